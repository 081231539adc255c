import { type Actor, actsFor, has, isIn, leadsUnit, type MemberActor, unitsLed } from '../../kernel/actor.ts'
import type { MemberId, UnitId } from '../../kernel/ids.ts'
import { anyMember, type Permission, withRole } from '../../platform/permission/permission.ts'
import type { CaseFacts, HandoverFacts, PartFacts } from './facts.ts'

const isAccountable = (actor: MemberActor, c: CaseFacts) =>
  actsFor(actor, c.accountableMemberId, c.accountableUnitId)
const leads = (actor: MemberActor, c: CaseFacts) => isAccountable(actor, c) || has(actor, 'pilot')
const takesPart = (actor: MemberActor, c: CaseFacts) =>
  leads(actor, c) || c.partUnits.some((unit) => isIn(actor, unit))
const mayPassOn = (actor: MemberActor, c: CaseFacts) =>
  leads(actor, c) || (c.accountableUnitId !== null && leadsUnit(actor, c.accountableUnitId))
/** The one who gives a case away does not say yes to it for somebody else. */
const isAsked = (actor: MemberActor, h: HandoverFacts) =>
  h.toMemberId === actor.memberId ||
  (h.fromMemberId !== actor.memberId &&
    (leadsUnit(actor, h.toUnitId) ||
      (h.toMemberId ? actsFor(actor, h.toMemberId, h.toUnitId) : isIn(actor, h.toUnitId))))
/** In person, or in the place of somebody of the unit who is away. */
const worksInUnit = (actor: MemberActor, p: PartFacts) =>
  isIn(actor, p.unitId) || actor.covers.some(({ unitId }) => unitId === p.unitId)
const madeView = (actor: MemberActor, view: { readonly ownerId: MemberId }) => view.ownerId === actor.memberId
type AbandonedView = { readonly hasOwnerLeft: boolean; readonly unitId: UnitId | null }
/** In person: who stands in for a head for some days does not settle what becomes of what somebody has left. */
const inheritsView = (actor: MemberActor, { hasOwnerLeft, unitId }: AbandonedView) =>
  hasOwnerLeft &&
  (has(actor, 'administrator') || actor.units.some(({ id, role }) => id === unitId && role === 'head'))
const answersForPart = (actor: MemberActor, p: PartFacts) =>
  actsFor(actor, p.officerId, p.unitId) || leadsUnit(actor, p.unitId)
/** Others outside are asked for the whole, or for a part. */
type AskedFor = { readonly case: CaseFacts; readonly part: PartFacts | null }
const asksOutside = (actor: MemberActor, { case: c, part }: AskedFor) =>
  leads(actor, c) || (part !== null && answersForPart(actor, part))

