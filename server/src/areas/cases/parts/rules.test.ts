import { expect, test } from 'vitest'
import type { PartFacts, PartStatus } from '../facts.ts'
import { allowedPartActs, decideAnswerText, decidePart, isEnded, NEXT, type PartAct } from './rules.ts'

const ACTS: readonly PartAct[] = [
  'accept',
  'decline',
  'start',
  'wait',
  'waitForOthers',
  'resume',
  'answer',
  'withdraw',
  'settle',
  'takeBack',
]

/** Read row by row: a status, then where each act of ACTS leads; a dash is refused. */
const TABLE: Record<PartStatus, string> = {
  offered: 'accepted declined - - - - - withdrawn - -',
  accepted: '- declined in_progress awaiting_company awaiting_part - answered withdrawn - -',
  in_progress: '- - - awaiting_company awaiting_part - answered withdrawn - -',
  awaiting_company: '- - - - - in_progress answered withdrawn - -',
  awaiting_part: '- - - - - in_progress answered withdrawn - -',
  answered: '- - - - - - answered withdrawn settled in_progress',
  settled: '- - - - - - - - - -',
  declined: '- - - - - - - - - -',
  withdrawn: '- - - - - - - - - -',
}

const STATUSES = Object.keys(TABLE) as PartStatus[]
const cells = STATUSES.flatMap((status) =>
  ACTS.map((act, column) => ({ status, act, leadsTo: TABLE[status].split(' ')[column] })),
)

const part = (status: PartStatus, caseStatus: PartFacts['caseStatus'] = 'open'): PartFacts => ({
  status,
  unitId: 'unit',
  officerId: null,
  caseStatus,
  caseAccountableId: null,
})

test.each(cells)('a part that is $status: $act leads to $leadsTo', ({ status, act, leadsTo }) => {
  const verdict = decidePart(part(status), act)
  expect(verdict).toEqual(
    leadsTo === '-' ? { allowed: false, code: 'part.wrongState' } : { allowed: true, value: leadsTo },
  )
})

test('the table decides every status, and nothing happens to a part of a closed case', () => {
  expect(Object.keys(NEXT).sort()).toEqual([...STATUSES].sort())
  for (const { status, act } of cells) {
    expect(decidePart(part(status, 'closed'), act)).toEqual({ allowed: false, code: 'case.closed' })
  }
})

test('what is said to be allowed is what is allowed', () => {
  for (const status of STATUSES) {
    const allowed = ACTS.filter((act) => decidePart(part(status), act).allowed)
    expect([...allowedPartActs(status)].sort()).toEqual(allowed.sort())
  }
})

test('a part has ended exactly when nothing more can happen to it, and every other can be brought to an end', () => {
  for (const status of STATUSES) {
    expect(isEnded(status)).toBe(allowedPartActs(status).length === 0)
    if (!isEnded(status)) expect(allowedPartActs(status)).toContain('withdraw')
  }
})

test('only an offer can be accepted, and only what nobody has begun can be declined', () => {
  expect(STATUSES.filter((status) => decidePart(part(status), 'accept').allowed)).toEqual(['offered'])
  expect(STATUSES.filter((status) => decidePart(part(status), 'decline').allowed)).toEqual([
    'offered',
    'accepted',
  ])
})

test('an answer with conditions says which', () => {
  const refused = { allowed: false, code: 'part.conditionsMissing' }
  expect(decideAnswerText({ verdict: 'possible_with_conditions', conditions: ' \n ' })).toEqual(refused)
  expect(decideAnswerText({ verdict: 'possible_with_conditions', conditions: 'Till kl. 23' }).allowed).toBe(
    true,
  )
  for (const verdict of ['possible', 'not_possible', 'needs_more_information', 'information']) {
    expect(decideAnswerText({ verdict, conditions: '' }).allowed).toBe(true)
  }
})
