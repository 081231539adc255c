import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const template = (title: string) => ({
  title,
  titleEn: title,
  steps: [{ area: 'uteservering', title: 'Platsen', titleEn: 'The place' }],
})
const at = (version: number) => ({ 'if-match': `"${version}"` })

test('who may write, change and retire templates: role by role, the flags say the same as the deed', async () => {
  const people: [string, Person, boolean][] = [
    ['a pilot', stage.pilot, true],
    ['an administrator', stage.administrator, true],
    ['an officer', stage.officers.bygglov, false],
    ['a head', stage.heads.bygglov, false],
  ]
  for (const [name, person, may] of people) {
    const { id } = (await must(stage.pilot.post('/plan-templates', template(`Mall för ${name}`)))).body
    const one = `/plan-templates/${id}`
    expect((await must(person.get('/plan-templates'))).body.may.write, name).toBe(may)
    expect((await must(person.get(one))).body.may, name).toEqual({ change: may, retire: may, restore: false })
    expect((await person.post('/plan-templates', template(`Av ${name}`))).status, name).toBe(may ? 201 : 403)
    expect((await person.put(one, template(`Ny av ${name}`), at(1))).status, name).toBe(may ? 200 : 403)
    expect((await person.post(`/plan-templates/${id}/retirement`, {}, at(may ? 2 : 1))).status, name).toBe(
      may ? 200 : 403,
    )
    if (!may) await must(stage.pilot.post(`/plan-templates/${id}/retirement`, {}, at(1)))
    expect((await person.post(`/plan-templates/${id}/restoration`, {}, at(may ? 3 : 2))).status, name).toBe(
      may ? 200 : 403,
    )
    const area = (await must(person.get('/areas/uteservering'))).body
    expect(area.may.sayUsualDays, name).toBe(may)
    const said = await person.put('/areas/uteservering/usual-days', { days: 9 })
    expect(said.status, name).toBe(may ? 204 : 403)
  }
})

test('nobody without having signed in', async () => {
  const { stranger } = stage.house
  const one = `/plan-templates/${crypto.randomUUID()}`
  for (const answer of [
    stranger.get('/plan-templates'),
    stranger.get(one),
    stranger.post('/plan-templates', template('Nej')),
    stranger.put(one, template('Nej'), at(1)),
    stranger.post(`${one}/retirement`, {}, at(1)),
    stranger.post(`${one}/restoration`, {}, at(1)),
    stranger.put('/areas/uteservering/usual-days', { days: 3 }),
  ]) {
    expect((await answer).status).toBe(401)
  }
})
