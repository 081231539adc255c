import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const at = (version: number) => ({ 'if-match': `"${version}"` })
const unitId = () => stage.town.units['gatu-park'].id
const write = (given: Record<string, unknown> = {}, person = stage.officers['gatu-park']) =>
  person.post('/message-templates', {
    kind: 'message',
    unitId: unitId(),
    title: 'Kom in med en ritning',
    body: 'Hej {{contact}}! Skicka en ritning till ärende {{caseNumber}}.',
    ...given,
  })
const all = async (query = '') =>
  (await must(stage.officers.bygglov.get(`/message-templates${query}`))).body.items
const titles = (items: { title: string }[]) => items.map(({ title }) => title)
const offered = async (caseId: string, what = 'message-templates', person = stage.officers['gatu-park']) =>
  (await must(person.get(`/cases/${caseId}/${what}`))).body.items

test('a template is kept, and read by everyone as it was written, with every version of it', async () => {
  const { id } = (await must(write({ bodyEn: 'Hello {{contact}}! Send us a drawing.' }))).body
  const officer = stage.officers['gatu-park']
  expect((await all()).find((one: { id: string }) => one.id === id)).toMatchObject({
    kind: 'message',
    unit: { slug: 'gatu-park' },
    body: 'Hej {{contact}}! Skicka en ritning till ärende {{caseNumber}}.',
    bodyEn: 'Hello {{contact}}! Send us a drawing.',
    changedBy: { name: 'Olle Gatu/park' },
    version: 1,
  })
  const changed = await officer.patch(`/message-templates/${id}`, { title: 'Rita och skicka' }, at(1))
  expect(changed).toMatchObject({ status: 200, body: { version: 2 } })
  expect(
    (await must(officer.patch(`/message-templates/${id}`, { title: 'Rita och skicka' }, at(2)))).body.version,
  ).toBe(2)
  expect(await officer.patch(`/message-templates/${id}`, { title: 'Något annat' }, at(1))).toMatchObject({
    status: 412,
    body: { code: 'version.stale' },
  })
  const { body, headers } = await must(stage.pilot.get(`/message-templates/${id}`))
  expect(headers['etag']).toBe('"2"')
  expect(titles(body.history)).toEqual(['Rita och skicka', 'Kom in med en ritning'])
})

test('a retired template is offered no longer, is kept, and comes back', async () => {
  const { id } = (await must(write({ title: 'Förbi' }))).body
  const kase = await buildCase(stage.pilot)
  const officer = stage.officers['gatu-park']
  expect(titles(await offered(kase.id))).toContain('Förbi')
  await must(officer.post(`/message-templates/${id}/retirement`, {}, at(1)))
  expect(titles(await offered(kase.id))).not.toContain('Förbi')
  expect(titles(await all())).not.toContain('Förbi')
  expect(titles(await all('?retired=true'))).toContain('Förbi')
  expect((await officer.patch(`/message-templates/${id}`, { title: 'Nej' }, at(2))).body.code).toBe(
    'messageTemplate.retired',
  )
  await must(officer.post(`/message-templates/${id}/restoration`, {}, at(2)))
  expect(titles(await offered(kase.id))).toContain('Förbi')
  expect((await officer.post(`/message-templates/${id}/restoration`, {}, at(3))).body.code).toBe(
    'messageTemplate.notRetired',
  )
})

test('what is written wrong is refused: a gap nobody can fill, a note in English, a name that is taken', async () => {
  for (const [given, code] of [
    [{ title: 'A1', body: 'Hej {{kontaktperson}}, tack för det!' }, 'messageTemplate.unknownPlaceholder'],
    [{ title: 'A2', bodyEn: 'Hello {{contact}, thank you!' }, 'messageTemplate.unknownPlaceholder'],
    [{ title: 'A3', kind: 'note', bodyEn: 'Hello there!' }, 'messageTemplate.noteInEnglish'],
    [{ title: 'A4', unitId: crypto.randomUUID() }, 'case.unknownUnit'],
  ] as const)
    expect(await write(given), code).toMatchObject({ status: 422, body: { code } })
  const { id } = (await must(write({ title: 'Bra namn' }))).body
  const officer = stage.officers['gatu-park']
  expect(
    (await officer.patch(`/message-templates/${id}`, { body: 'Hej {{vem}}, tack!' }, at(1))).body.code,
  ).toBe('messageTemplate.unknownPlaceholder')
  expect((await write({ title: 'BRA NAMN' })).body.code).toBe('messageTemplate.titleTaken')
  await must(write({ title: 'Bra namn', kind: 'note' }))
  await must(write({ title: 'Bra namn', unitId: null }, stage.pilot))
  expect((await write({ title: 'bra namn', unitId: null }, stage.pilot)).body.code).toBe(
    'messageTemplate.titleTaken',
  )
  const nowhere = `/message-templates/${crypto.randomUUID()}`
  expect((await officer.get(nowhere)).body.code).toBe('messageTemplate.notFound')
})

