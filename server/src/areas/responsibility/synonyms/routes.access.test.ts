import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const at = (version: number) => ({ 'if-match': `"${version}"` })

test('who may write, try, change and retire synonyms: role by role, the flags say the same as the deed', async () => {
  const people: [string, Person, boolean][] = [
    ['a pilot', stage.pilot, true],
    ['an administrator', stage.administrator, true],
    ['an officer', stage.officers.bygglov, false],
    ['a head', stage.heads.bygglov, false],
  ]
  for (const [nth, [name, person, may]] of people.entries()) {
    const word = `ord${'abcd'[nth]}`
    const { id } = (await must(stage.pilot.post('/search-synonyms', { phrase: word, means: 'skylt' }))).body
    const one = `/search-synonyms/${id}`
    const list = (await must(person.get('/search-synonyms'))).body
    expect(list.may.write, name).toBe(may)
    const mine = list.items.find((item: { id: string }) => item.id === id)
    expect(mine.may, name).toEqual({ change: may, retire: may, restore: false })
    const another = { phrase: `${word}x`, means: 'skylt' }
    expect((await person.post('/search-synonyms', another)).status, name).toBe(may ? 201 : 403)
    expect((await person.post('/search-trials', { question: 'skylt', synonym: another })).status, name).toBe(
      may ? 200 : 403,
    )
    expect((await person.patch(one, { phrase: `${word}y` }, at(1))).status, name).toBe(may ? 200 : 403)
    expect((await person.post(`/search-synonyms/${id}/retirement`, {}, at(may ? 2 : 1))).status, name).toBe(
      may ? 200 : 403,
    )
    if (!may) await must(stage.pilot.post(`/search-synonyms/${id}/retirement`, {}, at(1)))
    expect((await person.post(`/search-synonyms/${id}/restoration`, {}, at(may ? 3 : 2))).status, name).toBe(
      may ? 200 : 403,
    )
  }
})

test('nobody without having signed in', async () => {
  const { stranger } = stage.house
  const id = crypto.randomUUID()
  const one = `/search-synonyms/${id}`
  const synonym = { phrase: 'båk', means: 'fyr' }
  for (const answer of [
    stranger.get('/search-synonyms'),
    stranger.post('/search-synonyms', synonym),
    stranger.patch(one, { means: 'fyr' }, at(1)),
    stranger.post(`/search-synonyms/${id}/retirement`, {}, at(1)),
    stranger.post(`/search-synonyms/${id}/restoration`, {}, at(1)),
    stranger.post('/search-trials', { question: 'båk', synonym }),
  ]) {
    expect((await answer).status).toBe(401)
  }
})
