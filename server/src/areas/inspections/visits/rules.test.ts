import { expect, it } from 'vitest'
import { decideChange, decideOutcome, decidePeriod, decideTime } from './rules.ts'

const today = '2026-12-01'

it.each([
  [{ earliestOn: '2026-12-01', latestOn: '2026-12-01' }, true],
  [{ earliestOn: '2026-11-20', latestOn: '2026-12-02' }, true],
  [{ earliestOn: '2026-11-20', latestOn: '2026-11-30' }, 'visit.inThePast'],
  [{ earliestOn: '2026-12-05', latestOn: '2026-12-04' }, 'visit.periodReversed'],
] as const)('a visit is planned within days in order that have not all been: %j %s', (period, said) => {
  const verdict = decidePeriod(period, today)
  expect(verdict.allowed ? true : verdict.code).toBe(said)
})

it.each([
  ['planned', true, true],
  ['agreed', true, true],
  ['done', false, true],
  ['not_done', false, true],
  ['cancelled', false, false],
] as const)('one that is %s may be changed: %s, and what came of it noted: %s', (status, change, note) => {
  expect(decideChange(status).allowed).toBe(change)
  const noted = { outcome: 'remarks', note: '', doneOn: today } as const
  expect(decideOutcome({ status }, noted, today).allowed).toBe(note)
})

it('nobody knows what came of a day that has not been', () => {
  const status = 'agreed'
  expect(
    decideOutcome({ status }, { outcome: 'no_remarks', note: '', doneOn: '2026-12-02' }, today),
  ).toMatchObject({ code: 'visit.notYetMade' })
  expect(decideOutcome({ status }, { outcome: 'not_done', note: 'Stängt' }, today).allowed).toBe(true)
})

it('a time is to come, and ends after it begins', () => {
  const now = new Date('2026-12-01T09:00:00Z')
  const at = (hour: number) => new Date(Date.UTC(2026, 11, 1, hour))
  expect(decideTime({ startsAt: at(10), endsAt: at(11) }, now).allowed).toBe(true)
  expect(decideTime({ startsAt: at(9), endsAt: at(11) }, now)).toMatchObject({ code: 'visit.inThePast' })
  expect(decideTime({ startsAt: at(11), endsAt: at(11) }, now)).toMatchObject({
    code: 'visit.endsBeforeItBegins',
  })
})
