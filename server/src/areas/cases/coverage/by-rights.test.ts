import { expect, test } from 'vitest'
import type { MemberActor } from '../../../kernel/actor.ts'
import { canAccept, canTakeIn } from './by-rights.ts'

const member = (id: string, unit: string, more: Partial<MemberActor> = {}): MemberActor => ({
  kind: 'member',
  memberId: id,
  name: id,
  locale: 'sv',
  units: [{ id: unit, authorityId: 'board', role: 'officer' }],
  roles: [],
  covers: [],
  ...more,
})
const pilot = member('pilot', 'business', { roles: ['pilot'] })

test('the one on duty takes a case in when present and at work in a unit', () => {
  expect(canTakeIn([pilot], 'pilot')).toBe(true)
  expect(canTakeIn([pilot], null)).toBe(false)
  expect(canTakeIn([member('olle', 'permits')], 'pilot')).toBe(false)
  expect(canTakeIn([{ ...pilot, units: [] }], 'pilot')).toBe(false)
})

test('somebody of the unit takes what it is asked, and so does who stands in for one there', () => {
  expect(canAccept('permits', [pilot, member('olle', 'permits')])).toBe(true)
  expect(canAccept('permits', [pilot, member('kajsa', 'streets')])).toBe(false)
  const covers = [{ memberId: 'olle', unitId: 'permits', role: 'officer' as const }]
  expect(canAccept('permits', [member('kajsa', 'streets', { covers })])).toBe(true)
})
