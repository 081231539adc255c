import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildMember } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const doors = {
  'POST /members': (person: Person) =>
    person.post('/members', {
      name: 'Nils Ny',
      email: `n${count++}@kommun.example`,
      units: [{ id: stage.town.units.bygglov.id, role: 'officer' }],
    }),
  'PATCH /members/{memberId}': (person: Person, id: string) =>
    person.patch(`/members/${id}`, {}, { 'if-match': '"1"' }),
  'PUT /members/{memberId}/units/{unitId}': (person: Person, id: string) =>
    person.put(`/members/${id}/units/${stage.town.units.bygglov.id}`, { role: 'officer' }),
  'POST /members/{memberId}/units/{unitId}/leaving': (person: Person, id: string) =>
    person.post(`/members/${id}/units/${stage.town.units.bygglov.id}/leaving`, {}),
  'PUT /members/{memberId}/roles/{role}': (person: Person, id: string) =>
    person.put(`/members/${id}/roles/analyst`),
  'DELETE /members/{memberId}/roles/{role}': (person: Person, id: string) =>
    person.delete(`/members/${id}/roles/analyst`),
  'POST /members/{memberId}/leaving': (person: Person, id: string) =>
    person.post(`/members/${id}/leaving`, {}),
  'POST /members/{memberId}/return': (person: Person, id: string) => person.post(`/members/${id}/return`),
  'GET /uncovered': (person: Person) => person.get('/uncovered'),
  'POST /units/{slug}/closure': (person: Person) => person.post('/units/va-avfall/closure'),
  'POST /units/{slug}/reopening': (person: Person) => person.post('/units/va-avfall/reopening'),
}
let count = 0

test('administrators add members, move them, let them go and take them back', async () => {
  const member = await buildMember(stage.house)
  const statuses = []
  for (const door of Object.values(doors)) statuses.push((await door(stage.administrator, member.id)).status)
  // The unit has members, and so it is not closed: refused, but not for want of a right.
  expect(statuses).toEqual([201, 200, 204, 204, 204, 204, 204, 204, 200, 409, 204])
})

test('neither officers, nor heads, nor pilots, nor strangers do', async () => {
  const member = await buildMember(stage.house)
  for (const [name, door] of Object.entries(doors)) {
    for (const person of [stage.officers.bygglov, stage.heads.bygglov, stage.pilot])
      expect([name, (await door(person, member.id)).status]).toEqual([name, 403])
    expect([name, (await door(stage.house.stranger, member.id)).status]).toEqual([name, 401])
  }
})

test('a member is read by everyone in the cooperation, and says who may do what', async () => {
  const { id } = stage.town.officers.bygglov
  const at = `/members/${id}`
  expect((await stage.pilot.get(at)).body.may).toEqual({ manage: false, setAbsence: false })
  expect((await stage.heads.bygglov.get(at)).body.may).toEqual({ manage: false, setAbsence: true })
  expect((await stage.house.stranger.get(at)).status).toBe(401)
  expect((await stage.pilot.get('/members/01a216ce-3514-7662-85a1-c99589a1fdbd')).status).toBe(404)
})
