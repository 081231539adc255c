import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decideCancelling, decideTime, type Held, planChanges, type Wanted } from './rules.ts'

const at = (text: string) => new Date(`${text}Z`)
const wanted = (text: string): Wanted => ({
  slotAt: at(text),
  endsAt: new Date(at(text).getTime() + 3_600_000),
})
const held = (id: string, text: string, more: Partial<Held> = {}): Held => ({
  id,
  slotAt: at(text),
  status: 'planned',
  cancelledWhy: '',
  isExtra: false,
  ...more,
})

test('meetings that are wanted and not there are added; those that are there stay as they are', () => {
  const plan = planChanges(
    [held('a', '2026-12-10T13:00')],
    [wanted('2026-12-10T13:00'), wanted('2026-12-17T13:00')],
  )
  expect(plan).toEqual({ adopt: [], add: [wanted('2026-12-17T13:00')], move: [], drop: [], revive: [] })
})

test('another time on the same day moves the meeting with its agenda; another day is another meeting', () => {
  const plan = planChanges(
    [held('a', '2026-12-10T13:00'), held('b', '2026-12-17T13:00')],
    [wanted('2026-12-10T08:00'), wanted('2026-12-18T13:00')],
  )
  expect(plan.move).toEqual([{ id: 'a', to: wanted('2026-12-10T08:00') }])
  expect(plan.add).toEqual([wanted('2026-12-18T13:00')])
  expect(plan.drop).toEqual(['b'])
})

test('what somebody cancelled stays so; what went with a change of the series comes back with one', () => {
  const byHand = held('a', '2026-12-10T13:00', { status: 'cancelled', cancelledWhy: 'Ingen kan' })
  const byChange = held('b', '2026-12-17T13:00', { status: 'cancelled' })
  const plan = planChanges([byHand, byChange], [wanted('2026-12-10T13:00'), wanted('2026-12-17T13:00')])
  expect(plan).toMatchObject({
    adopt: [],
    add: [],
    move: [],
    drop: [],
    revive: [{ id: 'b', to: wanted('2026-12-17T13:00') }],
  })
})

test('one more than those that recur is left alone, and where the series meets just then it is that meeting', () => {
  const extra = held('x', '2026-12-10T13:00', { isExtra: true })
  expect(planChanges([extra], [wanted('2026-12-10T13:00')])).toEqual({
    adopt: ['x'],
    add: [],
    move: [],
    drop: [],
    revive: [],
  })
  const byItself = planChanges([extra], [wanted('2026-12-10T14:00')])
  expect([byItself.adopt, byItself.drop, byItself.add]).toEqual([[], [], [wanted('2026-12-10T14:00')]])
})

test('carried out, a plan gives the meetings that are wanted, and a second one does nothing', () => {
  const slot = fc
    .integer({ min: 0, max: 40 })
    .map((hour) => new Date(at('2026-12-01T08:00').getTime() + hour * 6 * 3_600_000))
  const present = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      slotAt: slot,
      status: fc.constantFrom('planned' as const, 'cancelled' as const),
      cancelledWhy: fc.constantFrom('', 'Ingen kan'),
      isExtra: fc.boolean(),
    }),
    { selector: ({ slotAt }) => slotAt.getTime(), maxLength: 12 },
  )
  fc.assert(
    fc.property(
      present,
      fc.uniqueArray(slot, { selector: (one) => one.getTime(), maxLength: 12 }),
      (before, slots) => {
        const want = slots.map((slotAt) => ({ slotAt, endsAt: new Date(slotAt.getTime() + 1) }))
        const plan = planChanges(before, want)
        const after = carryOut(before, plan)
        const planned = new Set(
          after.filter(({ status }) => status === 'planned').map(({ slotAt }) => slotAt.getTime()),
        )
        const taken = new Set(before.filter(isSettled).map(({ slotAt }) => slotAt.getTime()))
        for (const { slotAt } of want)
          if (!taken.has(slotAt.getTime())) expect(planned.has(slotAt.getTime())).toBe(true)
        const extra = new Set(after.filter(({ isExtra }) => isExtra).map(({ slotAt }) => slotAt.getTime()))
        const asked = new Set(want.map(({ slotAt }) => slotAt.getTime()))
        for (const one of planned) expect(asked.has(one) || extra.has(one)).toBe(true)
        expect(new Set(after.map(({ slotAt }) => slotAt.getTime())).size).toBe(after.length)
        const again = planChanges(after, want)
        expect(again).toEqual({ adopt: [], add: [], move: [], drop: [], revive: [] })
      },
    ),
  )
})

/** Nothing is wanted of a slot that somebody has cancelled. */
const isSettled = ({ status, cancelledWhy }: Held) => status === 'cancelled' && cancelledWhy !== ''

function carryOut(before: readonly Held[], plan: ReturnType<typeof planChanges>): Held[] {
  const to = new Map([...plan.move, ...plan.revive].map(({ id, to: slot }) => [id, slot.slotAt]))
  const adopted = before.map((one) => (plan.adopt.includes(one.id) ? { ...one, isExtra: false } : one))
  const changed = adopted.map((one): Held => {
    const slotAt = to.get(one.id)
    if (slotAt) return { ...one, slotAt, status: 'planned' }
    return plan.drop.includes(one.id) ? { ...one, status: 'cancelled' } : one
  })
  return [
    ...changed,
    ...plan.add.map(({ slotAt }, nth) => held(`new${nth}`, slotAt.toISOString().slice(0, -1))),
  ]
}

test('a meeting is moved before it has begun, to a time that has not been, and ends after it begins', () => {
  const now = at('2026-12-01T08:00')
  const time = { startsAt: at('2026-12-02T08:00'), endsAt: at('2026-12-02T09:00') }
  expect(decideTime({ status: 'planned', now }, time)).toEqual({ allowed: true, value: undefined })
  for (const status of ['live', 'closed', 'cancelled'] as const)
    expect(decideTime({ status, now }, time)).toEqual({ allowed: false, code: 'meeting.notPlanned' })
  expect(decideTime({ status: 'planned', now }, { ...time, endsAt: time.startsAt })).toEqual({
    allowed: false,
    code: 'meeting.endsBeforeItBegins',
  })
  const past = { startsAt: at('2026-11-30T08:00'), endsAt: at('2026-11-30T09:00') }
  expect(decideTime({ status: 'planned', now }, past)).toEqual({ allowed: false, code: 'meeting.inThePast' })
})

test('the last meeting is not cancelled while what was undertaken waits for it', () => {
  const facts = { status: 'planned' as const, openActions: 1, hasNext: false }
  expect(decideCancelling(facts)).toEqual({ allowed: false, code: 'meeting.noNext' })
  expect(decideCancelling({ ...facts, openActions: 0 }).allowed).toBe(true)
  expect(decideCancelling({ ...facts, hasNext: true }).allowed).toBe(true)
  expect(decideCancelling({ ...facts, hasNext: true, status: 'live' })).toEqual({
    allowed: false,
    code: 'meeting.notPlanned',
  })
})
