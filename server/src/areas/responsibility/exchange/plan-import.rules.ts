import type { LocalDay } from '../../../kernel/local-day.ts'
import { planAreas } from './areas.rules.ts'
import type { MapState } from './map-state.ts'
import { planNotes } from './notes.rules.ts'
import { type Aside, newFindings, type Plan, type Refusal } from './plan.ts'
import { planResponsibilities } from './responsibilities.rules.ts'
import type { MapFile } from './tables.ts'
import { unitFinder } from './unit-finder.rules.ts'
import { planUnits, type UnitChoices } from './units.rules.ts'

export type ImportFacts = {
  readonly file: MapFile
  /** What was found already while the file was read. */
  readonly refused: readonly Refusal[]
  readonly aside: readonly Aside[]
  readonly state: MapState
  readonly choices: UnitChoices
  /** The day from which the responsibilities of the file hold; today or later. */
  readonly from: LocalDay
  readonly today: LocalDay
}

/** What a file would do to the map as it stands: every difference, and every row that can't be taken in. */
export function planImport({ file, refused, aside, state, choices, from, today }: ImportFacts): Plan {
  const found = newFindings()
  found.refused.push(...refused)
  found.aside.push(...aside)
  const leftOut = areasOfNobody(file, state, choices)
  const unitActs = planUnits(file.units, state, choices, found)
  const units = unitFinder(state, unitActs.addUnits, choices, file.units)
  const areaActs = planAreas(file.areas, state, leftOut, found)
  const added = new Map(areaActs.addAreas.map(({ code, title }) => [code, title]))
  const mapActs = planResponsibilities(
    file.responsibilities,
    { state, added, leftOut, units, from, today },
    found,
  )
  const noteActs = planNotes(file.boundaryNotes, { state, added, leftOut, units }, found)
  return {
    differences: found.differences,
    unchanged: found.unchanged,
    refused: found.refused,
    aside: found.aside,
    unknownUnits: units.unknown(),
    acts: { ...unitActs, ...areaActs, ...mapActs, ...noteActs },
  }
}

/** Areas that the file would make, but whose accountable unit is one that we don't have: nobody here answers for them. */
function areasOfNobody(file: MapFile, state: MapState, choices: UnitChoices): ReadonlySet<string> {
  const known = new Set(state.areas.map(({ code }) => code))
  const lacking = (file.responsibilities ?? []).filter(
    ({ values }) => values.role === 'accountable' && choices.get(values.unit?.trim() ?? '') === null,
  )
  return new Set(
    lacking.map(({ values }) => values.area?.trim() ?? '').filter((code) => code !== '' && !known.has(code)),
  )
}
