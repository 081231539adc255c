import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Condition,
  decideSignals,
  LADDER,
  LEVELS,
  type Level,
  levelOf,
  levelsUpTo,
  nextLevelOn,
  type OpenSignal,
  SIGNAL_KINDS,
  watchTime,
} from './rules.ts'

const hours = { opens: '08:30', closes: '17:00' }
const calendar = { week: [hours, hours, hours, hours, hours], halfDays: {}, ownDays: new Map() }
/** In the morning of a day: the day before it has run out, and not itself. */
const stillness = { days: 5, ofUnits: new Map() }
const at = (day: string) => watchTime(new Date(`${day}T08:00:00Z`), calendar, stillness)
const condition = (given: Partial<Condition> = {}): Condition => ({
  kind: 'offer',
  thing: 'a',
  caseId: 'case',
  partId: null,
  due: '2026-11-23',
  holder: 'anna',
  unit: 'bygglov',
  otherUnit: null,
  ...given,
})
const signal = (given: Partial<OpenSignal> = {}): OpenSignal => ({
  ...condition(given),
  id: 's',
  level: 1,
  ...given,
})

describe('the ladder', () => {
  test('is at one with the day that runs out, at two after two working days, three after five, four after ten', () => {
    const due = '2026-11-20' // a Friday
    const days = [
      '2026-11-21',
      '2026-11-24',
      '2026-11-25',
      '2026-11-27',
      '2026-11-28',
      '2026-12-04',
      '2026-12-05',
    ]
    expect(days.map((day) => levelOf(due, at(day)))).toEqual([1, 1, 2, 2, 3, 3, 4])
  })

  test('counts no days off: what runs out before Christmas waits for the working days after it', () => {
    expect(nextLevelOn('2026-12-22', 1, at('2026-12-23'))).toBe('2026-12-28')
    expect(nextLevelOn('2026-12-22', 2, at('2026-12-23'))).toBe('2027-01-04')
    expect(nextLevelOn('2026-12-22', 4, at('2026-12-23'))).toBeNull()
  })

  test('a day runs out when the offices close, and a day off when it is over', () => {
    const through = (instant: string) => watchTime(new Date(instant), calendar, stillness).through
    expect(through('2026-11-24T15:59:59Z')).toBe('2026-11-23')
    expect(through('2026-11-24T16:00:00Z')).toBe('2026-11-24')
    expect(through('2026-11-28T16:00:00Z')).toBe('2026-11-27')
    expect(through('2026-11-28T23:00:00Z')).toBe('2026-11-28')
  })

  test('leaves no rung out when nobody has looked for a while', () => {
    expect(levelsUpTo(3)).toEqual([1, 2, 3])
    expect(levelsUpTo(4, 2)).toEqual([3, 4])
    expect(levelsUpTo(2, 2)).toEqual([])
  })

  test('the day from which so many working days have run out is the last such day, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 12 }), (days, many) => {
        const now = new Date(Date.parse('2026-01-01T12:00:00Z') + days * 86_400_000)
        const time = watchTime(now, calendar, stillness)
        const since = time.since(many)
        const following = new Date(Date.parse(`${since}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
        expect(time.add(since, many) <= time.through).toBe(true)
        expect(time.add(following, many) > time.through).toBe(true)
      }),
    )
  })
})

describe('what the watchdog decides', () => {
  const time = at('2026-11-24')

  test('raises what has run out and has no signal, and nothing more', () => {
    const decision = decideSignals([condition()], [], time)
    expect(decision).toEqual({
      raise: [{ condition: condition(), level: 1 }],
      escalate: [],
      follow: [],
      end: [],
    })
  })

  test('does nothing the second time', () => {
    expect(decideSignals([condition()], [signal()], time)).toEqual({
      raise: [],
      escalate: [],
      follow: [],
      end: [],
    })
  })

  test('ends a signal whose cause is gone, and follows one that is now about somebody else', () => {
    expect(decideSignals([], [signal()], time).end).toEqual([signal()])
    const moved = condition({ holder: 'karin' })
    expect(decideSignals([moved], [signal()], time).follow).toEqual([{ signal: signal(), condition: moved }])
  })

  test('never takes a level back: a later day that has also run out is the same trouble', () => {
    const [before, later] = [signal({ level: 3, due: '2026-11-02' }), condition({ due: '2026-11-20' })]
    expect(decideSignals([later], [before], time)).toMatchObject({
      escalate: [],
      follow: [{ condition: later }],
    })
  })

  const aCondition = fc.record({
    kind: fc.constantFrom(...SIGNAL_KINDS),
    thing: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    due: fc.integer({ min: 1, max: 40 }).map((back) => time.add('2026-09-01', back)),
    holder: fc.constantFrom('anna', 'karin'),
  })
  const conditions = fc
    .uniqueArray(aCondition, { selector: ({ kind, thing }) => `${kind} ${thing}`, maxLength: 12 })
    .map((all) => all.map(condition))

  test('whatever has run out before and now: exactly one signal for each that has, none without, each rung once', () => {
    fc.assert(
      fc.property(fc.array(conditions, { minLength: 1, maxLength: 5 }), (steps) => {
        let open: OpenSignal[] = []
        let count = 0
        const reached = new Map<string, Level[]>()
        for (const step of steps) {
          const first = decideSignals(step, open, time)
          open = after(first)
          expect(open.map(({ kind, thing }) => `${kind} ${thing}`).toSorted()).toEqual(
            step.map(({ kind, thing }) => `${kind} ${thing}`).toSorted(),
          )
          expect(decideSignals(step, open, time)).toEqual({ raise: [], escalate: [], follow: [], end: [] })
        }
        for (const levels of reached.values()) expect(levels).toEqual(LEVELS.slice(0, levels.length))

        function after({ raise, escalate, follow, end }: ReturnType<typeof decideSignals>): OpenSignal[] {
          const gone = new Set(end.map(({ id }) => id))
          const changed = new Map(
            [...escalate, ...follow.map((one) => ({ ...one, level: one.signal.level }))].map((one) => [
              one.signal.id,
              one,
            ]),
          )
          for (const { signal: one, level } of escalate)
            reached.get(one.id)?.push(...levelsUpTo(level, one.level))
          const added = raise.map(({ condition: one, level }) => {
            const id = String(count++)
            reached.set(id, levelsUpTo(level))
            return { ...one, id, level }
          })
          const kept = open
            .filter(({ id }) => !gone.has(id))
            .map((one) => {
              const change = changed.get(one.id)
              return change ? { ...change.condition, id: one.id, level: change.level } : one
            })
          return [...kept, ...added]
        }
      }),
    )
  })

  test('the rungs lie one above the other', () => {
    expect(LEVELS.map((level) => LADDER[level])).toEqual(
      LEVELS.map((level) => LADDER[level]).toSorted((a, b) => a - b),
    )
  })
})
