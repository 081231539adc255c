import { expect, it } from 'vitest'
import { labelOf, type Person, personIn } from './use-people.ts'

const person = (name: string, unit: string): Person => ({
  memberId: `member-${name}`,
  name,
  unitId: `unit-${unit}`,
  unit,
})
const people = [person('Åsa Ek', 'Bygglov'), person('Bo Ek', 'Bygglov'), person('Bo Ek', 'Gatu/park')]

it('finds who is proposed, and who is written by name when only one has it', () => {
  expect(personIn(people, 'Bo Ek, Gatu/park')?.unit).toBe('Gatu/park')
  expect(personIn(people, 'åsa ek ')?.name).toBe('Åsa Ek')
  expect(labelOf(people[0] as Person)).toBe('Åsa Ek, Bygglov')
})

it('guesses nobody: not between two units, not by half a name, and å is not a', () => {
  for (const text of ['Bo Ek', 'Åsa', 'Asa Ek', '', 'Bo Ek, VA'])
    expect(personIn(people, text), text).toBeNull()
})
