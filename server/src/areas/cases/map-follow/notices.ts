import { factOf } from '../../../platform/events/recorded.ts'
import type { NoticeTable } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'

export const mapFollowNotices = {
  'part.followedMap': {
    settles: (event) => [`offer:${factOf(event, 'partId') ?? ''}`],
    tells: async (tx, event) => {
      const words = { part: factOf(event, 'title') ?? '' }
      const [unit, former] = [factOf(event, 'unitId') ?? '', factOf(event, 'fromUnitId') ?? '']
      const waits = `offer:${factOf(event, 'partId') ?? ''}`
      return [
        { to: [{ unit }], group: 'waits', why: 'unit', says: 'part.offered', waits, words },
        { to: [{ unit: former, heads: true }], group: 'unit', why: 'head', words },
        ...(await tellAccountable(tx, event, { group: 'cases', words })),
      ]
    },
  },
} as const satisfies NoticeTable
