import type { MapRow, Role } from '../queries.ts'

export type RoleChange = {
  readonly area: MapRow['area']
  readonly unit: MapRow['unit']
  /** Null where the unit had no role, or has none any more. */
  readonly before: Role | null
  readonly after: Role | null
}

/** What differs between the maps of two days, in the order of the areas. */
export function changesBetween(before: readonly MapRow[], after: readonly MapRow[]): RoleChange[] {
  const key = ({ area, unit }: MapRow) => `${area.id} ${unit.id}`
  const was = new Map(before.map((row) => [key(row), row]))
  const is = new Map(after.map((row) => [key(row), row]))
  const changed = [...new Map([...was, ...is])].flatMap(([at, { area, unit }]) => {
    const roles = { before: was.get(at)?.role ?? null, after: is.get(at)?.role ?? null }
    return roles.before === roles.after ? [] : [{ area, unit, ...roles }]
  })
  return changed.toSorted(
    (a, b) => a.area.title.localeCompare(b.area.title, 'sv') || a.unit.name.localeCompare(b.unit.name, 'sv'),
  )
}
