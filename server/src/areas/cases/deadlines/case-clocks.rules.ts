import type { CaseId, PartId, UnitId } from '../../../kernel/ids.ts'
import { type LimitRule, ruleOn } from '../../../kernel/limit-rule.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import type { ServiceCalendar } from '../../../kernel/office-hours.ts'
import type { CaseStatus, PartStatus } from '../facts.ts'
import { type GoalKind, goalOf, type ServiceGoals } from './goals.rules.ts'
import { type LawClock, type Matter, runLawClock } from './law.rules.ts'
import { type Clock, type Pause, runServiceClock, type StartOf } from './rules.ts'

export const CLOCK_KINDS = [
  'first_contact',
  'accept_offer',
  'accept_handover',
  'part_due',
  'statutory',
  'decision_request',
  'promise',
  'stillness',
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

/** All that the clocks of one case follow from, besides the calendar, the goals and the limits of law. */
export type CaseMaterial = {
  readonly id: CaseId
  readonly status: CaseStatus
  readonly receivedAt: Date
  readonly changedAt: Date
  readonly closedAt: Date | null
  readonly accountableUnitId: UnitId | null
  readonly firstContactAt: Date | null
  readonly promisedOn: LocalDay | null
  readonly promisedAt: Date | null
  /** When a combined answer last left. */
  readonly answeredAt: Date | null
  readonly pauses: readonly (Pause & { readonly partId: PartId | null })[]
  /** Who is asked, right now, to take the whole over. */
  readonly handover: { readonly proposedAt: Date; readonly toUnitId: UnitId } | null
  readonly parts: readonly PartMaterial[]
}
export type PartMaterial = {
  readonly id: PartId
  readonly title: string
  readonly status: PartStatus
  readonly unitId: UnitId
  readonly areaId: string | null
  readonly offeredAt: Date
  readonly acceptedAt: Date | null
  readonly answeredAt: Date | null
  readonly endedAt: Date | null
  readonly dueGivenOn: LocalDay | null
  readonly matter: Matter | null
  /** The request for decision in its matter that has started the four weeks; the right is there once. */
  readonly request: { readonly receivedOn: LocalDay; readonly endedOn: LocalDay | null } | null
}

export type Yardsticks = {
  readonly now: Date
  readonly calendar: ServiceCalendar
  readonly goals: ServiceGoals
  /** The limit of law of each area, all its periods. */
  readonly limits: ReadonlyMap<string, readonly LimitRule[]>
  /** The general one of the Administrative Procedure Act, for a matter without a limit of its own. */
  readonly general: readonly LimitRule[]
  /** In which a matter is decided once its party has asked for it. */
  readonly onRequest: readonly LimitRule[]
}

export type CaseClock = Clock & {
  readonly kind: ClockKind
  readonly partId: PartId | null
  readonly part: string | null
  readonly limit: LimitRule | null
  readonly feeFifths: number
}

type Given = { at: Date; what: StartOf; endedAt: Date | null; waivedAt: Date | null }

/** Every clock of a case, those of the whole first, then part by part. */
export function clocksOf(c: CaseMaterial, y: Yardsticks): CaseClock[] {
  const whole = c.pauses.filter(({ partId }) => partId === null)
  const ofTheWhole = (kind: 'first_contact' | 'stillness', given: Given, pauses: readonly Pause[]) =>
    plain(kind, byGoal(y, kind, c.accountableUnitId, given, pauses))
  return [
    ofTheWhole(
      'first_contact',
      { at: c.receivedAt, what: 'received', endedAt: c.firstContactAt, waivedAt: c.closedAt },
      whole,
    ),
    ...handoverOf(c, y),
    ...promiseOf(c, y),
    ...(c.status === 'closed' ? [] : [stillnessOf(c, y)]),
    ...c.parts.flatMap((part) => clocksOfPart(c, part, y)),
  ]
}

function clocksOfPart(c: CaseMaterial, p: PartMaterial, y: Yardsticks): CaseClock[] {
  const pauses = c.pauses.filter(({ partId }) => partId === null || partId === p.id)
  const withdrawnAt = p.status === 'withdrawn' ? (p.endedAt ?? c.closedAt) : null
  const answeredOffer = p.acceptedAt ?? (p.status === 'declined' ? p.endedAt : null)
  const offer = byGoal(
    y,
    'accept_offer',
    p.unitId,
    { at: p.offeredAt, what: 'offered', endedAt: answeredOffer, waivedAt: withdrawnAt ?? c.closedAt },
    pauses,
  )
  const ofPart = { partId: p.id, part: p.title }
  const clocks = [
    { ...plain('accept_offer', offer), ...ofPart },
    ...requestOf(p, y).map((clock) => ({ ...clock, ...ofPart })),
  ]
  if (p.status === 'declined') return clocks
  if (p.dueGivenOn) {
    const facts = {
      now: y.now,
      start: { at: p.offeredAt, what: 'offered' as const },
      endedAt: p.answeredAt,
      waivedAt: withdrawnAt ?? p.endedAt ?? c.closedAt,
      pauses,
    }
    const clock = runServiceClock({ on: p.dueGivenOn, moves: true }, facts, y.calendar)
    clocks.push({ ...plain('part_due', clock), ...ofPart })
  }
  const law = statutoryOf(p, pauses, withdrawnAt, y)
  return law ? [...clocks, { ...law, ...ofPart }] : clocks
}

/** By the limit of the part's area, as it was on the day the application came in; else by the general one. */
function statutoryOf(
  p: PartMaterial,
  pauses: readonly Pause[],
  waivedAt: Date | null,
  y: Yardsticks,
): CaseClock | undefined {
  const receivedOn = p.matter?.receivedOn
  // Answered without an application: what could have begun will not.
  if (!receivedOn && (p.answeredAt ?? p.endedAt)) return undefined
  const today = receivedOn ?? dayOf(y.now)
  const own = ruleOn(y.limits.get(p.areaId ?? '') ?? [], today)
  const hasRight = own === undefined || own.basis === 'fl_matter' || own.basis === 'special_statute'
  const limit = own?.period ? own : receivedOn && hasRight ? ruleOn(y.general, receivedOn) : own
  if (!limit) return undefined
  const matter = p.matter ?? NO_MATTER
  const clock = runLawClock(limit, { now: y.now, matter, waivedAt, pauses }, y.calendar)
  return { ...plain('statutory', clock), limit, feeFifths: clock.feeFifths }
}

/** The company asked for a decision. The weeks of law run whatever becomes of the part, until it has one. */
function requestOf({ request }: PartMaterial, y: Yardsticks): CaseClock[] {
  const limit = request && ruleOn(y.onRequest, request.receivedOn)
  if (!limit) return []
  const matter = { ...NO_MATTER, requestedOn: request.receivedOn, decidedOn: request.endedOn }
  const clock = runLawClock(limit, { now: y.now, matter, waivedAt: null, pauses: [] }, y.calendar)
  return [{ ...plain('decision_request', clock), limit }]
}

/** Until when somebody may answer whether they take the whole over. It runs whoever else is waited for. */
function handoverOf({ handover, closedAt }: CaseMaterial, y: Yardsticks): CaseClock[] {
  if (!handover) return []
  const { proposedAt: at, toUnitId } = handover
  const given = { at, what: 'proposed' as const, endedAt: null, waivedAt: closedAt }
  return [plain('accept_handover', byGoal(y, 'accept_handover', toUnitId, given, []))]
}

/** The date that the company was told: only another promise moves it, with a reason. */
function promiseOf(c: CaseMaterial, y: Yardsticks): CaseClock[] {
  if (!c.promisedOn) return []
  const start = c.promisedAt ?? c.receivedAt
  const kept = c.answeredAt && c.answeredAt >= start ? c.answeredAt : null
  const facts = {
    now: y.now,
    start: { at: start, what: 'lastEvent' as const },
    endedAt: kept,
    waivedAt: c.closedAt,
    pauses: [],
  }
  return [plain('promise', runServiceClock({ on: c.promisedOn, moves: false }, facts, y.calendar))]
}

/** Nothing has happened for so long. What waits for anybody, until a day on which it wakes, does not stand still unseen. */
function stillnessOf(c: CaseMaterial, y: Yardsticks): CaseClock {
  const waits = c.pauses
    .filter(({ to }) => to === null)
    .map((pause) => ({ ...pause, waitsFor: 'company' as const }))
  const given = { at: c.changedAt, what: 'lastEvent' as const, endedAt: null, waivedAt: null }
  return plain('stillness', byGoal(y, 'stillness', c.accountableUnitId, given, waits))
}

function byGoal(
  y: Yardsticks,
  kind: GoalKind,
  unitId: UnitId | null,
  { at, what, endedAt, waivedAt }: Given,
  pauses: readonly Pause[],
): Clock {
  const facts = { now: y.now, start: { at, what }, endedAt, waivedAt, pauses }
  return runServiceClock({ days: goalOf(y.goals, kind, unitId) }, facts, y.calendar)
}

const plain = (kind: ClockKind, clock: Clock | LawClock): CaseClock => ({
  feeFifths: 0,
  ...clock,
  kind,
  partId: null,
  part: null,
  limit: null,
})

const NO_MATTER: Matter = {
  receivedOn: null,
  askedOn: null,
  completedOn: null,
  changedOn: null,
  extendedOn: null,
  decidedOn: null,
  servedOn: null,
  requestedOn: null,
}
