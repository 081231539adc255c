import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsOn, type MapState } from './map-state.ts'
import type { Plan } from './plan.ts'
import { planImport } from './plan-import.rules.ts'
import { readMap } from './read-map.ts'
import { tableNames } from './tables.ts'
import { anyMap, today } from './testing.fixture.ts'
import { writeMapCsv, writeMapJson, writeMapXlsx } from './write-map.ts'

const nobody = new Map<string, string | null>()
const planOf = (name: string, bytes: Buffer, state: MapState): Plan => {
  const { file, refused, aside } = readMap(name, bytes)
  return planImport({ file, refused, aside, state, choices: nobody, from: today, today })
}
const nothing = { differences: [], refused: [], unknownUnits: [] }

describe('a map that is fetched and taken in again', () => {
  it('changes nothing, in any form, in either language, on the day or with all its periods', () => {
    fc.assert(
      fc.property(anyMap, fc.constantFrom('sv' as const, 'en' as const), (state, language) => {
        for (const on of [today, 'all'] as const) {
          expect(planOf('map.json', writeMapJson(state, on), state)).toMatchObject(nothing)
          expect(planOf('karta.xlsx', writeMapXlsx(state, on, language), state)).toMatchObject(nothing)
          for (const table of tableNames)
            expect(planOf('x.csv', writeMapCsv(state, on, table, language), state)).toMatchObject(nothing)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('makes the same map of areas and roles where there was none, with the units that are there', () => {
    fc.assert(
      fc.property(anyMap, (state) => {
        const open = { ...state, units: state.units.map((unit) => ({ ...unit, active: true })) }
        const bare: MapState = { ...open, areas: [], periods: [], notes: [] }
        const plan = planOf('karta.xlsx', writeMapXlsx(open, today, 'sv'), bare)
        expect(plan).toMatchObject({ unknownUnits: [] })
        const held = open.periods.filter((period) => holdsOn(period, today) && period.to === null)
        const refused = plan.refused.map(({ code }) => code)
        // A role that ends on a planned day can't be begun with its end: that is said, and nothing is guessed.
        expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['endsAhead'] : []))
        expect(plan.acts.addAreas.map(({ code }) => code)).toEqual(open.areas.map(({ code }) => code))
        expect(plan.acts.addAreas).toEqual(open.areas.map(({ id: _, ...area }) => area))
        if (refused.length === 0)
          expect(new Set(plan.acts.starts.map(({ area, unit, role }) => `${area} ${unit} ${role}`))).toEqual(
            new Set(held.map(({ area, unit, role }) => `${area} ${unit} ${role}`)),
          )
      }),
      { numRuns: 60 },
    )
  })
})
