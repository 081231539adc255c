import { addDays, type LocalDay } from '../../../kernel/local-day.ts'
import { type ChangeRefusal, decideChange, type Role } from '../map/rules.ts'
import { Cells } from './cells.rules.ts'
import { holdsOn, type MapState } from './map-state.ts'
import type { Acts, Findings, RefusalCode } from './plan.ts'
import type { MapFile } from './tables.ts'
import type { UnitFinder } from './unit-finder.rules.ts'

/** From the one who answers to those who are told: the stronger stands when two kinds of unit are one unit here. */
const ROLES: readonly Role[] = ['accountable', 'performs', 'consulted', 'informed']
const stronger = (a: Role, b: Role) => (ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b)

type Target = { readonly cells: Cells<'responsibilities'>; readonly role: Role; readonly key: string }
type Wanted = Map<string, Map<string, Target>>
type MapActs = Pick<Acts, 'ends' | 'starts'>

export type MapFacts = {
  readonly state: MapState
  /** The areas that the same file makes, with their titles. */
  readonly added: ReadonlyMap<string, string>
  readonly leftOut: ReadonlySet<string>
  readonly units: UnitFinder
  readonly from: LocalDay
  readonly today: LocalDay
}

/**
 * What the table of responsibilities would do from a day on. It says the whole of each area that it names: a role that
 * stands in the map and not in the file ends; areas that it does not name stay as they are. What is past is left alone.
 */
export function planResponsibilities(
  rows: MapFile['responsibilities'],
  facts: MapFacts,
  found: Findings,
): MapActs {
  const wanted = wantedRoles(rows, facts, found)
  const ends: Acts['ends'][number][] = []
  const starts: Acts['starts'][number][] = []
  for (const [area, targets] of wanted) planArea(area, targets, facts, found, { ends, starts })
  return { ends, starts }
}

/** The roles that the file wants on the day, by area and unit. */
function wantedRoles(rows: MapFile['responsibilities'], facts: MapFacts, found: Findings): Wanted {
  const areas = new Map([
    ...facts.state.areas.map(({ code, title }) => [code, title] as const),
    ...facts.added,
  ])
  const wanted: Wanted = new Map()
  for (const one of rows ?? []) {
    const cells = new Cells('responsibilities', one, found)
    const area = cells.filled('area', 80)
    const key = cells.filled('unit', 120)
    const role = cells.filled('role', 40) as Role
    const [from, through] = [cells.day('from'), cells.day('through')]
    if (cells.isSound && !ROLES.includes(role)) cells.tell('role', 'role', { value: role })
    if (!cells.isSound) continue
    const aside = (code: 'over' | 'unitLeftOut' | 'areaLeftOut') =>
      found.aside.push({ table: 'responsibilities', row: cells.row, code, params: { area, unit: key } })
    if (facts.leftOut.has(area)) {
      aside('areaLeftOut')
      continue
    }
    if (!areas.has(area)) {
      cells.tell('area', 'unknownArea', { value: area })
      continue
    }
    const unit = facts.units.find(key)
    if (unit.kind === 'leftOut') aside('unitLeftOut')
    if (unit.kind !== 'unit') continue
    const to = through === null ? null : addDays(through, 1)
    const same = facts.state.periods.filter(
      (period) => period.area === area && period.unit === unit.slug && period.role === role,
    )
    if (same.some((period) => period.from === from && period.to === to && !holdsOn(period, facts.from))) {
      found.unchanged++
      continue
    }
    if (to !== null && to <= facts.from) {
      aside('over')
      continue
    }
    if (from !== null && from > facts.from) {
      cells.tell('from', 'beginsLater', { day: facts.from })
      continue
    }
    const held = same.find((period) => holdsOn(period, facts.from))
    if (to !== null && (held ? held.to !== to : true)) {
      cells.tell('through', held ? 'endsOtherwise' : 'endsAhead')
      continue
    }
    if (unit.isClosed && !held) {
      cells.tell('unit', 'closedUnit', { unit: unit.name })
      continue
    }
    const targets = wanted.get(area) ?? new Map<string, Target>()
    wanted.set(area, targets)
    const earlier = targets.get(unit.slug)
    if (earlier && earlier.key === key) cells.tell('unit', 'twice', { value: key })
    else if (earlier) targets.set(unit.slug, { ...earlier, role: stronger(earlier.role, role) })
    else targets.set(unit.slug, { cells, role, key })
  }
  return wanted
}

