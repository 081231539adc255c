/** What is about to fall, in the order of the page. Each has its source in sources.ts, its words in texts/…/watchdog.ts. */
export const GAPS = [
  'offers',
  'noOfficer',
  'promises',
  'noNextStep',
  'still',
  'failedMail',
  'nextMeeting',
] as const
export type Gap = (typeof GAPS)[number]
