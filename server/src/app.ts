import { administrationArea } from './areas/administration/area.ts'
import { casesArea } from './areas/cases/area.ts'
import { casesOfCompany, describeCases, incomingMailJobs } from './areas/cases/index.ts'
import { companiesArea } from './areas/companies/area.ts'
import { inspectionsArea } from './areas/inspections/area.ts'
import { visitsOfMember } from './areas/inspections/index.ts'
import { meetingsArea } from './areas/meetings/area.ts'
import { takeAnswers } from './areas/meetings/index.ts'
import { notificationsArea } from './areas/notifications/area.ts'
import { organisationArea } from './areas/organisation/area.ts'
import { findMemberByIdentity } from './areas/organisation/index.ts'
import { portalArea } from './areas/portal/area.ts'
import { projectsArea } from './areas/projects/area.ts'
import { responsibilityArea } from './areas/responsibility/area.ts'
import { searchArea } from './areas/search/area.ts'
import { openCompanyRegister } from './integrations/company-register/register-client.ts'
import { imapMailbox } from './integrations/email/empty-mailbox.ts'
import { readMail } from './integrations/email/read-mail.ts'
import type { Area } from './platform/area.ts'
import type { ReactionTable } from './platform/events/reactions.ts'
import type { JobDefinition } from './platform/jobs/jobs.ts'
import { sendMailJob, sweepMailJob } from './platform/mail/send-mail.ts'
import type { NoticeTable } from './platform/notices.ts'
import { sweepSessionsJob } from './platform/session/sweep-sessions.ts'

/** The only file that names every area. */
const rooms: readonly Area[] = [
  organisationArea,
  responsibilityArea,
  companiesArea({ cases: casesOfCompany, openRegister: openCompanyRegister }),
  casesArea,
  portalArea,
  meetingsArea([visitsOfMember]),
  projectsArea,
  inspectionsArea,
]

const notifications = notificationsArea({
  decisionOn: (event) => notices[event],
  describeCases,
  weeklySources: rooms.flatMap((area) => area.weeklySources ?? []),
  newsSources: rooms.flatMap((area) => area.newsSources ?? []),
})

/** Everything that the program does by itself. */
export const jobs: readonly JobDefinition[] = [
  sendMailJob,
  sweepMailJob,
  sweepSessionsJob,
  ...incomingMailJobs({ mailboxOf: imapMailbox, readMail, takeAnswers }),
  ...[...rooms, notifications].flatMap((area) => area.jobs ?? []),
]

export const areas: readonly Area[] = [
  ...rooms,
  notifications,
  administrationArea(jobs),
  searchArea(rooms.flatMap((area) => area.searchSources ?? [])),
]

/** Who is told of each event. */
const notices: NoticeTable = Object.assign({}, ...areas.map((area) => area.notices ?? {}))

/** What areas do when something has happened, in the transaction of what happened. */
export const reactions: readonly ReactionTable[] = areas.flatMap(({ reactions: table }) =>
  table ? [table] : [],
)

/** Rules that the database enforces, and the code that a breach of each has. */
export const constraints: Readonly<Record<string, string>> = Object.assign(
  {},
  ...areas.map((area) => area.constraints ?? {}),
)

export { findMemberByIdentity }
