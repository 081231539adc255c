import type { Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { NoticeDecision, Telling } from '../../../platform/notices.ts'
import { tellAccountable } from '../taking-part.ts'
import { findOfficer } from '../taking-part-store.ts'
import { listFreed } from './store.ts'

/** What a part waited for has been answered: its officer can go on. */
export async function tellFreed(tx: Tx, event: Recorded): Promise<Telling[]> {
  const other = factOf(event, 'title') ?? ''
  const freed = await listFreed(tx, factOf(event, 'partId') ?? '')
  return freed.map(({ title, unitId, officerId }) => ({
    to: [{ member: officerId, unit: unitId }],
    group: 'waits',
    why: 'officer',
    says: 'part.freed',
    words: { part: title, other },
  }))
}

export const planNotices = {
  'part.planned': {
    tells: async (tx, event) => {
      const words = { part: factOf(event, 'title') ?? '' }
      const unit = factOf(event, 'unitId') ?? ''
      const member = await findOfficer(tx, factOf(event, 'partId') ?? '')
      return [
        ...(member ? [{ to: [{ member, unit }], group: 'cases', why: 'officer', words } as const] : []),
        ...(await tellAccountable(tx, event, { group: 'cases', words })),
      ]
    },
  },
} satisfies Record<'part.planned', NoticeDecision>
