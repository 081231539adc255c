import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'
import { findMemberByIdentity } from '../../organisation/index.ts'

let house: TestHouse
let jonas: Person
beforeAll(async () => {
  house = await openTestHouse({ firstAdministrators: ['jonas@kommun.example'] })
  // Other tests stand on open pages; a new installation has never been opened.
  await house.owner.pool.query('delete from public_opening')
  const identity = {
    issuer: 'https://id.example',
    subject: 'jonas',
    email: 'jonas@kommun.example',
    name: 'Jonas Ekwall',
  }
  jonas = await house.as((await findMemberByIdentity(house.kit, identity)) ?? '')
})
afterAll(() => house.close())

const steps = async () =>
  (await jonas.get('/setup')).body.steps
    .filter(({ isDone }: { isDone: boolean }) => isDone)
    .map(({ id }: { id: string }) => id)

const asks = async () => (await house.ask({ url: '/fraga' })).status

test('an empty installation is set up over HTTP, step by step, until every question has somebody who answers', async () => {
  expect(await steps()).toEqual([])
  await jonas.post('/authorities', { name: 'Kommunstyrelsen', kind: 'board' })
  expect(await steps()).toEqual(['authorities'])

  const units = ['Näringsliv', 'Bygg och miljö', 'Gata och park']
  for (const name of units) await jonas.post('/units', { name, authority: 'kommunstyrelsen' })
  expect(await steps()).toEqual(['authorities', 'units'])
  expect((await jonas.get('/setup')).body.missing.unitsWithoutMembers).toEqual(
    units.toSorted((a, b) => a.localeCompare(b, 'sv')),
  )

  const source = {
    kind: 'text',
    text: [
      'Namn\tE-post\tEnhet\tRoll i enheten\tRoller över enheterna',
      'Jonas Ekwall\tjonas@kommun.example\tNäringsliv\tHandläggare\t',
      'Lova Lots\tlova@kommun.example\tNäringsliv\tEnhetschef\tLots',
      'Bo Bygg\tbo@kommun.example\tBygg och miljö\tEnhetschef\t',
      'Gun Gata\tgun@kommun.example\tGata och park\tEnhetschef\t',
    ].join('\n'),
  }
  const people = (await jonas.post('/people-import-previews', { source })).body
  expect((await jonas.post('/people-imports', { source, fingerprint: people.fingerprint })).body).toEqual({
    added: 3,
    changed: 1,
  })
  expect(await steps()).toEqual(['authorities', 'units', 'people'])

  const kinds: { key: string }[] = (await jonas.get('/starter-map/units')).body.items
  expect(kinds.length).toBeGreaterThan(15)
  const unitFor: Record<string, string | null> = {
    bygglov: 'bygg-och-miljo',
    plan: 'bygg-och-miljo',
    miljo: 'bygg-och-miljo',
    'gata-park': 'gata-och-park',
    trafik: 'gata-och-park',
    'miljo-gemensam': null,
  }
  const request = {
    source: { kind: 'starter' },
    units: kinds.map(({ key }) => ({ key, unit: key in unitFor ? unitFor[key] : 'naringsliv' })),
  }
  const unsure = (await jonas.post('/map-import-previews', { source: { kind: 'starter' } })).body
  expect(unsure.mayImport).toBe(false)
  expect(unsure.unknownUnits.length).toBeGreaterThan(0)
  const map = (await jonas.post('/map-import-previews', request)).body
  expect(map).toMatchObject({ mayImport: true, refused: [], unknownUnits: [] })
  expect(map.aside[0].message).toContain('utelämnas')
  const { fingerprint } = map
  expect((await jonas.post('/map-imports', { ...request, fingerprint })).status).toBe(201)
  expect(await steps()).toEqual(['authorities', 'units', 'people', 'areas'])
  const { body: whole } = await jonas.get('/areas')
  expect(whole.items).toHaveLength(61)
  expect(
    whole.items.every(({ accountableUnit }: { accountableUnit: object | null }) => accountableUnit),
  ).toBe(true)

  const lova = (await jonas.get('/members?q=lova')).body.items[0]
  const duty = { memberId: lova.id, from: '2026-11-23T09:00:00.000Z', to: '2026-11-30T09:00:00.000Z' }
  expect((await jonas.post('/duty-periods', duty)).status).toBe(201)
  expect(await steps()).toEqual(['authorities', 'units', 'people', 'areas', 'duty'])

  // And a question from a company finds who answers.
  const question = 'Vi vill ha en uteservering på torget'
  const answer = await house.stranger.post('/area-searches', { question })
  expect(answer.body.hits[0]).toMatchObject({
    code: 'uteservering',
    accountableUnit: { name: 'Gata och park' },
  })

  // Every question reaches somebody who is present and may act, so companies are let in.
  expect(await asks()).not.toBe(200)
  expect((await jonas.get('/map-coverage')).body).toMatchObject({ isGreen: true, areas: 61 })
  expect((await jonas.post('/public-opening')).status).toBe(204)
  expect(await asks()).toBe(200)
})