const CODES: Readonly<Record<ChangeRefusal, RefusalCode>> = {
  'responsibility.inThePast': 'beginsLater',
  'responsibility.already': 'twice',
  'responsibility.leavesGap': 'noAccountable',
  'responsibility.collides': 'plannedAlready',
}

/** One area: the same rule as for a change by hand, one unit after the other, the accountable first. */
function planArea(
  area: string,
  targets: ReadonlyMap<string, Target>,
  { state, added, from, today }: MapFacts,
  found: Findings,
  acts: { readonly ends: Acts['ends'][number][]; readonly starts: Acts['starts'][number][] },
): void {
  const [first] = targets.values()
  if (!first) return
  const holders = [...targets].filter(([, { role }]) => role === 'accountable')
  if (holders.length > 1) {
    holders[1]?.[1].cells.tell('role', 'twoAccountable', { area })
    return
  }
  const coming = state.periods.filter(
    (period) => period.area === area && (period.to === null || period.to > from),
  )
  const held = coming.filter((period) => holdsOn(period, from))
  if (holders.length === 0 && held.some(({ role }) => role === 'accountable')) {
    first.cells.tell('area', 'noAccountable', { area })
    return
  }
  const starting = [...targets]
    .filter(([unit, { role }]) => !held.some((period) => period.unit === unit && period.role === role))
    .toSorted(([, a], [, b]) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
  const ending = held.filter(({ unit, role }) => targets.get(unit)?.role !== role)
  found.unchanged += targets.size - starting.length
  const young = ending.find((period) => period.from === from)
  if (young) {
    first.cells.tell('area', 'beganSameDay', { area, unit: young.unit })
    return
  }
  let periods: { id: string; unitId: string; role: Role; from: LocalDay | null }[] = coming.map(
    ({ id, unit, role, from: began }) => ({ id, unitId: unit, role, from: began }),
  )
  for (const [unit, { cells, role }] of starting) {
    const verdict = decideChange({ unitId: unit, role, from, today, periods })
    if (!verdict.allowed) {
      cells.tell('unit', CODES[verdict.code], { area, day: from })
      return
    }
    periods = [
      ...periods.filter(({ id }) => !verdict.value.end.includes(id)),
      { id: `new ${unit}`, unitId: unit, role, from },
    ]
  }
  acts.ends.push(...ending.map(({ id, unit, role }) => ({ id, area, unit, role })))
  acts.starts.push(...starting.map(([unit, { role }]) => ({ area, unit, role })))
  tellDifferences(area, targets, starting, ending, { state, added }, found)
}

function tellDifferences(
  area: string,
  targets: ReadonlyMap<string, Target>,
  starting: readonly (readonly [string, Target])[],
  ending: readonly { readonly unit: string; readonly role: Role }[],
  { state, added }: Pick<MapFacts, 'state' | 'added'>,
  found: Findings,
): void {
  const title = state.areas.find(({ code }) => code === area)?.title ?? added.get(area) ?? area
  const name = (slug: string) => `${title} – ${state.units.find((unit) => unit.slug === slug)?.name ?? slug}`
  for (const [unit, { cells, role }] of starting) {
    const before = ending.find((period) => period.unit === unit)?.role ?? null
    found.differences.push({
      kind: before ? 'changed' : 'added',
      table: 'responsibilities',
      row: cells.row,
      name: name(unit),
      fields: [{ column: 'role', before, after: role }],
    })
  }
  for (const { unit, role } of ending) {
    if (targets.has(unit)) continue
    found.differences.push({
      kind: 'ended',
      table: 'responsibilities',
      row: null,
      name: name(unit),
      fields: [{ column: 'role', before: role, after: null }],
    })
  }
}