/** Who may do what with a case. Reading follows row level security besides: a restricted case is seen by few. */
export const casePermissions = {
  'case.read': { says: 'Everyone in the cooperation reads the cases that are open to it', to: anyMember },
  'case.receive': { says: 'Everyone in the cooperation takes in a question', to: anyMember },
  'case.edit': {
    says: 'Those who take part edit the facts of a case',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'case.inviteCompany': {
    says: 'Those who take part invite the company of a case to a meeting, and take it back',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'case.restrict': {
    says: 'The accountable or a pilot restricts a case',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'case.take': { says: 'A member takes over the whole from the pilot on duty', to: anyMember },
  'case.handover.propose': {
    says: 'The accountable, a head of their unit, or a pilot asks somebody else to take over a case',
    to: anyMember,
    when: mayPassOn,
  } satisfies Permission<CaseFacts>,
  'case.handover.withdraw': {
    says: 'Whoever may ask somebody to take over a case takes the question back',
    to: anyMember,
    when: mayPassOn,
  } satisfies Permission<CaseFacts>,
  'case.handover.keep': {
    says: 'Whoever may ask somebody to take over a case keeps one that came back',
    to: anyMember,
    when: mayPassOn,
  } satisfies Permission<CaseFacts>,
  'case.handover.answer': {
    says: 'The one who is asked to take over a case, whoever stands in, or a head of the unit answers; everyone in it when the unit is asked',
    to: anyMember,
    when: isAsked,
  } satisfies Permission<HandoverFacts>,
  'case.handover.read': {
    says: 'Everyone reads the handovers of the cases that they read, and finds those that they sent',
    to: anyMember,
  },
  'case.promise': {
    says: 'The accountable or a pilot promises a date',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'case.tellDelay': {
    says: 'The accountable or a pilot tells the company of a delay',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'decisionRequest.register': {
    says: 'Those who take part register a request for decision',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'case.close': {
    says: 'The accountable or a pilot closes a case',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'case.reopen': {
    says: 'Those who took part, and pilots, reopen a case',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'followUp.results': {
    says: 'Heads, pilots and analysts see how companies say that it went, in figures',
    to: (actor: Actor) =>
      actor.kind === 'member' && (has(actor, 'pilot', 'analyst') || unitsLed(actor).length > 0),
  },
  'case.changeMany': {
    says: 'Everyone changes many cases at once, each of them as they may change it alone',
    to: anyMember,
  },
  'case.link': {
    says: 'Those who take part link cases',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'case.resendMail': {
    says: 'Those who take part have an e-mail sent again that did not leave',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'incomingMail.decide': {
    says: 'The accountable or a pilot decides what becomes of a mail that is held for a case',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'incomingMail.place': {
    says: 'Pilots and administrators place what has come in by mail and belongs to no case',
    to: withRole('pilot', 'administrator'),
  },
  'mailBlock.read': {
    says: 'Administrators and pilots see which addresses nothing is mailed to automatically',
    to: withRole('administrator', 'pilot'),
  },
  'mailBlock.lift': {
    says: 'Those who take part in the case, and administrators, have an address mailed to again',
    to: anyMember,
    when: (actor: MemberActor, c: CaseFacts | null) =>
      has(actor, 'administrator') || (c !== null && takesPart(actor, c)),
  } satisfies Permission<CaseFacts | null>,
  'gap.read': {
    says: 'Everyone in the cooperation sees what is about to fall between chairs, of the cases they read',
    to: anyMember,
  },
  'coverage.read': {
    says: 'Everyone in the cooperation sees whether every question would reach somebody',
    to: anyMember,
  },
  'participation.read': {
    says: 'Everyone in the cooperation sees how units take part',
    to: anyMember,
  },
  'border.read': {
    says: 'Everyone in the cooperation sees where borders are unclear, of the cases they read',
    to: anyMember,
  },
  'part.offer': {
    says: 'The accountable or a pilot offers parts to units',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'part.plan': {
    says: 'The accountable, a pilot, and those who answer for a part say how long it takes and what it waits for',
    to: anyMember,
    when: (actor: MemberActor, { case: c, part }: { readonly case: CaseFacts; readonly part: PartFacts }) =>
      leads(actor, c) || answersForPart(actor, part),
  } satisfies Permission<{ readonly case: CaseFacts; readonly part: PartFacts }>,
  'part.withdraw': {
    says: 'The accountable or a pilot withdraws a part',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'part.accept': {
    says: 'Members of the unit, and who stands in for one, accept or decline what it is offered',
    to: anyMember,
    when: worksInUnit,
  } satisfies Permission<PartFacts>,
  'part.work': {
    says: 'The officer of a part, or the head of the unit, works on it and answers',
    to: anyMember,
    when: answersForPart,
  } satisfies Permission<PartFacts>,
  'dispute.raise': {
    says: 'Those who take part, and heads, say that units disagree on who answers',
    to: anyMember,
    when: (actor: MemberActor, c: CaseFacts) =>
      takesPart(actor, c) || actor.units.some(({ role }) => role === 'head'),
  } satisfies Permission<CaseFacts>,
  'dispute.state': {
    says: 'A head says how the own unit sees a dispute',
    to: anyMember,
    when: leadsUnit,
  } satisfies Permission<UnitId>,
  'dispute.resolve': {
    says: 'Heads of the units that disagree, and pilots, settle a dispute',
    to: anyMember,
    when: (actor: MemberActor, units: readonly UnitId[]) =>
      has(actor, 'pilot') || units.some((unit) => leadsUnit(actor, unit)),
  } satisfies Permission<readonly UnitId[]>,
  'conflict.state': {
    says: 'Those who take part say that two answers contradict each other',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'conflict.agree': {
    says: 'Those who answer for one of two parts propose what both say together, or answer to it',
    to: anyMember,
    when: (actor: MemberActor, parts: readonly PartFacts[]) =>
      parts.some((part) => answersForPart(actor, part)),
  } satisfies Permission<readonly PartFacts[]>,
  'conflict.release': {
    says: 'The accountable or a pilot releases answers that contradict each other, with a reason',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'referral.ask': {
    says: 'The accountable, a pilot, and those who answer for a part ask others outside',
    to: anyMember,
    when: asksOutside,
  } satisfies Permission<AskedFor>,
  'referral.change': {
    says: 'Those who may ask others outside remind them, give them more time, and take the question back',
    to: anyMember,
    when: asksOutside,
  } satisfies Permission<AskedFor>,
  'combinedAnswer.compose': {
    says: 'The accountable or a pilot composes and sends the combined answer',
    to: anyMember,
    when: leads,
  } satisfies Permission<CaseFacts>,
  'case.passOn': {
    says: 'An administrator sees what a member holds, of what they may read, before it is passed on',
    to: withRole('administrator'),
  },
  'goal.read': { says: 'Everyone in the cooperation reads the goals of service', to: anyMember },
  'goal.change': { says: 'Administrators change the goals of service', to: withRole('administrator') },
  'note.write': { says: 'Everyone who reads a case writes internal notes on it', to: anyMember },
  'message.send': {
    says: 'Those who take part write to the company',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'messageTemplate.read': {
    says: 'Everyone in the cooperation reads the templates for messages',
    to: anyMember,
  },
  'messageTemplate.write': {
    says: 'Those who work in a unit write and change its templates for messages; pilots and administrators those of the whole municipality',
    to: anyMember,
    when: (actor: MemberActor, unit: UnitId | null) =>
      unit === null ? has(actor, 'pilot', 'administrator') : isIn(actor, unit),
  } satisfies Permission<UnitId | null>,
  'messageTemplate.retire': {
    says: 'Those who may write a template, and administrators, retire it and use it again',
    to: anyMember,
    when: (actor: MemberActor, unit: UnitId | null) =>
      has(actor, 'administrator') || (unit === null ? has(actor, 'pilot') : isIn(actor, unit)),
  } satisfies Permission<UnitId | null>,
  'attachment.add': {
    says: 'Those who take part add files',
    to: anyMember,
    when: takesPart,
  } satisfies Permission<CaseFacts>,
  'view.read': {
    says: 'Everyone opens their own views of the case list, and those that are shared with them',
    to: anyMember,
  },
  'view.save': {
    says: 'Everyone keeps views of the case list, and shares them with a unit of theirs or with all',
    to: anyMember,
  },
  'view.change': {
    says: 'Who made a view changes it, shares it and takes it away',
    to: anyMember,
    when: madeView,
  } satisfies Permission<{ readonly ownerId: MemberId }>,
  'view.inherit': {
    says: 'When who made a view has left, a head of the unit it is shared with, or an administrator, takes it over or away',
    to: anyMember,
    when: inheritsView,
  } satisfies Permission<AbandonedView>,
} as const
