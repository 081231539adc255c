import { Cells } from './cells.rules.ts'
import type { AuthorityKind, MapState } from './map-state.ts'
import type { Acts, Findings } from './plan.ts'
import type { MapFile } from './tables.ts'

const SLUG = /^[a-z0-9-]{1,60}$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const KINDS: readonly AuthorityKind[] = ['board', 'joint_authority', 'municipal_company']

/** Which unit of ours each unit of a file is: another slug, or null for one that we don't have. */
export type UnitChoices = ReadonlyMap<string, string | null>

type UnitActs = Pick<Acts, 'addAuthorities' | 'addUnits'>

/**
 * What the table of units would do: make those that are new and that nobody has chosen one of ours for. What a unit
 * that is there says of itself is its own, and is not changed by a file.
 */
export function planUnits(
  rows: MapFile['units'],
  state: Pick<MapState, 'units' | 'authorities'>,
  choices: UnitChoices,
  found: Findings,
): UnitActs {
  const units = new Map(state.units.map((unit) => [unit.slug, unit]))
  const authorities = new Set(state.authorities.map(({ slug }) => slug))
  const addAuthorities = new Map<string, Acts['addAuthorities'][number]>()
  const addUnits: Acts['addUnits'][number][] = []
  const seen = new Set<string>()
  for (const one of rows ?? []) {
    const cells = new Cells('units', one, found)
    const slug = cells.pattern('slug', SLUG, 'slug')
    if (seen.has(slug)) cells.tell('slug', 'twice', { value: slug })
    seen.add(slug)
    const name = cells.filled('name', 120)
    if (!cells.isSound || choices.has(slug)) continue
    const own = units.get(slug)
    if (own) {
      if (own.name === name) found.unchanged++
      else
        found.aside.push({
          table: 'units',
          row: cells.row,
          code: 'unitKeepsItsOwn',
          params: { unit: own.name },
        })
      continue
    }
    // A unit of no authority is a kind of unit, as in a starter map: whoever takes it in says which of theirs it is.
    if (!cells.has('authority')) continue
    const unit = readUnit(cells, slug, name)
    const authorityName = cells.text('authorityName', 120)
    const kind = cells.text('authorityKind', 40) || 'board'
    if (!KINDS.includes(kind as AuthorityKind)) cells.tell('authorityKind', 'authorityKind', { value: kind })
    const isNew = !authorities.has(unit.authority)
    if (isNew && authorityName === '') cells.tell('authority', 'unknownAuthority', { value: unit.authority })
    if (!cells.isSound) continue
    if (isNew)
      addAuthorities.set(unit.authority, {
        slug: unit.authority,
        name: authorityName,
        kind: kind as AuthorityKind,
      })
    addUnits.push(unit)
    found.differences.push({
      kind: 'added',
      table: 'units',
      row: cells.row,
      name,
      fields: [{ column: 'authority', before: null, after: authorityName || unit.authority }],
    })
  }
  return { addAuthorities: [...addAuthorities.values()], addUnits }
}

function readUnit(cells: Cells<'units'>, slug: string, name: string): Acts['addUnits'][number] {
  const email = cells.text('email', 200) || null
  if (email && !EMAIL.test(email)) cells.tell('email', 'email', { value: email.slice(0, 60) })
  return {
    slug,
    name,
    nameEn: cells.text('nameEn', 120) || name,
    authority: cells.pattern('authority', SLUG, 'slug'),
    email,
    phone: cells.text('phone', 40) || null,
    inLots: cells.yesOrNo('inLots', true),
  }
}
