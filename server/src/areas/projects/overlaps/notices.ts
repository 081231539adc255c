import type { Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { NoticeDecision, Telling } from '../../../platform/notices.ts'
import { tellAccountable } from '../../cases/index.ts'
import { findCandidate } from './store.ts'

/** The contacts of both projects, each led to their own; of a case, whoever is accountable for it. */
async function tellBoth(tx: Tx, event: Recorded): Promise<Telling[]> {
  const ids = [factOf(event, 'projectId'), factOf(event, 'otherId')].flatMap((id) => id ?? [])
  const tellings: Telling[] = []
  for (const id of ids) {
    const project = await findCandidate(tx, id)
    if (!project) continue
    tellings.push({
      to: [{ member: project.contactId, unit: project.unitId }],
      group: 'waits',
      why: 'projectContact',
      leadsTo: `/projects/${id}`,
    })
  }
  const accountable = await tellAccountable(tx, event, { group: 'cases' })
  return [...tellings, ...accountable]
}

/** Who is told of what happens to overlaps. */
export const overlapNotices = {
  'overlap.found': { tells: tellBoth },
  'overlap.reopened': { tells: tellBoth },
  'overlap.settled': { tells: tellBoth },
  'overlap.moved': { nobody: 'Both know of it already; what has changed stands on its page.' },
  'overlap.ended': { nobody: 'Nothing is left to do about it.' },
  'overlap.given': {
    tells: (_tx: Tx, event: Recorded): Telling[] => [
      {
        to: [{ member: factOf(event, 'memberId') ?? '', unit: null }],
        group: 'waits',
        why: 'overlapOwner',
        leadsTo: `/projects/${factOf(event, 'projectId')}`,
      },
    ],
  },
  'overlap.ruleChanged': { nobody: 'Those whose projects now overlap hear of that.' },
  'overlap.casePlaced': { nobody: 'The case says where it is.' },
} satisfies Record<string, NoticeDecision>