test('in a case it is filled in; what the case has no value for stays and is named', async () => {
  const kase = await buildCase(stage.pilot, { title: 'Servering vid kajen' })
  const body =
    '{{contact}} på {{company}}: {{caseNumber}}, {{caseTitle}}. {{accountable}}, {{unit}}. Klart {{promisedDay}}, svara {{answerDay}}. /{{writer}}'
  const { id } = (await must(write({ title: 'Allt på en gång', body }))).body
  const find = async () => (await offered(kase.id)).find((one: { id: string }) => one.id === id)
  const before = await find()
  expect(before.missing).toEqual(expect.arrayContaining(['promisedDay', 'answerDay']))
  expect(before.text).toContain('Klart {{promisedDay}}, svara {{answerDay}}. /Olle Gatu/park')
  expect(before.text).toContain('Sara Holm på ')
  expect(before.text).toContain(`${kase.number}, Servering vid kajen. Lova Lots, `)
  await must(stage.pilot.put(`/cases/${kase.id}/promise`, { on: '2026-11-26' }))
  const ask = { body: 'Hur stor är den?', wakesOn: '2026-12-01' }
  await must(stage.pilot.post(`/cases/${kase.id}/waiting`, ask))
  const after = await find()
  expect(after.text).toContain('Klart torsdag 26 november 2026, svara tisdag 1 december 2026.')
  expect(after.missing).not.toContain('promisedDay')
})

test('the company’s language chooses the text; Swedish where there is no English', async () => {
  const both = (await must(write({ title: 'Två språk', bodyEn: 'Hello from {{unit}} to {{contact}}.' }))).body
    .id
  const one = (await must(write({ title: 'Ett språk' }))).body.id
  const { id } = await buildCase(stage.pilot)
  await stage.house.owner.pool.query("update business_case set locale = 'en' where id = $1", [id])
  const items = await offered(id)
  const of = (wanted: string) => items.find((item: { id: string }) => item.id === wanted)
  expect(of(both).locale).toBe('en')
  expect(of(both).text).toMatch(/^Hello from .+ to Sara Holm\.$/)
  expect(of(one)).toMatchObject({ locale: 'sv', text: expect.stringMatching(/^Hej Sara Holm!/) })
})

test('one for the company is never offered for a note, nor the other way round; a unit’s only to its own', async () => {
  await must(write({ title: 'Till företaget' }))
  await must(write({ title: 'Till kollegor', kind: 'note', body: 'Ringt {{contact}}, inget svar.' }))
  await must(write({ title: 'För alla', unitId: null, body: 'Tack för att ni hör av er.' }, stage.pilot))
  const { id } = await buildCase(stage.pilot)
  expect(titles(await offered(id))).toEqual(expect.arrayContaining(['Till företaget', 'För alla']))
  expect(titles(await offered(id))).not.toContain('Till kollegor')
  expect(titles(await offered(id, 'note-templates'))).toContain('Till kollegor')
  for (const title of ['Till företaget', 'För alla'])
    expect(titles(await offered(id, 'note-templates'))).not.toContain(title)
  const elsewhere = titles(await offered(id, 'message-templates', stage.officers.bygglov))
  expect(elsewhere).toContain('För alla')
  expect(elsewhere).not.toContain('Till företaget')
})

test('a gap left from a template is neither sent to the company nor kept as a note', async () => {
  const { id } = await buildCase(stage.pilot)
  const body = 'Ni får svar {{promisedDay}}.'
  for (const what of ['messages', 'notes', 'waiting'])
    expect(await stage.pilot.post(`/cases/${id}/${what}`, { body }), what).toMatchObject({
      status: 422,
      body: { code: 'message.gapLeft' },
    })
  expect((await must(stage.pilot.get(`/cases/${id}/messages`))).body.items).toEqual([])
  await must(stage.pilot.post(`/cases/${id}/messages`, { body: 'Ni får svar {{snart}}.' }))
})
