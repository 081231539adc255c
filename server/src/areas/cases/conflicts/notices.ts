import type { Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { NoticeTable, Telling } from '../../../platform/notices.ts'
import { tellAccountable, tellTakingPart } from '../taking-part.ts'
import { findPartOfficer } from './part-store.ts'

const waitOf = (event: Recorded) => `conflict:${factOf(event, 'conflictId') ?? ''}`
const wordsOf = (event: Recorded) => ({
  topic: factOf(event, 'topic') ?? '',
  other: factOf(event, 'otherTopic') ?? '',
})
const leadsTo = (event: Recorded) => `/cases/${event.caseId}?tab=answer`

/** The officers of these parts, each for their unit. */
async function tellOfficers(tx: Tx, event: Recorded, parts: readonly ('partId' | 'otherPartId')[]) {
  const found = await Promise.all(parts.map((part) => findPartOfficer(tx, factOf(event, part) ?? '')))
  return {
    to: found.filter((one) => one !== undefined),
    group: 'waits',
    why: 'officer',
    waits: waitOf(event),
    words: wordsOf(event),
    leadsTo: leadsTo(event),
  } as const satisfies Telling
}

const tellBoth = async (tx: Tx, event: Recorded): Promise<Telling[]> => [
  await tellOfficers(tx, event, ['partId', 'otherPartId']),
  ...(await tellAccountable(tx, event, {
    group: 'waits',
    waits: waitOf(event),
    words: wordsOf(event),
    leadsTo: leadsTo(event),
  })),
]

export const conflictNotices = {
  'conflict.found': { tells: tellBoth },
  'conflict.stated': { tells: tellBoth },
  'conflict.proposed': { tells: async (tx, event) => [await tellOfficers(tx, event, ['otherPartId'])] },
  'conflict.declined': {
    tells: async (tx, event) =>
      event.data['takenBack'] === true ? [] : [await tellOfficers(tx, event, ['partId'])],
  },
  'conflict.agreed': {
    settles: (event) => [waitOf(event)],
    tells: (tx, event) => tellTakingPart(tx, event, { words: wordsOf(event) }),
  },
  'conflict.released': {
    settles: (event) => [waitOf(event)],
    tells: (tx, event) => tellTakingPart(tx, event, { words: wordsOf(event) }),
  },
  'conflict.ended': {
    settles: (event) => [waitOf(event)],
    nobody: 'What ended it is told: a new answer, a part taken back, or the closing.',
  },
} as const satisfies NoticeTable
