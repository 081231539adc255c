import type { Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { Addressee, NoticeTable, Telling } from '../../../platform/notices.ts'
import { tellAccountable, tellTakingPart } from '../taking-part.ts'

const of = (event: Recorded) => {
  const [id, unit] = [factOf(event, 'handoverId') ?? '', factOf(event, 'unitId') ?? '']
  return { unit, page: `/handovers/${id}`, asked: `handover:${id}`, cameBack: 'handoverReturned' }
}

/** Those who are asked: somebody by name, or everybody in the unit. */
const asked = (event: Recorded): { to: Addressee[]; why: string } => {
  const { unit } = of(event)
  const member = factOf(event, 'memberId')
  return member ? { to: [{ member, unit }], why: 'askedByName' } : { to: [{ unit }], why: 'unit' }
}

/** The giver hears that it came back, and decides again. */
const tellGiver = (tx: Tx, event: Recorded): Promise<Telling[]> =>
  tellAccountable(tx, event, { group: 'waits', waits: of(event).cameBack, leadsTo: of(event).page })

export const handoverNotices = {
  'case.handoverProposed': {
    settles: (event) => [of(event).cameBack],
    tells: async (tx, event) => [
      { ...asked(event), group: 'waits', waits: of(event).asked, leadsTo: of(event).page },
      // A head or a pilot may have asked for the accountable.
      ...(await tellAccountable(tx, event, { group: 'cases' })),
    ],
  },
  'case.handedOver': {
    settles: (event) => [of(event).asked, 'whole'],
    tells: async (tx, event) => {
      const [member, from, fromUnit] = [
        factOf(event, 'memberId') ?? '',
        factOf(event, 'fromMemberId') ?? '',
        factOf(event, 'fromUnitId') ?? '',
      ]
      const { unit, page } = of(event)
      return [
        {
          to: [{ member: from, unit: fromUnit }],
          group: 'cases',
          why: 'formerAccountable',
          leadsTo: page,
        },
        { to: [{ member, unit }], group: 'waits', why: 'accountable', says: 'case.handedOverToYou' },
        ...(await tellTakingPart(tx, event)),
      ]
    },
  },
  'case.handoverDeclined': { settles: (event) => [of(event).asked], tells: tellGiver },
  'case.handoverWithdrawn': {
    settles: (event) => [of(event).asked],
    tells: async (tx, event) => [
      ...(factOf(event, 'because') === 'receiver_left' ? await tellGiver(tx, event) : []),
      { ...asked(event), group: 'cases', leadsTo: of(event).page },
    ],
  },
  'case.handoverLapsed': {
    settles: (event) => [of(event).asked],
    tells: async (tx, event) => [
      ...(await tellGiver(tx, event)),
      { to: [{ unit: of(event).unit, heads: true }], group: 'unit', why: 'head', leadsTo: of(event).page },
    ],
  },
  'case.handoverReaddressed': {
    tells: (_tx, event) => {
      const { unit, asked: waits, page } = of(event)
      return [{ to: [{ unit }], group: 'waits', why: 'unit', waits, leadsTo: page }]
    },
  },
  'case.handoverKept': {
    settles: (event) => [of(event).cameBack],
    nobody: 'The accountable is who they were.',
  },
} as const satisfies NoticeTable
