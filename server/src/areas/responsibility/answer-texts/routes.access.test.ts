import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const write = (person: Person, title = 'Gångbredd') =>
  person.post('/areas/uteservering/answer-texts', {
    unitId: stage.town.units['gatu-park'].id,
    title,
    body: 'Minst två meter ska vara fria att gå på.',
  })
const change = (person: Person, id: string, version: number) =>
  person.patch(
    `/answer-texts/${id}`,
    { body: `Det här är version ${version}.` },
    { 'if-match': `"${version}"` },
  )
const retire = (person: Person, id: string, version: number) =>
  person.post(`/answer-texts/${id}/retirement`, {}, { 'if-match': `"${version}"` })
const restore = (person: Person, id: string, version: number) =>
  person.post(`/answer-texts/${id}/restoration`, {}, { 'if-match': `"${version}"` })

test('who may write, change, retire and use again: role by role, the flags say the same as the deed', async () => {
  const people: [string, Person, { write: boolean; retire: boolean }][] = [
    ['an officer of the unit', stage.officers['gatu-park'], { write: true, retire: true }],
    ['the head of the unit', stage.heads['gatu-park'], { write: true, retire: true }],
    ['an officer elsewhere', stage.officers.bygglov, { write: false, retire: false }],
    ['a head elsewhere', stage.heads.bygglov, { write: false, retire: false }],
    ['a pilot', stage.pilot, { write: false, retire: false }],
    ['an administrator', stage.administrator, { write: false, retire: true }],
  ]
  for (const [name, person, may] of people) {
    const { id } = (await must(write(stage.officers['gatu-park'], `Text för ${name}`))).body
    expect((await write(person, `Text av ${name}`)).status, `${name}: write`).toBe(may.write ? 201 : 403)
    const flags = async () => (await must(person.get(`/answer-texts/${id}`))).body.may
    expect(await flags(), name).toEqual({ change: may.write, retire: may.retire, restore: false })
    expect((await change(person, id, 1)).status, `${name}: change`).toBe(may.write ? 200 : 403)
    const version = may.write ? 2 : 1
    expect((await retire(person, id, version)).status, `${name}: retire`).toBe(may.retire ? 200 : 403)
    if (!may.retire) await must(retire(stage.officers['gatu-park'], id, version))
    expect(await flags(), name).toEqual({ change: false, retire: false, restore: may.retire })
    expect((await restore(person, id, version + 1)).status, `${name}: restore`).toBe(may.retire ? 200 : 403)
  }
})

test('nobody without having signed in', async () => {
  const { id } = (await must(write(stage.officers['gatu-park'], 'Stängt'))).body
  const { stranger } = stage.house
  for (const url of ['/answer-texts', `/answer-texts/${id}`])
    expect((await stranger.get(url)).status).toBe(401)
  for (const answer of [
    write(stranger),
    change(stranger, id, 1),
    retire(stranger, id, 1),
    restore(stranger, id, 1),
  ]) {
    expect((await answer).status).toBe(401)
  }
})
