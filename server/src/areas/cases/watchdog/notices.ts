import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { NoticeTable, Telling } from '../../../platform/notices.ts'
import type { Level } from './rules.ts'

const WHY = {
  1: 'responsible',
  2: 'signalHead',
  3: 'onDuty',
  4: 'nextMeeting',
} as const satisfies Record<Level, string>

const settled = (event: Recorded) => [`signal:${factOf(event, 'signalId')}`]

/** Those who read a level were found when it was reached: each is present, and may read the case. */
function tellReaders(event: Recorded): Telling[] {
  const { readers, level } = event.data
  if (!Array.isArray(readers)) return []
  return [
    {
      to: readers.map((member: string) => ({ member, unit: null })),
      group: 'signals',
      why: WHY[level as Level],
      says: `signal.${factOf(event, 'kind')}`,
      waits: settled(event)[0] ?? '',
    },
  ]
}

export const signalNotices = {
  'signal.raised': { tells: (_tx, event) => tellReaders(event) },
  'signal.escalated': { tells: (_tx, event) => tellReaders(event) },
  'signal.ended': { nobody: 'What has been mended asks nothing more of anybody.', settles: settled },
} as const satisfies NoticeTable
