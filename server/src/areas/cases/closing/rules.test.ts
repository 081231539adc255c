import { expect, test } from 'vitest'
import type { CaseStatus, Outcome } from '../facts.ts'
import { decideClose, decideReopen } from './rules.ts'

const STATUSES: readonly CaseStatus[] = ['received', 'open', 'awaiting_company', 'closed']
const OUTCOMES: readonly Outcome[] = [
  'solved',
  'answered',
  'declined_by_law',
  'withdrawn',
  'moved',
  'duplicate',
]
const NEEDS_ANSWER: readonly Outcome[] = ['solved', 'answered', 'declined_by_law']

const facts = {
  caseId: 'case',
  status: 'open' as CaseStatus,
  outcome: 'answered' as Outcome,
  openParts: 0,
  openRequests: 0,
  companyHasBeenAnswered: true,
  reopenedByCompany: false,
  duplicateOf: undefined as string | undefined,
  otherIsDuplicate: false,
}
const refused = (code: string) => ({ allowed: false, code })

test('every outcome closes a case whose parts have ended and whose company has its answer', () => {
  for (const outcome of OUTCOMES) {
    const duplicateOf = outcome === 'duplicate' ? 'other' : undefined
    expect(decideClose({ ...facts, outcome, duplicateOf }).allowed).toBe(true)
  }
})

test('no outcome closes a case while a part is open', () => {
  for (const outcome of OUTCOMES) {
    expect(decideClose({ ...facts, outcome, openParts: 1, duplicateOf: 'other' })).toEqual(
      refused('closing.partsOpen'),
    )
  }
})

test('an outcome that says the company has its answer needs one to have been given', () => {
  for (const outcome of OUTCOMES) {
    const verdict = decideClose({ ...facts, outcome, companyHasBeenAnswered: false, duplicateOf: 'other' })
    expect(verdict.allowed).toBe(!NEEDS_ANSWER.includes(outcome))
    if (!verdict.allowed) expect(verdict.code).toBe('closing.nothingSaid')
  }
})

test('a case that the company opened again is not closed with any outcome until the company has had an answer', () => {
  for (const outcome of OUTCOMES) {
    const given = { ...facts, outcome, duplicateOf: 'other', reopenedByCompany: true }
    expect(decideClose({ ...given, companyHasBeenAnswered: false })).toEqual(
      refused('closing.reopenedUnanswered'),
    )
    expect(decideClose({ ...given, companyHasBeenAnswered: true }).allowed).toBe(true)
  }
})

test('a duplicate names the other case, which is not the case itself', () => {
  expect(decideClose({ ...facts, outcome: 'duplicate' })).toEqual(refused('closing.duplicateOfMissing'))
  expect(decideClose({ ...facts, outcome: 'duplicate', duplicateOf: 'case' })).toEqual(
    refused('case.sameCase'),
  )
})

test('a case is not closed as the duplicate of a duplicate, which would leave nobody to answer', () => {
  const given = { ...facts, duplicateOf: 'other', otherIsDuplicate: true }
  expect(decideClose({ ...given, outcome: 'duplicate' })).toEqual(refused('closing.duplicateOfDuplicate'))
  expect(decideClose({ ...given, outcome: 'withdrawn' }).allowed).toBe(true)
})

test('a closed case is not closed again, and only a closed one is opened again', () => {
  for (const status of STATUSES) {
    const isClosed = status === 'closed'
    expect(decideClose({ ...facts, status }).allowed).toBe(!isClosed)
    expect(decideReopen(status).allowed).toBe(isClosed)
  }
  expect(decideClose({ ...facts, status: 'closed', openParts: 3 })).toEqual(refused('case.closed'))
  expect(decideReopen('open')).toEqual(refused('case.notClosed'))
})
