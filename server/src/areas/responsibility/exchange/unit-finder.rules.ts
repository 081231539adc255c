import type { MapState } from './map-state.ts'
import type { Acts, UnknownUnit } from './plan.ts'
import type { MapFile } from './tables.ts'
import type { UnitChoices } from './units.rules.ts'

export type FoundUnit =
  | { readonly kind: 'unit'; readonly slug: string; readonly name: string; readonly isClosed: boolean }
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'unknown' }

export type UnitFinder = {
  find(key: string): FoundUnit
  /** The units that nobody has been found for, with how many rows name each. */
  unknown(): UnknownUnit[]
}

/** Finds the unit that a file means: as was chosen, by slug, by name in any case, or one that the file makes. */
export function unitFinder(
  state: Pick<MapState, 'units'>,
  added: Acts['addUnits'],
  choices: UnitChoices,
  rows: MapFile['units'],
): UnitFinder {
  const all = [
    ...state.units.map(({ slug, name, active }) => ({ slug, name, isClosed: !active })),
    ...added.map(({ slug, name }) => ({ slug, name, isClosed: false })),
  ].map((unit) => ({ kind: 'unit' as const, ...unit }))
  // A slug is the surer of the two, so it is entered last.
  const units = new Map<string, FoundUnit>([
    ...all.map((unit): [string, FoundUnit] => [unit.name.toLowerCase(), unit]),
    ...all.map((unit): [string, FoundUnit] => [unit.slug, unit]),
  ])
  const names = new Map((rows ?? []).map(({ values }) => [values.slug ?? '', values.name ?? '']))
  const strangers = new Map<string, number>()
  return {
    find(key) {
      const choice = choices.get(key)
      if (choice === null) return { kind: 'leftOut' }
      const found = units.get(choice ?? key) ?? units.get((choice ?? key).toLowerCase())
      if (found) return found
      strangers.set(key, (strangers.get(key) ?? 0) + 1)
      return { kind: 'unknown' }
    },
    unknown: () => [...strangers].map(([key, rows]) => ({ key, name: names.get(key) || key, rows })),
  }
}
