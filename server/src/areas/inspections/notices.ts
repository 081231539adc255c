import { asSystem, type Tx } from '../../platform/db/db.ts'
import { factOf, type Recorded } from '../../platform/events/recorded.ts'
import type { NoticeDecision, NoticeTable, Telling } from '../../platform/notices.ts'
import type { InspectionEventName } from './events.ts'
import { listInspectors } from './joint-visits/store.ts'
import { inspectorsOf } from './notices-store.ts'

const listIn = (event: Recorded, name: string): readonly string[] => {
  const found = event.data[name]
  return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []
}

type Said = Pick<Telling, 'group' | 'why'> & { readonly says?: string }

/** One telling a visit, each leading to the reader's own. */
async function tellVisits(tx: Tx, visits: readonly string[], said: Said): Promise<Telling[]> {
  return asSystem(tx, async () =>
    (await inspectorsOf(tx, visits)).map(({ visitId, company, to }) => ({
      to: [to],
      ...said,
      leadsTo: `/inspections/${visitId}`,
      words: { company },
    })),
  )
}

async function tellParties(tx: Tx, event: Recorded, said: Said): Promise<Telling[]> {
  const visits = await asSystem(tx, () => listInspectors(tx, factOf(event, 'jointId') ?? ''))
  return tellVisits(
    tx,
    visits.map(({ visitId }) => visitId),
    said,
  )
}

const whoseItIs = { group: 'unit', why: 'inspector' } as const

/** Who is told of each event of inspections. */
export const inspectionsNotices = {
  'visit.planned': {
    tells: (tx, event) => tellVisits(tx, [factOf(event, 'visitId') ?? ''], whoseItIs),
  },
  'visit.changed': { nobody: 'Those of a joint visit hear of it when its time is asked about anew.' },
  'visit.timeFixed': { nobody: 'Those who work in the unit have fixed it, and see it in their list.' },
  'visit.cancelled': {
    tells: (tx, event) => tellVisits(tx, [factOf(event, 'visitId') ?? ''], whoseItIs),
  },
  'visit.outcomeNoted': { nobody: 'It stands on the visit, the company’s page and the case.' },
  'visit.otherTimeAsked': {
    tells: (tx, event) => tellVisits(tx, [factOf(event, 'visitId') ?? ''], { ...whoseItIs, group: 'waits' }),
  },
  'visit.otherTimeSettled': { nobody: 'Whoever settles it has spoken with the company.' },
  'visit.settingsChanged': { nobody: 'It changes nothing that is proposed already.' },
  'jointVisit.proposed': {
    tells: (tx, event) => tellParties(tx, event, { group: 'waits', why: 'jointVisit' }),
  },
  'jointVisit.timeProposed': {
    tells: (tx, event) =>
      tellParties(tx, event, {
        group: 'waits',
        why: 'jointVisit',
        ...(event.data['isReopened'] === true ? { says: 'jointVisit.reopened' } : {}),
      }),
  },
  'jointVisit.answered': {
    tells: (tx, event) =>
      event.data['answer'] === 'no'
        ? tellVisits(tx, listIn(event, 'told'), { group: 'unit', why: 'jointVisit' })
        : [],
  },
  'jointVisit.agreed': {
    tells: (tx, event) => tellParties(tx, event, { group: 'unit', why: 'jointVisit' }),
  },
  'jointVisit.left': {
    tells: (tx, event) => tellVisits(tx, listIn(event, 'told'), { group: 'unit', why: 'jointVisit' }),
  },
  'jointVisit.dissolved': { nobody: 'Whoever left it has been told of already.' },
} as const satisfies Record<InspectionEventName, NoticeDecision> & NoticeTable
