import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember, buildTown, type Town, write } from '../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../testing/house.ts'

let house: TestHouse
let town: Town
let adam: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  adam = await house.as(town.administrator.id)
})
afterAll(() => house.close())

const file = (text: string | Buffer, name = 'karta.csv') => ({
  kind: 'file',
  name,
  content: Buffer.from(text).toString('base64'),
})
const download = async (memberId: string, path: string) => {
  const reply = await house.app.inject({
    url: `/farled/v1${path}`,
    headers: { cookie: await house.cookieOf(memberId) },
  })
  return { status: reply.statusCode, bytes: reply.rawPayload, headers: reply.headers }
}
const whole = () =>
  write(house, async (tx) => ({
    areas: await tx.selectFrom('area').selectAll().orderBy('id').execute(),
    periods: await tx.selectFrom('responsibility').selectAll().orderBy('id').execute(),
    units: await tx.selectFrom('unit').selectAll().orderBy('id').execute(),
    events: (await tx.selectFrom('event').select('id').execute()).length,
  }))
const eventsNamed = (name: string) =>
  write(house, (tx) => tx.selectFrom('event').select(['data', 'actor_id']).where('name', '=', name).execute())

describe('the map as a file', () => {
  it('is fetched by everybody in the cooperation, on a day and with all periods, and changes nothing when taken in', async () => {
    const before = await whole()
    for (const on of ['2026-11-23', 'all']) {
      for (const form of [
        'map.xlsx',
        'map.json',
        'areas.csv',
        'responsibilities.csv',
        'units.csv',
        'boundaryNotes.csv',
      ]) {
        const { status, bytes, headers } = await download(
          town.officers.bygglov.id,
          `/map-files/${on}/${form}`,
        )
        expect([form, status]).toEqual([form, 200])
        expect(headers['content-disposition']).toContain('attachment')
        const { body } = await adam.post('/map-import-previews', { source: file(bytes, form) })
        expect([form, body.differences, body.refused, body.unknownUnits]).toEqual([form, [], [], []])
        expect(body.mayImport).toBe(false)
        const { fingerprint } = body
        const none = await adam.post('/map-imports', { source: file(bytes, form), fingerprint })
        expect(none.body.code).toBe('mapImport.nothing')
      }
    }
    expect(await whole()).toEqual(before)
    expect((await download(town.officers.bygglov.id, '/map-files/all/cases.csv')).status).toBe(404)
    expect((await download(town.officers.bygglov.id, '/map-files/nu/map.json')).status).toBe(404)
  })

  it('shows what would change, writes nothing until then, and then exactly that, as new periods', async () => {
    const before = await whole()
    const source = file(
      ['Område;Enhet;Roll', 'uteservering;gatu-park;Konsulteras', 'uteservering;bygglov;Ansvarar'].join('\n'),
    )
    const preview = await adam.post('/map-import-previews', { source, from: '2026-12-01' })
    expect(preview.body).toMatchObject({ mayImport: true, from: '2026-12-01' })
    expect(preview.body.differences).toContainEqual({
      kind: 'changed',
      table: 'responsibilities',
      row: 2,
      name: `${town.areas.get('uteservering')?.title} – Gatu/park`,
      fields: [{ column: 'Roll', before: 'Ansvarar', after: 'Konsulteras' }],
    })
    expect(await whole()).toEqual(before)
    const { fingerprint } = preview.body
    const done = await adam.post('/map-imports', { source, from: '2026-12-01', fingerprint })
    expect([done.status, done.body.changes]).toEqual([201, preview.body.differences.length])
    const on = async (day: string) =>
      (await adam.get(`/responsibilities?on=${day}`)).body.items
        .filter(({ area }: { area: { code: string } }) => area.code === 'uteservering')
        .map(({ unit, role }: { unit: { slug: string }; role: string }) => `${unit.slug} ${role}`)
    expect(await on('2026-11-30')).toContain('gatu-park accountable')
    expect(await on('2026-12-01')).toEqual(['bygglov accountable', 'gatu-park consulted'])
    const [imported] = await eventsNamed('map.imported')
    expect(imported).toMatchObject({
      actor_id: town.administrator.id,
      data: { from: '2026-12-01', changes: preview.body.differences.length, importId: done.body.id },
    })
    const changed = await eventsNamed('responsibility.changed')
    expect(changed.map(({ data }) => (data as { importId?: string }).importId)).toContain(done.body.id)
    // Nothing is taken in twice: the map is no longer the one that was shown.
    const again = await adam.post('/map-imports', { source, from: '2026-12-01', fingerprint })
    expect([again.status, again.body.code]).toEqual([409, 'mapImport.changed'])
  })

  it('keeps what an area said before in the event, and finds the area by its new words', async () => {
    const source = file('Kod;Rubrik;Sökord\nflytbrygga;Flytbryggor;pontonbrygga')
    const { body } = await adam.post('/map-import-previews', { source })
    expect((await adam.post('/map-imports', { source, fingerprint: body.fingerprint })).status).toBe(201)
    const better = file('Kod;Rubrik;Sökord\nflytbrygga;Flytbryggor och bojar;"pontonbrygga\nförtöjningsboj"')
    const second = await adam.post('/map-import-previews', { source: better })
    await adam.post('/map-imports', { source: better, fingerprint: second.body.fingerprint })
    const edited = await eventsNamed('area.edited')
    expect(edited.at(-1)?.data).toMatchObject({
      changes: [
        { column: 'title', before: 'Flytbryggor', after: 'Flytbryggor och bojar' },
        { column: 'keywords', before: 'pontonbrygga', after: 'pontonbrygga\nförtöjningsboj' },
      ],
    })
    const found = await adam.get('/areas?q=f%C3%B6rt%C3%B6jningsboj')
    expect(found.body.items.map(({ code }: { code: string }) => code)).toEqual(['flytbrygga'])
  })

  it('refuses a file with a row that is wrong, in the reader’s language, and loses nothing', async () => {
    const before = await whole()
    const source = file('Område;Enhet;Roll\nuteservering;va-avfall;Bestämmer\nlivsmedel;slottet;Ansvarar')
    const sv = await adam.post('/map-import-previews', { source })
    expect(sv.body.refused).toEqual([
      {
        table: 'responsibilities',
        row: 2,
        column: 'Roll',
        code: 'role',
        message: '”Bestämmer” är ingen roll. Skriv Ansvarar, Utför, Konsulteras eller Informeras.',
      },
    ])
    expect(sv.body.unknownUnits).toEqual([{ key: 'slottet', name: 'slottet', rows: 1 }])
    const english = await house.as(
      (await buildMember(house, { roles: ['administrator'], locale: 'en', units: [town.units.bygglov.id] }))
        .id,
    )
    const en = await english.post('/map-import-previews', { source })
    expect(en.body.refused[0].message).toMatch(/is no role/)
    const { fingerprint } = sv.body
    expect((await adam.post('/map-imports', { source, fingerprint })).body.code).toBe('mapImport.refused')
    const codes = await Promise.all(
      [
        file(''),
        file('hej'),
        file(Buffer.from('d0cf11e0a1b11ae1', 'hex')),
        file(Buffer.alloc(4_300_000, 65)),
        file('Kod;Rubrik\n"a;b'),
      ].map(async (one) => (await adam.post('/map-import-previews', { source: one })).body.code),
    )
    expect(codes).toEqual([
      'sheet.empty',
      'mapFile.notAMap',
      'sheet.oldExcel',
      'sheet.tooLarge',
      'sheet.unclosedQuote',
    ])
    const huge = await adam.post('/map-import-previews', { source: file(Buffer.alloc(6_000_000, 65)) })
    expect(huge.status).toBe(413)
    const past = await adam.post('/map-import-previews', {
      source: file('Kod;Rubrik\na;b'),
      from: '2026-11-22',
    })
    expect(past.body.code).toBe('mapImport.inThePast')
    expect((await whole()).periods).toEqual(before.periods)
    expect((await whole()).areas).toEqual(before.areas)
  })
})
