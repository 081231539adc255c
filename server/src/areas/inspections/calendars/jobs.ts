import { systemActor } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import { asSystem } from '../../../platform/db/db.ts'
import type { Reaction, ReactionTable } from '../../../platform/events/reactions.ts'
import { factOf } from '../../../platform/events/recorded.ts'
import type { JobDefinition } from '../../../platform/jobs/jobs.ts'
import { listCompaniesOfCase } from '../joint-visits/follow-store.ts'
import { findCompanyOfJoint } from '../joint-visits/store.ts'
import { findCompanyOfVisit } from './store.ts'
import { tellCalendars } from './tell-calendars.ts'

const actor = systemActor('visits')

/** After the transaction that changed something, so that what changes several times in it is told once, as it became. */
export const tellCalendarsJob: JobDefinition = {
  name: 'visits.tellCalendars',
  says: 'Sends calendars what has changed of visits to a company',
  run: async (kit, { companyIds }) => {
    if (!Array.isArray(companyIds)) return
    const ids = companyIds.filter((id): id is CompanyId => typeof id === 'string')
    await kit.db.change(actor, (tx) => tellCalendars(tx, kit, kit.clock.now(), ids))
  },
}

const tell: Reaction = async (tx, kit, event) => {
  const [visit, joint] = [factOf(event, 'visitId'), factOf(event, 'jointId')]
  const company = await asSystem(tx, async () =>
    visit ? findCompanyOfVisit(tx, visit) : joint ? findCompanyOfJoint(tx, joint) : undefined,
  )
  if (company) await kit.jobs.plan(tx, 'visits.tellCalendars', { companyIds: [company] })
}

const tellBoth: Reaction = async (tx, kit, event) => {
  const companyIds = ['companyId', 'otherId'].flatMap((name) => factOf(event, name) ?? [])
  await kit.jobs.plan(tx, 'visits.tellCalendars', { companyIds })
}

const tellOfCase: Reaction = async (tx, kit, event) => {
  const fields = event.data['fields']
  const { caseId } = event
  if (!caseId || !Array.isArray(fields) || !fields.includes('visibility')) return
  const companyIds = await asSystem(tx, () => listCompaniesOfCase(tx, caseId))
  if (companyIds.length > 0) await kit.jobs.plan(tx, 'visits.tellCalendars', { companyIds })
}

export const calendarReactions = {
  'visit.changed': tell,
  'visit.timeFixed': tell,
  'visit.cancelled': tell,
  'visit.outcomeNoted': tell,
  'jointVisit.agreed': tell,
  'jointVisit.left': tell,
  'jointVisit.dissolved': tell,
  'company.merged': tellBoth,
  'company.mergeUndone': tellBoth,
  'case.edited': tellOfCase,
} as const satisfies ReactionTable
