import { factOf } from '../../../platform/events/recorded.ts'
import type { NoticeTable } from '../../../platform/notices.ts'
import { butNot, tellAccountable } from '../taking-part.ts'

/** Who takes over hears of all of it at once, in the mail that lists it. */
export const leavingNotices = {
  'case.nextStepMoved': { nobody: 'Who takes it over hears of it in the mail that lists everything.' },
  'part.officerChanged': {
    settles: (event) => [`part:${factOf(event, 'partId')}`],
    tells: async (tx, event) =>
      butNot(
        factOf(event, 'officerId'),
        await tellAccountable(tx, event, { group: 'cases', words: { part: factOf(event, 'title') ?? '' } }),
      ),
  },
  'part.returned': {
    settles: (event) => [`part:${factOf(event, 'partId')}`],
    tells: (_tx, event) => [
      {
        to: [{ unit: factOf(event, 'unitId') ?? '' }],
        group: 'waits',
        why: 'unit',
        waits: `offer:${factOf(event, 'partId')}`,
        words: { part: factOf(event, 'title') ?? '' },
      },
    ],
  },
} as const satisfies NoticeTable
