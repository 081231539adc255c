import type { Part, PartStatus } from '../shapes.ts'
import type { WorkAct } from './queries.ts'

/** The form that is open among the parts: one at a time. */
export type PartTask =
  | { readonly kind: 'offer'; readonly unitId?: string; readonly instead?: Part }
  | {
      readonly kind:
        | 'accept'
        | 'decline'
        | 'answer'
        | 'takeBack'
        | 'withdraw'
        | 'wait'
        | 'referral'
        | 'matter'
        | 'matterDates'
      readonly partId: string
    }

/** What the officer may show of how the work goes; whether they may at all, the server says with `may.work`. */
export const workActs = {
  offered: [],
  accepted: ['start', 'wait'],
  in_progress: ['wait'],
  awaiting_company: ['resume'],
  awaiting_part: ['resume'],
  answered: [],
  settled: [],
  declined: [],
  withdrawn: [],
} as const satisfies Record<PartStatus, readonly WorkAct[]>
