import type { Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { NoticeTable, Telling } from '../../../platform/notices.ts'
import { tellFreed } from '../plan/notices.ts'
import { tellAccountable, tellTakingPart } from '../taking-part.ts'
import { findOfficer } from '../taking-part-store.ts'
import { unitsStillMissing } from './store.ts'

const of = (event: Recorded) => {
  const [part, unit] = [factOf(event, 'partId') ?? '', factOf(event, 'unitId') ?? '']
  const words = { part: factOf(event, 'title') ?? '' }
  return { part, unit, words, offer: `offer:${part}`, work: `part:${part}` }
}

/** What the heads of the part's unit hear of it. */
const tellHeads = (event: Recorded): Telling => {
  const { unit, words } = of(event)
  return { to: [{ unit, heads: true }], group: 'unit', why: 'head', words }
}

/** What waited goes on, and waits for the one who answers for it. */
const tellOfficer = async (tx: Tx, event: Recorded): Promise<Telling[]> => {
  const { part, unit, words } = of(event)
  const member = await findOfficer(tx, part)
  return member ? [{ to: [{ member, unit }], group: 'waits', why: 'officer', words }] : []
}

export const partNotices = {
  'part.offered': {
    settles: () => ['declined'],
    tells: (_tx, event) => {
      const { unit, words, offer } = of(event)
      return [{ to: [{ unit }], group: 'waits', why: 'unit', waits: offer, words }]
    },
  },
  'part.accepted': {
    settles: (event) => [of(event).offer],
    tells: async (tx, event) => {
      const { unit, words, work } = of(event)
      const named = { member: factOf(event, 'officerId') ?? '', unit }
      return [
        { to: [named], group: 'waits', why: 'namedOfficer', says: 'part.given', waits: work, words },
        ...(await tellAccountable(tx, event, { group: 'cases', words })),
        tellHeads(event),
      ]
    },
  },
  'part.declined': {
    settles: (event) => [of(event).offer],
    tells: async (tx, event) => [
      ...(await tellAccountable(tx, event, { group: 'waits', waits: 'declined', words: of(event).words })),
      tellHeads(event),
    ],
  },
  'part.started': { nobody: 'It changes nothing for anybody else; the case shows it.' },
  'part.waiting': {
    tells: (tx, event) => tellAccountable(tx, event, { group: 'cases', words: of(event).words }),
  },
  'part.resumed': { tells: (tx, event) => tellOfficer(tx, event) },
  'part.woken': { tells: (tx, event) => tellOfficer(tx, event) },
  'part.matterDated': { nobody: 'The dates that follow are read where they stand.' },
  'part.matterNamed': { nobody: 'It changes nothing for anybody else; the case shows it.' },
  'part.answered': {
    settles: (event) => [of(event).work],
    tells: async (tx, event) => {
      const { words } = of(event)
      const missing = event.caseId ? await unitsStillMissing(tx, event.caseId, 'sv') : []
      if (missing.length > 0)
        return [
          ...(await tellAccountable(tx, event, { group: 'cases', words })),
          ...(await tellFreed(tx, event)),
        ]
      const leadsTo = `/cases/${event.caseId}?tab=answer`
      const all = { group: 'waits', says: 'part.allAnswered', waits: 'combine', words, leadsTo } as const
      return tellAccountable(tx, event, all)
    },
  },
  'part.answerTakenBack': {
    settles: () => ['combine'],
    tells: (tx, event) => tellAccountable(tx, event, { group: 'cases', words: of(event).words }),
  },
  'part.withdrawn': {
    settles: (event) => [of(event).offer, of(event).work],
    tells: async (tx, event) => {
      const { part, unit, words } = of(event)
      const member = await findOfficer(tx, part)
      if (!member) return [{ to: [{ unit }], group: 'unit', why: 'unit', words }]
      return [{ to: [{ member, unit }], group: 'cases', why: 'officer', words }, tellHeads(event)]
    },
  },
  'combinedAnswer.saved': { nobody: 'A draft is nobody else’s business until it is sent.' },
  'combinedAnswer.sent': {
    settles: () => ['combine', 'declined', 'message'],
    tells: (tx, event) => tellTakingPart(tx, event, { settled: true }),
  },
} as const satisfies NoticeTable
