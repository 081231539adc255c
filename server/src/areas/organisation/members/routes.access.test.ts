import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('members', () => {
  it('are shown to everyone in the cooperation', async () => {
    const person = await house.as((await buildMember(house)).id)
    expect((await person.get('/me')).status).toBe(200)
    expect((await person.get('/members')).status).toBe(200)
    expect((await person.patch('/me', { locale: 'sv' })).status).toBe(204)
  })

  it('are shown to nobody who has not signed in', async () => {
    expect((await house.stranger.get('/me')).body.code).toBe('signIn.needed')
    expect((await house.stranger.get('/members')).status).toBe(401)
    expect((await house.stranger.patch('/me', { locale: 'sv' })).status).toBe(401)
  })
})
