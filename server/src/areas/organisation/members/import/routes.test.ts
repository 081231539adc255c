import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildMember, buildTown, type Town, write } from '../../../../../testing/build/index.ts'
import { openTestHouse, type Person, type TestHouse } from '../../../../../testing/house.ts'

let house: TestHouse
let town: Town
let adam: Person
beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
  adam = await house.as(town.administrator.id)
})
afterAll(() => house.close())

const text = (...rows: string[]) => ({ kind: 'text', text: rows.join('\n') })
const preview = async (source: object) => (await adam.post('/people-import-previews', { source })).body
const count = async () => (await write(house, (tx) => tx.selectFrom('member').select('id').execute())).length
const HEAD = 'Namn\tE-post\tTitel\tEnhet\tRoll i enheten\tRoller över enheterna'

describe('people from rows of a spreadsheet', () => {
  it('are shown first, then added with units and roles, and who is there gains what they lack', async () => {
    const before = await count()
    const source = text(
      HEAD,
      'Nina Ny\tnina@kommun.example\tHandläggare\tBygglovsenheten\tEnhetschef\tLots, Mötesledare',
      'Nina Ny\tNINA@kommun.example\tHandläggare\tgatu-park\t\t',
      `${town.officers.bygglov.name}\t${town.officers.bygglov.email}\t\tgatu-park\t\t`,
      `${town.heads.bygglov.name}\t${town.heads.bygglov.email}\t\tbygglov\tHead\t`,
    )
    const shown = await preview(source)
    expect(shown).toMatchObject({
      mayImport: true,
      unchanged: 1,
      refused: [],
      people: [
        {
          kind: 'added',
          row: 2,
          name: 'Nina Ny',
          email: 'nina@kommun.example',
          units: [
            { name: 'Bygglovsenheten', role: 'head' },
            { name: 'Gatu/park', role: 'officer' },
          ],
          roles: ['pilot', 'meeting_leader'],
        },
        { kind: 'changed', units: [{ name: 'Gatu/park', role: 'officer' }] },
      ],
    })
    expect(await count()).toBe(before)
    const { fingerprint } = shown
    const done = await adam.post('/people-imports', { source, fingerprint })
    expect([done.status, done.body]).toEqual([201, { added: 1, changed: 1 }])
    const { body } = await adam.get('/members?q=nina')
    expect(body.items).toMatchObject([{ name: 'Nina Ny', roles: ['meeting_leader', 'pilot'] }])
    expect(body.items[0].units).toHaveLength(2)
    expect((await adam.post('/people-imports', { source, fingerprint })).body.code).toBe(
      'peopleImport.changed',
    )
    const again = await preview(source)
    expect(again).toMatchObject({ mayImport: false, unchanged: 3, people: [] })
    const nothing = await adam.post('/people-imports', { source, fingerprint: again.fingerprint })
    expect(nothing.body.code).toBe('peopleImport.nothing')
  })

  it('are told of row by row when something is wrong, and nobody is added', async () => {
    const before = await count()
    const left = await buildMember(house, {
      name: 'Har Slutat',
      email: 'borta@kommun.example',
      active: false,
    })
    const source = text(
      HEAD,
      'A\tingen adress\t\tBygglovsenheten\t\t',
      'Bo Ek\tbo@kommun.example\t\tSlottet\tkung\tKejsare',
      'Eva\teva@kommun.example\t\tbygglov\t\t',
      'Eva Dahl\teva@kommun.example\t\tbygglov\t\t',
      `Har Slutat\t${left.email}\t\tbygglov\t\t`,
    )
    const { refused, mayImport, fingerprint } = await preview(source)
    expect(mayImport).toBe(false)
    expect(refused.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [2, 'missing'],
      [2, 'email'],
      [3, 'unknownUnit'],
      [3, 'unitRole'],
      [3, 'role'],
      [5, 'otherName'],
      [5, 'twice'],
      [6, 'hasLeft'],
    ])
    expect(refused[2]).toMatchObject({ column: 'Enhet', message: expect.stringContaining('Slottet') })
    expect((await adam.post('/people-imports', { source, fingerprint })).body.code).toBe(
      'peopleImport.refused',
    )
    expect((await preview(text('Bo Ek;bo@kommun.example'))).code).toBe('peopleFile.columns')
    expect((await preview(text(''))).code).toBe('sheet.empty')
    expect(await count()).toBe(before + 1)
  })

  it('come from a file too', async () => {
    const csv = 'Name;E-mail;Unit\nFia Fil;fia@kommun.example;Bygglovsenheten\n'
    const shown = await preview({ kind: 'file', content: Buffer.from(csv).toString('base64') })
    expect(shown.people).toMatchObject([{ name: 'Fia Fil', kind: 'added' }])
  })
})
