import { actsFor, has, isIn, leadsUnit, type MemberActor } from '../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../kernel/ids.ts'
import { anyMember, anyone, type Permission } from '../../platform/permission/permission.ts'
import type { ActionFacts, ItemFacts, MeetingFacts, PaperFacts, SeriesFacts } from './facts.ts'

/** In person, as the stand-in of the series, or of a leader who is away; the lots is the pilots' besides. */
const leads = (actor: MemberActor, s: SeriesFacts) =>
  actsFor(actor, s.leaderId, s.unitId) ||
  s.standInId === actor.memberId ||
  leadsUnit(actor, s.unitId) ||
  has(actor, 'meeting_leader') ||
  (s.kind === 'lots' && has(actor, 'pilot'))

const takesPart = (actor: MemberActor, m: MeetingFacts) =>
  leads(actor, m.series) || [...m.series.units, ...m.invitedUnits].some((unit) => isIn(actor, unit))

const owns = (actor: MemberActor, i: ItemFacts) =>
  i.ownerId === actor.memberId || i.addedBy === actor.memberId || leads(actor, i.meeting.series)

const answersFor = (actor: MemberActor, a: ActionFacts) =>
  actsFor(actor, a.memberId, a.unitId) || leadsUnit(actor, a.unitId) || leads(actor, a.series)

/** Who may do what with meetings. What is about a case follows the case besides: see row level security. */
export const meetingsPermissions = {
  'meeting.read': {
    says: 'Everyone in the cooperation reads meetings: agendas, minutes, decisions and actions',
    to: anyMember,
  },
  'meeting.series.start': {
    says: 'Anyone starts a series of meetings for a unit that they work in',
    to: anyMember,
    when: (actor: MemberActor, unit: UnitId) => isIn(actor, unit) || has(actor, 'meeting_leader', 'pilot'),
  } satisfies Permission<UnitId>,
  'meeting.series.change': {
    says: 'The leader of a series, the stand-in, a head of its unit or a meeting leader changes it; a pilot that of the lots',
    to: anyMember,
    when: leads,
  } satisfies Permission<SeriesFacts>,
  'meeting.lead': {
    says: 'Those who lead a series plan, lead, close and reopen its meetings',
    to: anyMember,
    when: (actor: MemberActor, m: MeetingFacts) => leads(actor, m.series),
  } satisfies Permission<MeetingFacts>,
  'meeting.item.add': {
    says: 'Everyone in the cooperation puts a matter on the agenda of a coming meeting',
    to: anyMember,
  },
  'meeting.item.edit': {
    says: 'Whoever owns or added an item, and those who lead the series, change it and take it away',
    to: anyMember,
    when: owns,
  } satisfies Permission<ItemFacts>,
  'meeting.write': {
    says: 'Those whose unit takes part, or is asked in for an item, write in a meeting',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<MeetingFacts>,
  'meeting.paper.add': {
    says: 'Whoever owns or added an item, and those whose unit takes part, add papers to it',
    to: anyMember,
    when: (actor: MemberActor, item: ItemFacts) => owns(actor, item) || takesPart(actor, item.meeting),
  } satisfies Permission<ItemFacts>,
  'meeting.paper.remove': {
    says: 'Whoever added a paper, whoever owns or added its item, and those who lead the series take it away',
    to: anyMember,
    when: (actor: MemberActor, paper: PaperFacts) =>
      paper.addedBy === actor.memberId || owns(actor, paper.item),
  } satisfies Permission<PaperFacts>,
  'meeting.note.change': {
    says: 'Whoever wrote a note, and those who lead the series, change it and take it away',
    to: anyMember,
    when: (actor: MemberActor, note: { readonly by: MemberId; readonly meeting: MeetingFacts }) =>
      note.by === actor.memberId || leads(actor, note.meeting.series),
  } satisfies Permission<{ readonly by: MemberId; readonly meeting: MeetingFacts }>,
  'meeting.approve': {
    says: 'Somebody who takes part approves the minutes, and not the one who closed the meeting',
    to: anyMember,
    when: (actor: MemberActor, minutes: { readonly closedBy: MemberId; readonly meeting: MeetingFacts }) =>
      minutes.closedBy !== actor.memberId && takesPart(actor, minutes.meeting),
  } satisfies Permission<{ readonly closedBy: MemberId; readonly meeting: MeetingFacts }>,
  'meeting.action.settle': {
    says: 'Whoever has an action, whoever stands in, a head of the unit, or those who lead the series settle and move it',
    to: anyMember,
    when: answersFor,
  } satisfies Permission<ActionFacts>,
  'meeting.feed.keep': {
    says: 'Everyone in the cooperation makes, changes and takes away the address of their own calendar',
    to: anyMember,
  },
  'meeting.feed.fetch': {
    says: 'Whoever has the secret address of a member’s calendar reads what it says',
    to: anyone,
  },
} as const
