import fc from 'fast-check'
import type { Role } from '../map/rules.ts'
import type { AreaText, MapState, NoteText, UnitText } from './map-state.ts'

const TODAY = '2026-11-23'

/** A text as a cell holds it, also such that spreadsheets would take for formulas. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '=SUMMA(A1)',
      "'+46",
      '-5',
      '@namn',
      'a;b"c',
      'rad\nrad',
      'ja',
      'Ansvarar',
      '_x000D_',
      '',
    ),
  )
  .map((one) => one.replace(/\p{Cc}/gu, (letter) => (letter === '\n' ? letter : '')).trim())
const filled = text.filter((one) => one !== '')
const line = filled.map((one) => one.replaceAll('\n', ' '))
const lines = fc.uniqueArray(line, { maxLength: 4 })

const unitText = (slug: string, index: number): fc.Arbitrary<UnitText & { id: string }> =>
  fc.record({
    id: fc.constant(`unit-${index}`),
    slug: fc.constant(slug),
    name: line.map((one) => `${one} ${index}`),
    nameEn: line,
    authority: fc.constantFrom('styrelsen', 'namnden'),
    authorityName: line,
    authorityKind: fc.constantFrom('board', 'joint_authority', 'municipal_company'),
    email: fc.option(fc.constant('enhet@kommun.example')),
    phone: fc.option(fc.constantFrom('+46 176 710 00', '0176')),
    inLots: fc.boolean(),
    active: fc.boolean(),
  })

const areaText = (code: string, codes: readonly string[]): fc.Arbitrary<AreaText & { id: string }> =>
  fc.record({
    id: fc.constant(`area-${code}`),
    code: fc.constant(code),
    title: filled,
    titleEn: filled,
    description: text,
    descriptionEn: text,
    keywords: lines,
    examples: lines,
    legalBasis: fc.option(filled),
    usualDays: fc.option(fc.integer({ min: 1, max: 250 })),
    // Only an earlier one, so that none is above itself.
    parent: fc.constantFrom(null, ...codes.filter((other) => other < code)),
    active: fc.boolean(),
  })

const DAYS = ['2024-10-01', '2025-06-01', '2026-11-23', '2027-01-01', '2027-09-01'] as const

/** Periods that the database would hold: one unit after the other is accountable, and others stand beside it. */
const periodsOf = (code: string, slugs: readonly string[]) =>
  fc
    .record({
      cuts: fc.subarray([...DAYS]),
      holders: fc.array(fc.constantFrom(...slugs), { minLength: 6, maxLength: 6 }),
      open: fc.boolean(),
      beside: fc.constantFrom<Role>('performs', 'consulted', 'informed'),
    })
    .map(({ cuts, holders, open, beside }) => {
      const edges = [open ? null : '2020-01-01', ...cuts]
      return edges.flatMap((from, index) => {
        const to = edges[index + 1] ?? null
        const holder = holders[index] ?? ''
        const other = slugs.find((slug) => slug !== holder) ?? ''
        return [
          { id: `${code}-a${index}`, area: code, unit: holder, role: 'accountable' as const, from, to },
          { id: `${code}-b${index}`, area: code, unit: other, role: beside, from, to },
        ]
      })
    })

const noteOf = (
  code: string,
  slugs: readonly string[],
  index: number,
): fc.Arbitrary<NoteText & { id: string }> =>
  fc.record({
    id: fc.constant(`note-${code}-${index}`),
    area: fc.constant(code),
    unit: fc.constant(slugs[0] ?? ''),
    otherUnit: fc.constant(slugs[1] ?? ''),
    body: filled.map((one) => `${one} gör detta`),
    example: text,
    writtenOn: fc.constant('2025-02-03'),
    endedOn: fc.option(fc.constant('2026-03-04')),
  })

const SLUGS = ['bygglov', 'gata-park', 'miljo'] as const

/** Any map that could stand in the database. */
export const anyMap: fc.Arbitrary<MapState> = fc
  .uniqueArray(fc.constantFrom('a', 'b-2', 'c', 'uteservering'), { minLength: 1, maxLength: 4 })
  .chain((codes) =>
    fc.record({
      areas: fc.tuple(...codes.map((code) => areaText(code, codes))),
      units: fc.tuple(...SLUGS.map(unitText)),
      authorities: fc.constant([
        { slug: 'styrelsen', name: 'Styrelsen' },
        { slug: 'namnden', name: 'Nämnden' },
      ]),
      periods: fc.tuple(...codes.map((code) => periodsOf(code, SLUGS))).map((all) => all.flat()),
      notes: fc
        .tuple(...codes.flatMap((code) => [noteOf(code, SLUGS, 1), noteOf(code, SLUGS, 2)]))
        .map((all) => all.slice()),
    }),
  )

/** A small map to change by hand in tests. */
export const smallMap: MapState = {
  areas: ['bygglov', 'uteservering'].map((code) => ({
    id: `area-${code}`,
    code,
    title: code === 'bygglov' ? 'Bygglov' : 'Uteservering',
    titleEn: code,
    description: 'Om området',
    descriptionEn: '',
    keywords: ['bygga'],
    examples: [],
    legalBasis: null,
    usualDays: null,
    parent: null,
    active: true,
  })),
  authorities: [{ slug: 'styrelsen', name: 'Styrelsen' }],
  units: SLUGS.map((slug) => ({
    id: `unit-${slug}`,
    slug,
    name: `Enheten ${slug}`,
    nameEn: slug,
    authority: 'styrelsen',
    authorityName: 'Styrelsen',
    authorityKind: 'board' as const,
    email: null,
    phone: null,
    inLots: true,
    active: true,
  })),
  periods: [
    { id: 'p1', area: 'bygglov', unit: 'bygglov', role: 'accountable', from: '2024-10-01', to: null },
    { id: 'p2', area: 'uteservering', unit: 'gata-park', role: 'accountable', from: '2024-10-01', to: null },
    { id: 'p3', area: 'uteservering', unit: 'bygglov', role: 'consulted', from: '2024-10-01', to: null },
  ],
  notes: [],
}

export const today = TODAY
