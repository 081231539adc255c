import { describe, expect, it } from 'vitest'
import type { MapState } from './map-state.ts'
import { planImport } from './plan-import.rules.ts'
import { readMap } from './read-map.ts'
import { smallMap, today } from './testing.fixture.ts'

type Given = { state?: MapState; from?: string; choices?: Record<string, string | null> }

const plan = (csv: string | Buffer, { state = smallMap, from = today, choices = {} }: Given = {}) => {
  const { file, refused, aside } = readMap('fil.csv', Buffer.isBuffer(csv) ? csv : Buffer.from(csv))
  return planImport({ file, refused, aside, state, choices: new Map(Object.entries(choices)), from, today })
}
const refusals = (csv: string, given?: Given) =>
  plan(csv, given).refused.map(({ row, column, code }) => [row, column, code])
const told = (csv: string, given?: Given) =>
  plan(csv, given).differences.map(({ kind, name, fields }) => [
    kind,
    name,
    ...fields.map(({ column, before, after }) => `${column}: ${before} → ${after}`),
  ])

describe('areas of a file', () => {
  it('are told field by field; a column that the file lacks leaves what stands there', () => {
    expect(
      told(
        'Kod;Rubrik;Sökord\nbygglov;Bygglov och anmälan;"bygga\nbygglov"\nny;Nytt område;\nuteservering;Uteservering;bygga',
      ),
    ).toEqual([
      [
        'changed',
        'Bygglov och anmälan',
        'title: Bygglov → Bygglov och anmälan',
        'keywords: bygga → bygga\nbygglov',
      ],
      [
        'added',
        'Nytt område',
        'code: null → ny',
        'title: null → Nytt område',
        'titleEn: null → Nytt område',
        'active: null → true',
      ],
    ])
    expect(plan('Kod;Rubrik\nuteservering;Uteservering').unchanged).toBe(1)
  })

  it('are refused with row and column, and what is right beside them is still shown', () => {
    const file = [
      'Kod;Rubrik;Vanlig tid i arbetsdagar;Används;Hör till område',
      'Med Stora;Rubrik;3;ja;',
      'ny;;3;ja;',
      'bygglov;Bygglov;femton;kanske;finns-inte',
      'bygglov;Bygglov;5;ja;',
      'x;X;5;ja;y',
      'y;Y;5;ja;x',
    ].join('\n')
    expect(refusals(file)).toEqual([
      [2, 'code', 'code'],
      [3, 'title', 'missing'],
      [4, 'usualDays', 'number'],
      [4, 'active', 'yesOrNo'],
      [5, 'code', 'twice'],
      [6, 'parent', 'circle'],
      [7, 'parent', 'circle'],
    ])
  })
})

describe('responsibilities of a file', () => {
  const roles = (...rows: string[]) => ['Område;Enhet;Roll', ...rows].join('\n')

  it('are the whole of an area that the file names, and leave other areas alone', () => {
    expect(told(roles('uteservering;miljo;Ansvarar', 'uteservering;gata-park;Konsulteras'))).toEqual([
      ['added', 'Uteservering – Enheten miljo', 'role: null → accountable'],
      ['changed', 'Uteservering – Enheten gata-park', 'role: accountable → consulted'],
      ['ended', 'Uteservering – Enheten bygglov', 'role: consulted → null'],
    ])
    const { acts } = plan(roles('uteservering;miljo;Ansvarar', 'uteservering;gata-park;Konsulteras'))
    expect(acts.ends.map(({ id }) => id).toSorted()).toEqual(['p2', 'p3'])
    expect(acts.starts.map(({ unit, role }) => [unit, role])).toEqual([
      ['miljo', 'accountable'],
      ['gata-park', 'consulted'],
    ])
  })

  it('never leave an area with none or two who answer for it', () => {
    expect(refusals(roles('uteservering;miljo;Konsulteras'))).toEqual([[2, 'area', 'noAccountable']])
    expect(refusals(roles('uteservering;miljo;Ansvarar', 'uteservering;bygglov;Ansvarar'))).toEqual([
      [3, 'role', 'twoAccountable'],
    ])
  })

  it('are found by slug or name in any case, in Swedish or English, and a row too many is refused', () => {
    expect(
      told(roles('uteservering;enheten GATA-PARK;accountable', 'uteservering;bygglov;Consulted')),
    ).toEqual([])
    expect(refusals(roles('uteservering;gata-park;Ansvarar', 'uteservering;gata-park;Utför'))).toEqual([
      [3, 'unit', 'twice'],
    ])
    expect(refusals(roles('ingenstans;gata-park;Ansvarar', 'uteservering;gata-park;bestämmer'))).toEqual([
      [2, 'area', 'unknownArea'],
      [3, 'role', 'role'],
    ])
  })

  it('ask which unit is meant when there is none of that name', () => {
    const file = roles('uteservering;parken;Ansvarar', 'uteservering;slottet;Konsulteras')
    expect(plan(file).unknownUnits).toEqual([
      { key: 'parken', name: 'parken', rows: 1 },
      { key: 'slottet', name: 'slottet', rows: 1 },
    ])
    expect(told(file, { choices: { parken: 'gata-park', slottet: null } })).toEqual([
      ['ended', 'Uteservering – Enheten bygglov', 'role: consulted → null'],
    ])
    // Two that are one unit here: the stronger role stands.
    expect(told(file, { choices: { parken: 'miljo', slottet: 'miljo' } })).toContainEqual([
      'added',
      'Uteservering – Enheten miljo',
      'role: null → accountable',
    ])
  })

  it('leave out an area whose accountable unit we don’t have, and say so', () => {
    const file = JSON.stringify({
      schema: 'farled-map',
      version: 1,
      areas: [{ code: 'hamn', title: 'Hamn' }],
      responsibilities: [{ area: 'hamn', unit: 'hamnen', role: 'accountable' }],
    })
    const left = plan(file, { choices: { hamnen: null } })
    expect(left).toMatchObject({ differences: [], refused: [], unknownUnits: [] })
    expect(left.aside.map(({ code }) => code)).toEqual(['areaLeftOut', 'areaLeftOut'])
  })

  it('don’t rewrite history, and say when a planned change or a period of the same day is in the way', () => {
    const periods = 'Område;Enhet;Roll;Från och med;Till och med\n'
    expect(plan(`${periods}bygglov;miljo;Ansvarar;2020-01-01;2024-09-30`)).toMatchObject({
      differences: [],
      refused: [],
      aside: [{ code: 'over' }],
    })
    expect(refusals(`${periods}bygglov;miljo;Ansvarar;2027-01-01;`)).toEqual([[2, 'from', 'beginsLater']])
    expect(refusals(`${periods}bygglov;miljo;Ansvarar;;2027-01-01`)).toEqual([[2, 'through', 'endsAhead']])
    expect(refusals(`${periods}bygglov;bygglov;Ansvarar;2024-10-01;2027-01-01`)).toEqual([
      [2, 'through', 'endsOtherwise'],
    ])
    const young = { ...smallMap, periods: smallMap.periods.map((one) => ({ ...one, from: today })) }
    expect(refusals(roles('bygglov;miljo;Ansvarar'), { state: young })).toEqual([[2, 'area', 'beganSameDay']])
    const [first, ...others] = smallMap.periods
    if (!first) throw new Error('the map has periods')
    const planned = {
      ...smallMap,
      periods: [
        { ...first, to: '2027-01-01' },
        { ...first, id: 'p9', unit: 'gata-park', from: '2027-01-01' },
        ...others,
      ],
    }
    expect(refusals(roles('bygglov;miljo;Ansvarar'), { state: planned })).toEqual([
      [2, 'unit', 'plannedAlready'],
    ])
    const closed = {
      ...smallMap,
      units: smallMap.units.map((unit) => ({ ...unit, active: unit.slug !== 'miljo' })),
    }
    expect(refusals(roles('bygglov;miljo;Ansvarar'), { state: closed })).toEqual([[2, 'unit', 'closedUnit']])
  })
})

