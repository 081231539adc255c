import { Cells } from './cells.rules.ts'
import type { MapState } from './map-state.ts'
import type { Acts, Findings } from './plan.ts'
import type { MapFile } from './tables.ts'
import type { UnitFinder } from './unit-finder.rules.ts'

type NoteActs = Pick<Acts, 'addNotes' | 'endNotes'>

/**
 * What the table of boundary notes would do: write those that are new, and end those that the file says have ended. A
 * note is never rewritten, and one that the file does not name stays as it is.
 */
export function planNotes(
  rows: MapFile['boundaryNotes'],
  facts: {
    readonly state: Pick<MapState, 'areas' | 'notes'>
    readonly added: ReadonlyMap<string, string>
    readonly leftOut: ReadonlySet<string>
    readonly units: UnitFinder
  },
  found: Findings,
): NoteActs {
  const areas = new Set([...facts.state.areas.map(({ code }) => code), ...facts.added.keys()])
  const addNotes: Acts['addNotes'][number][] = []
  const endNotes: string[] = []
  const seen = new Set<string>()
  for (const one of rows ?? []) {
    const cells = new Cells('boundaryNotes', one, found)
    const area = cells.filled('area', 80)
    const keys = [cells.filled('unit', 120), cells.filled('otherUnit', 120)] as const
    const body = cells.filled('body', 4000)
    const example = cells.text('example', 4000)
    cells.day('writtenOn')
    const ended = cells.day('endedOn') !== null
    if (!cells.isSound) continue
    const aside = (code: 'areaLeftOut' | 'unitLeftOut' | 'noteEnded') =>
      found.aside.push({
        table: 'boundaryNotes',
        row: cells.row,
        code,
        params: { area, unit: keys.join(' / ') },
      })
    if (facts.leftOut.has(area)) {
      aside('areaLeftOut')
      continue
    }
    if (!areas.has(area)) {
      cells.tell('area', 'unknownArea', { value: area })
      continue
    }
    const units = keys.map((key) => facts.units.find(key))
    if (units.some(({ kind }) => kind === 'leftOut')) aside('unitLeftOut')
    const [unit, other] = units
    if (unit?.kind !== 'unit' || other?.kind !== 'unit') continue
    const twins = facts.state.notes.filter(
      (note) =>
        note.area === area &&
        note.unit === unit.slug &&
        note.otherUnit === other.slug &&
        note.body === body &&
        note.example === example,
    )
    const twin = twins.find(({ endedOn }) => (endedOn !== null) === ended)
    const open = twins.find(({ id, endedOn }) => endedOn === null && !endNotes.includes(id))
    const name = `${area} – ${unit.name} / ${other.name}`
    if (twin) {
      found.unchanged++
    } else if (ended && open) {
      endNotes.push(open.id)
      const fields = [{ column: 'body' as const, before: body, after: null }]
      found.differences.push({ kind: 'ended', table: 'boundaryNotes', row: cells.row, name, fields })
    } else if (ended) {
      aside('noteEnded')
    } else {
      if (unit.slug === other.slug) cells.tell('otherUnit', 'sameUnit')
      if (body.length < 10) cells.tell('body', 'tooShort', { least: 10 })
      for (const [column, { isClosed, name: unitName }] of [
        ['unit', unit],
        ['otherUnit', other],
      ] as const)
        if (isClosed) cells.tell(column, 'closedUnit', { unit: unitName })
      const written = [area, unit.slug, other.slug, body, example].join('\n')
      if (seen.has(written)) cells.tell('body', 'twice', { value: body.slice(0, 60) })
      seen.add(written)
      if (!cells.isSound) continue
      addNotes.push({ area, unit: unit.slug, otherUnit: other.slug, body, example })
      const fields = [{ column: 'body' as const, before: null, after: body }]
      found.differences.push({ kind: 'added', table: 'boundaryNotes', row: cells.row, name, fields })
    }
  }
  return { addNotes, endNotes }
}
