import type { Tx } from '../../platform/db/db.ts'
import { factOf, type Recorded } from '../../platform/events/recorded.ts'
import type { NoticeDecision, Telling } from '../../platform/notices.ts'
import type { OrganisationEventName } from './events.ts'
import { findMember } from './members/store.ts'

const toMember = (event: Recorded, fact: string): Telling['to'] => {
  const member = factOf(event, fact)
  return member ? [{ member, unit: null }] : []
}

/** For the pilot whose time on duty it is. */
const tellPilot = (event: Recorded, fact = 'memberId', group: Telling['group'] = 'unit'): Telling[] => [
  { to: toMember(event, fact), group, why: 'pilot', leadsTo: '/duty' },
]

/** For the one who stands in. */
async function tellDeputy(tx: Tx, event: Recorded): Promise<Telling[]> {
  const away = await findMember(tx, factOf(event, 'memberId') ?? '')
  const to = toMember(event, 'deputyId')
  return [{ to, group: 'unit', why: 'deputy', leadsTo: '/my-day', words: { away: away?.name ?? '' } }]
}

const absence = { tells: (tx, event) => tellDeputy(tx, event) } satisfies NoticeDecision
/** That somebody is back; who has left is not, and what they held is told of in a mail of its own. */
const absenceOver = {
  tells: (tx, event) => (factOf(event, 'because') === 'left' ? [] : tellDeputy(tx, event)),
} satisfies NoticeDecision
const handedOn = { nobody: 'Those who take something over hear of all of it in one mail.' } as const

/** Who is told of each event of the organisation. */
export const organisationNotices = {
  'member.identityBound': { nobody: 'It is the member who signs in.' },
  'member.introduced': { nobody: 'It is the member’s own doing; the unit’s page counts it.' },
  'member.localeChanged': { nobody: 'It is the member’s own choice.' },
  'member.firstAdministrator': { nobody: 'It is the member who signs in, and nobody else is there.' },
  'people.imported': { nobody: 'Each new colleague is found where people are looked up.' },
  'member.added': { nobody: 'A new colleague is found where people are looked up.' },
  'member.edited': { nobody: 'It is read where the member is looked up.' },
  'member.left': handedOn,
  'member.returned': { nobody: 'Somebody who is back is found where people are looked up.' },
  'member.unitGained': { nobody: 'It is read where the unit is looked up.' },
  'member.unitRoleChanged': { nobody: 'It is read where the unit is looked up.' },
  'member.unitLost': handedOn,
  'member.roleGained': { nobody: 'It is read where the member is looked up.' },
  'member.roleLost': handedOn,
  'absence.set': absence,
  'absence.changed': absence,
  'absence.ended': absenceOver,
  'absence.removed': absenceOver,
  'authority.added': { nobody: 'It is read where units are looked up.' },
  'unit.added': { nobody: 'It is read where units are looked up.' },
  'unit.edited': { nobody: 'It is read where the unit is looked up.' },
  'unit.closed': { nobody: 'Nothing is left with a unit that is closed.' },
  'unit.reopened': { nobody: 'It is read where the unit is looked up.' },
  'calendar.changed': { nobody: 'The dates that it moves are read where they stand.' },
  'duty.planned': { tells: (_tx, event) => tellPilot(event) },
  'duty.ended': { tells: (_tx, event) => tellPilot(event) },
  'duty.removed': { tells: (_tx, event) => tellPilot(event) },
  'duty.given': {
    tells: (_tx, event) => [
      ...tellPilot(event).map((telling) => ({ ...telling, says: 'duty.planned' })),
      ...tellPilot(event, 'fromMemberId'),
    ],
  },
  'duty.swapProposed': { tells: (_tx, event) => tellPilot(event, 'toMemberId', 'waits') },
  'duty.swapAccepted': { tells: (_tx, event) => tellPilot(event, 'fromMemberId') },
  'duty.swapDeclined': { tells: (_tx, event) => tellPilot(event, 'fromMemberId') },
  'duty.swapWithdrawn': { nobody: 'The question is gone from where it was asked.' },
} satisfies Record<OrganisationEventName, NoticeDecision>
