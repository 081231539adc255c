import type { SignalKind } from '../watchdog/rules.ts'

/** What is about to fall, in the order of the page. Each has its source in sources.ts, its words in texts/…/watchdog.ts. */
export const GAPS = [
  'offers',
  'handovers',
  'noOfficer',
  'promises',
  'disputes',
  'conflicts',
  'still',
  'noNextStep',
  'referrals',
  'heldMail',
  'failedMail',
  'nextMeeting',
] as const
export type Gap = (typeof GAPS)[number]

/** The signal that the same trouble raises, so that a row can say how far it has come. */
export const SIGNAL_OF = {
  offers: 'offer',
  handovers: 'handover',
  noOfficer: null,
  promises: 'promise',
  disputes: 'dispute',
  conflicts: null,
  still: 'stillness',
  noNextStep: 'nextStep',
  referrals: null,
  heldMail: null,
  failedMail: null,
  nextMeeting: null,
} as const satisfies Record<Gap, SignalKind | null>

/** Working days before a promised day on which it is about to break. */
export const SOON = 2
