import { expect, test } from 'vitest'
import type { MemberActor } from '../../../kernel/actor.ts'
import type { CaseFacts } from '../facts.ts'
import { decideTake } from './rules.ts'

const actor: MemberActor = {
  kind: 'member',
  memberId: 'anna',
  name: 'Anna',
  locale: 'sv',
  units: [
    { id: 'gata', authorityId: 'teknik', role: 'officer' },
    { id: 'miljo', authorityId: 'bygg', role: 'officer' },
  ],
  roles: [],
  covers: [],
}
const facts: CaseFacts = {
  id: 'case',
  status: 'received',
  accountableMemberId: 'pilot',
  accountableUnitId: 'lots',
  accountabilityBegan: 'received',
  partUnits: [],
}
const refused = (code: string) => ({ allowed: false, code })

test('anyone with a unit takes a case from the pilot on duty, as received and as reopened', () => {
  for (const began of ['received', 'reopened']) {
    for (const status of ['received', 'open', 'awaiting_company'] as const) {
      const verdict = decideTake({ ...facts, status, accountabilityBegan: began }, actor, undefined)
      expect(verdict).toEqual({ allowed: true, value: { unitId: 'gata' } })
    }
  }
})

test('the unit is the one named, else one that takes part, else the first of the member', () => {
  const take = (partUnits: string[], named?: string) => decideTake({ ...facts, partUnits }, actor, named)
  expect(take([])).toEqual({ allowed: true, value: { unitId: 'gata' } })
  expect(take(['miljo'])).toEqual({ allowed: true, value: { unitId: 'miljo' } })
  expect(take(['gata'], 'miljo')).toEqual({ allowed: true, value: { unitId: 'miljo' } })
  expect(take([], 'plan')).toEqual(refused('accountability.notYourUnit'))
  expect(decideTake(facts, { ...actor, units: [] }, undefined)).toEqual(refused('accountability.notYourUnit'))
})

test('from anyone but the pilot on duty a case is handed over, not taken', () => {
  for (const began of ['taken', 'handed_over', 'moved', null]) {
    expect(decideTake({ ...facts, accountabilityBegan: began }, actor, undefined)).toEqual(
      refused('accountability.held'),
    )
  }
})

test('the pilot on duty may take what already is theirs for good; who has taken it hears that it is theirs', () => {
  const mine = { ...facts, accountableMemberId: 'anna' }
  expect(decideTake(mine, actor, undefined).allowed).toBe(true)
  for (const began of ['taken', 'handed_over', 'moved']) {
    expect(decideTake({ ...mine, accountabilityBegan: began }, actor, undefined)).toEqual(
      refused('accountability.alreadyYours'),
    )
  }
})

test('nobody is accountable for a closed case', () => {
  expect(decideTake({ ...facts, status: 'closed' }, actor, undefined)).toEqual(refused('case.closed'))
})
