import type { Area } from '../../platform/area.ts'
import type { DescribeCases, NewsSource, NoticeDecision, WeeklySource } from '../../platform/notices.ts'
import { choiceEndpoints } from './choices/routes.ts'
import { digestJob } from './digest/digest-job.ts'
import { notificationEvents } from './events.ts'
import { mailNoticesJob } from './mails/mail-notices.ts'
import { newsJob } from './news/news-job.ts'
import { notificationNotices } from './notices.ts'
import { notificationPermissions } from './permissions.ts'
import { pruneNoticesJob } from './pruning/prune-notices.ts'
import { readingEndpoints } from './reading/routes.ts'
import { tellOf } from './telling/tell-members.ts'
import { weeklyJob } from './weekly/weekly-job.ts'

/** What the other areas say, joined by app.ts. */
export type Lent = {
  /** Who is told of an event. */
  readonly decisionOn: (event: string) => NoticeDecision | undefined
  /** How cases are named. */
  readonly describeCases: DescribeCases
  /** What heads read once a week. */
  readonly weeklySources: readonly WeeklySource[]
  /** What members who follow something read once a week. */
  readonly newsSources: readonly NewsSource[]
}

/** Tells people what they need to know, with thrift: in the app, by mail at once, or in a digest. */
export function notificationsArea({ decisionOn, describeCases, weeklySources, newsSources }: Lent): Area {
  return {
    name: 'notifications',
    permissions: notificationPermissions,
    errors: {},
    events: notificationEvents,
    notices: notificationNotices,
    endpoints: [...readingEndpoints(describeCases), ...choiceEndpoints],
    jobs: [
      mailNoticesJob(describeCases),
      digestJob(describeCases),
      weeklyJob(weeklySources, describeCases),
      newsJob(newsSources),
      pruneNoticesJob,
    ],
    reactions: { '*': tellOf(decisionOn) },
  }
}
