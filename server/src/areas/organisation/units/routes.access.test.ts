import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

describe('units', () => {
  it('are read by everyone in the cooperation, and by nobody else', async () => {
    const person = await house.as(town.officers['gatu-park'].id)
    for (const path of ['/units', '/units/bygglov']) {
      expect((await person.get(path)).status).toBe(200)
      expect((await house.stranger.get(path)).status).toBe(401)
    }
  })

  it('are edited by their head and by administrators', async () => {
    for (const { id } of [town.heads.bygglov, town.administrator]) {
      const person = await house.as(id)
      const { version, may } = (await person.get('/units/bygglov')).body
      expect(may).toMatchObject({ edit: true })
      const answer = await person.patch(
        '/units/bygglov',
        { does: `Av ${id}` },
        { 'if-match': `"${version}"` },
      )
      expect(answer.status).toBe(200)
    }
  })

  it('are not edited by their officers, by other units’ heads, by pilots or by strangers', async () => {
    for (const { id } of [town.officers.bygglov, town.heads['va-avfall'], town.pilot]) {
      const person = await house.as(id)
      const { version, may } = (await person.get('/units/bygglov')).body
      expect(may).toEqual({ edit: false, close: false })
      const answer = await person.patch('/units/bygglov', { does: 'Nej' }, { 'if-match': `"${version}"` })
      expect([answer.status, answer.body.code]).toEqual([403, 'permission.denied'])
    }
    const stranger = await house.stranger.patch('/units/bygglov', { does: 'Nej' }, { 'if-match': '"1"' })
    expect(stranger.status).toBe(401)
  })
})

it('tells each reader whose absence they may enter: heads for theirs, everyone for themselves', async () => {
  const { officers, heads, administrator } = town
  const may = async (memberId: string) => {
    const { members } = (await (await house.as(memberId)).get('/units/bygglov')).body
    return members
      .filter((one: { may: { setAbsence: boolean } }) => one.may.setAbsence)
      .map(({ id }: { id: string }) => id)
      .sort()
  }
  const all = [officers.bygglov.id, heads.bygglov.id].sort()
  expect(await may(heads.bygglov.id)).toEqual(all)
  expect(await may(administrator.id)).toEqual(all)
  expect(await may(officers.bygglov.id)).toEqual([officers.bygglov.id])
  expect(await may(heads['gatu-park'].id)).toEqual([])
})
