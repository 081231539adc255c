import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
let head: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  head = await house.as(town.heads.bygglov.id)
})
afterAll(() => house.close())

describe('units', () => {
  it('are listed by name with their authority', async () => {
    const { body } = await head.get('/units')
    expect(body.items.map(({ slug }: { slug: string }) => slug)).toEqual([
      'bygglov',
      'gatu-park',
      'miljo-halsa',
      'naringsliv',
      'va-avfall',
    ])
    expect(body.items[2]).toMatchObject({
      nameEn: 'Environment and health',
      authority: { name: 'Miljöförbundet' },
    })
  })

  it('have a page with those who work there, the head first', async () => {
    const { body, headers } = await head.get('/units/bygglov')
    expect(body).toMatchObject({
      name: 'Bygglovsenheten',
      members: [
        { name: 'Carin Bygglovsenheten', role: 'head' },
        { name: 'Olle Bygglovsenheten', role: 'officer' },
      ],
      may: { edit: true },
    })
    expect(headers['etag']).toBe(`"${body.version}"`)
  })

  it('answer 404 for a unit that is not there', async () => {
    const answer = await head.get('/units/finns-inte')
    expect([answer.status, answer.body.code]).toEqual([404, 'unit.notFound'])
  })
})

describe('a unit’s own page', () => {
  const edit = (body: object, version: number | string) =>
    head.patch('/units/bygglov', body, { 'if-match': `"${version}"` })

  it('is changed field by field, and the version goes up', async () => {
    const { version } = (await head.get('/units/bygglov')).body
    const answer = await edit(
      { does: 'Vi prövar bygglov.', commonQuestions: ['Behöver jag lov för skylten?'] },
      version,
    )
    expect([answer.status, answer.body.version, answer.headers['etag']]).toEqual([
      200,
      version + 1,
      `"${version + 1}"`,
    ])
    expect((await edit({ works: 'Vi möts varje tisdag.' }, version + 1)).status).toBe(200)
    expect((await head.get('/units/bygglov')).body).toMatchObject({
      does: 'Vi prövar bygglov.',
      works: 'Vi möts varje tisdag.',
      commonQuestions: ['Behöver jag lov för skylten?'],
    })
  })

  it('is not changed by somebody who read an earlier version', async () => {
    const { version } = (await head.get('/units/bygglov')).body
    await edit({ does: 'Först.' }, version)
    const late = await edit({ does: 'Sen.' }, version)
    expect([late.status, late.body.code]).toEqual([412, 'version.stale'])
    expect((await head.get('/units/bygglov')).body.does).toBe('Först.')
  })

  it('is changed by one of two who save the same version at the same moment', async () => {
    const { version } = (await head.get('/units/bygglov')).body
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) => edit({ does: `Svar ${i}` }, version)),
    )
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 412, 412, 412, 412, 412])
  })

  it('must be read before it is changed', async () => {
    expect((await head.patch('/units/bygglov', { does: 'x' })).status).toBe(428)
  })

  it('refuses fields that it does not have, and texts without end', async () => {
    const { version } = (await head.get('/units/bygglov')).body
    const unknown = await edit({ slug: 'annan' }, version)
    expect(unknown.body.errors).toMatchObject([{ path: 'slug', code: 'field.unknown' }])
    const long = await edit({ does: 'x'.repeat(4001) }, version)
    expect(long.body.errors).toMatchObject([{ path: 'does', code: 'field.tooLong' }])
    const mail = await edit({ email: 'ingen adress' }, version)
    expect(mail.body.errors).toMatchObject([{ path: 'email', code: 'field.email' }])
  })
})
