import { expect, test } from 'vitest'
import { concernedUnits, decideProposal, missingApprovals } from './rules.ts'

const facts = {
  unitId: 'gata',
  fromUnitId: 'bygglov',
  fromOn: '2026-12-01',
  today: '2026-11-26',
  openProposal: false,
}

test.each([
  ['a unit that does not answer for the area may be proposed', {}, undefined],
  ['from today is not too late', { fromOn: '2026-11-26' }, undefined],
  ['history is not rewritten', { fromOn: '2026-11-25' }, 'responsibility.inThePast'],
  ['the unit that answers already is no change', { unitId: 'bygglov' }, 'responsibility.already'],
  ['one proposal at a time', { openProposal: true }, 'proposal.alreadyOpen'],
  ['an area that nobody answers for may get a unit', { fromUnitId: null }, undefined],
])('%s', (_says, change, code) => {
  const verdict = decideProposal({ ...facts, ...change })
  expect(verdict).toEqual(code ? { allowed: false, code } : { allowed: true, value: undefined })
})

test('every unit that gains or loses must approve, and nobody else', () => {
  expect(concernedUnits(facts)).toEqual(['bygglov', 'gata'])
  expect(concernedUnits({ ...facts, fromUnitId: null })).toEqual(['gata'])
  expect(missingApprovals(facts, [])).toEqual(['bygglov', 'gata'])
  expect(missingApprovals(facts, ['gata'])).toEqual(['bygglov'])
  expect(missingApprovals(facts, ['gata', 'bygglov', 'plan'])).toEqual([])
})