describe('units and boundaries of a file', () => {
  it('are made with an authority that is there or that the file names; what is there keeps its own', () => {
    const file = [
      'Kortnamn;Namn;Myndighet;Myndighetens namn;Slag av myndighet;E-post',
      'va;Vatten;bolaget;Vatten AB;kommunalt bolag;va@kommun.example',
      'skola;Skola;okänd;;;',
      'bygglov;Ett annat namn;styrelsen;;;',
      'x;X;styrelsen;;;ingen adress',
    ].join('\n')
    const { acts, aside } = plan(file)
    expect(acts.addAuthorities).toEqual([{ slug: 'bolaget', name: 'Vatten AB', kind: 'municipal_company' }])
    expect(acts.addUnits.map(({ slug }) => slug)).toEqual(['va'])
    expect(aside.map(({ code }) => code)).toEqual(['unitKeepsItsOwn'])
    expect(refusals(file)).toEqual([
      [3, 'authority', 'slug'],
      [3, 'authority', 'unknownAuthority'],
      [5, 'email', 'email'],
    ])
  })

  it('are added and ended, never rewritten', () => {
    const head = 'Område;Enhet;Andra enheten;Vem gör vad;Exempel;Upphörde\n'
    const note = {
      id: 'n1',
      area: 'bygglov',
      unit: 'bygglov',
      otherUnit: 'miljo',
      body: 'Bygglov svarar för huset.',
      example: '',
      writtenOn: today,
      endedOn: null,
    }
    const state = { ...smallMap, notes: [note] }
    const row = 'bygglov;bygglov;miljo;Bygglov svarar för huset.;;'
    expect(plan(head + row, { state })).toMatchObject({ differences: [], unchanged: 1 })
    expect(plan(`${head}${row}2026-11-20`, { state }).acts.endNotes).toEqual(['n1'])
    expect(plan(`${head}bygglov;bygglov;miljo;Bygglov svarar för taket.;;`, { state }).acts).toMatchObject({
      addNotes: [{ body: 'Bygglov svarar för taket.' }],
      endNotes: [],
    })
    expect(refusals(`${head}bygglov;miljo;miljo;kort;;`)).toEqual([
      [2, 'otherUnit', 'sameUnit'],
      [2, 'body', 'tooShort'],
    ])
  })
})

describe('a file that is not quite a map', () => {
  it('says which column is missing, which are not read, and how an old file was read', () => {
    expect(refusals('Kod;Rubrik på engelska\na;b')).toEqual([[1, 'title', 'columnMissing']])
    expect(plan('Kod;Rubrik;Anteckning\nbygglov;Bygglov;x').aside).toMatchObject([
      { code: 'unreadColumn', params: { column: 'Anteckning' } },
    ])
    const old = plan(Buffer.from('Kod;Rubrik;Sökord\nbygglov;Bygglov;åäö', 'latin1'))
    expect(old.aside.map(({ code }) => code)).toEqual(['oldEncoding'])
    expect(old.differences[0]?.fields).toMatchObject([{ after: 'åäö' }])
  })

  it.each([
    'hej',
    'a;b;c\n1;2;3',
    '{"schema":"annat"}',
    '[1,2]',
    '{"schema":"farled-map","version":1,"areas":[1]}',
  ])('%s is refused whole', (text) => {
    expect(() => plan(text)).toThrow('mapFile.notAMap')
  })
})
