import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  buildCompany,
  buildTown,
  orgNumber,
  soleTraderNumber,
  type Town,
} from '../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../testing/house.ts'

let house: TestHouse
let town: Town
let lova: Person
let olle: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  lova = await house.as(town.pilot.id)
  olle = await house.as(town.officers.bygglov.id)
})
afterAll(() => house.close())

describe('companies', () => {
  it('are found, read and added by everyone in the cooperation, and by nobody else', async () => {
    const { id } = await buildCompany(house)
    const asks = (person: Person) => [
      person.get(`/companies/${id}`),
      person.get('/companies'),
      person.get(`/companies/${id}/contacts`),
      person.get(`/companies/${id}/events`),
      person.patch(`/companies/${id}`, { form: 'AB' }, { 'if-match': '"1"' }),
      person.post('/company-searches', { query: 'bageri' }),
      person.post('/companies', { name: 'Bageri' }),
    ]
    for (const answer of await Promise.all(asks(olle))) expect(answer.status).toBe(200)
    for (const answer of await Promise.all(asks(house.stranger))) expect(answer.status).toBe(401)
  })
})

describe('the number', () => {
  const show = (person: Person, id: string) => person.post(`/companies/${id}/org-number-readings`)
  const may = async (person: Person, id: string) => (await person.get(`/companies/${id}`)).body.may.readNumber

  async function openCase(companyId: string): Promise<string> {
    const answer = await lova.post('/cases', {
      title: 'Uteservering vid hamnen',
      question: 'Vi vill ha uteservering i sommar.',
      channel: 'phone',
      company: { kind: 'known', companyId },
      contactName: 'Per',
      contactEmail: null,
      contactPhone: null,
    })
    expect(answer.status).toBe(201)
    return answer.body.id
  }

  it('of a limited company is no secret', async () => {
    const { id } = await buildCompany(house, { orgNumber: orgNumber(201) })
    expect(await may(olle, id)).toBe(true)
    expect((await show(olle, id)).status).toBe(200)
    expect((await show(house.stranger, id)).status).toBe(401)
  })

  it('of a sole trader is shown to administrators, and not to those without a case of theirs', async () => {
    const { id } = await buildCompany(house, { orgNumber: soleTraderNumber(201) })
    const adam = await house.as(town.administrator.id)
    expect([await may(adam, id), (await show(adam, id)).status]).toEqual([true, 200])
    const head = await house.as(town.heads.bygglov.id)
    for (const person of [olle, lova, head]) {
      expect(await may(person, id)).toBe(false)
      const answer = await show(person, id)
      expect([answer.status, answer.body.code]).toEqual([403, 'permission.denied'])
      expect(answer.text).not.toContain(soleTraderNumber(201).slice(6))
    }
  })

  it('of a sole trader is shown to the accountable and to the officer of a part, as long as the case is open', async () => {
    const { id } = await buildCompany(house, { orgNumber: soleTraderNumber(202) })
    const caseId = await openCase(id)
    expect([await may(lova, id), (await show(lova, id)).status]).toEqual([true, 200])
    expect((await show(olle, id)).status).toBe(403)

    const offered = await lova.post(`/cases/${caseId}/parts`, {
      parts: [{ unitId: town.units.bygglov.id, title: 'Bygglov' }],
    })
    expect((await show(olle, id)).status).toBe(403)
    const partId = offered.body.ids[0]
    expect((await olle.post(`/parts/${partId}/acceptance`)).status).toBe(204)
    expect([await may(olle, id), (await show(olle, id)).status]).toEqual([true, 200])

    await lova.post(`/parts/${partId}/withdrawal`, { reason: 'Behövs inte längre.' })
    expect([await may(olle, id), (await show(olle, id)).status]).toEqual([false, 403])
  })
})
