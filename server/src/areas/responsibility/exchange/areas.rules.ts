import { Cells, joined } from './cells.rules.ts'
import type { AreaText, MapState } from './map-state.ts'
import type { Acts, FieldChange, Findings } from './plan.ts'
import type { Column, MapFile } from './tables.ts'

const CODE = /^[a-z0-9-]{1,80}$/
const LISTED = { items: 400, length: 300 }

type AreaActs = Pick<Acts, 'addAreas' | 'editAreas'>

/**
 * What the table of areas would do. An area that the file does not name stays as it is; a column that the file lacks
 * leaves what stands there. `leftOut` are codes that are not taken in, because nobody here answers for them.
 */
export function planAreas(
  rows: MapFile['areas'],
  state: Pick<MapState, 'areas'>,
  leftOut: ReadonlySet<string>,
  found: Findings,
): AreaActs {
  const known = new Map(state.areas.map((area) => [area.code, area]))
  const seen = new Set<string>()
  const addAreas: AreaText[] = []
  const editAreas: Acts['editAreas'][number][] = []
  const parents: { cells: Cells<'areas'>; text: AreaText }[] = []
  for (const one of rows ?? []) {
    const cells = new Cells('areas', one, found)
    const code = cells.pattern('code', CODE, 'code')
    if (seen.has(code)) cells.tell('code', 'twice', { value: code })
    seen.add(code)
    const before = known.get(code)
    const text = readArea(cells, code, before)
    if (!cells.isSound) continue
    if (leftOut.has(code) && !before) {
      found.aside.push({
        table: 'areas',
        row: cells.row,
        code: 'areaLeftOut',
        params: { area: text.title },
      })
      continue
    }
    parents.push({ cells, text })
    const fields = differencesOf(before, text)
    if (before && fields.length === 0) found.unchanged++
    else {
      found.differences.push({
        kind: before ? 'changed' : 'added',
        table: 'areas',
        row: cells.row,
        name: text.title,
        fields,
      })
      if (before) editAreas.push({ code, text, fields })
      else addAreas.push(text)
    }
  }
  refuseLostParents(parents, known)
  return { addAreas, editAreas }
}

function readArea(cells: Cells<'areas'>, code: string, before: AreaText | undefined): AreaText {
  const said = <V>(column: Column<'areas'>, read: () => V, unsaid: V): V =>
    cells.has(column) ? read() : unsaid
  const title = cells.filled('title', 200)
  return {
    code,
    title,
    titleEn: said('titleEn', () => cells.text('titleEn', 200) || title, before?.titleEn ?? title),
    description: said('description', () => cells.text('description', 8000), before?.description ?? ''),
    descriptionEn: said(
      'descriptionEn',
      () => cells.text('descriptionEn', 8000),
      before?.descriptionEn ?? '',
    ),
    keywords: said('keywords', () => cells.list('keywords', LISTED), [...(before?.keywords ?? [])]),
    examples: said('examples', () => cells.list('examples', LISTED), [...(before?.examples ?? [])]),
    legalBasis: said('legalBasis', () => cells.text('legalBasis', 500) || null, before?.legalBasis ?? null),
    usualDays: said('usualDays', () => cells.wholeNumber('usualDays', 1, 250), before?.usualDays ?? null),
    parent: said('parent', () => cells.text('parent', 80) || null, before?.parent ?? null),
    active: said('active', () => cells.yesOrNo('active', true), before?.active ?? true),
  }
}

/** How each column is written in a file. */
export function areaCells(area: AreaText): Record<Column<'areas'>, string> {
  return {
    code: area.code,
    title: area.title,
    titleEn: area.titleEn,
    description: area.description,
    descriptionEn: area.descriptionEn,
    keywords: joined(area.keywords),
    examples: joined(area.examples),
    legalBasis: area.legalBasis ?? '',
    usualDays: area.usualDays === null ? '' : String(area.usualDays),
    parent: area.parent ?? '',
    active: String(area.active),
  }
}

function differencesOf(before: AreaText | undefined, after: AreaText): FieldChange[] {
  const was = before ? areaCells(before) : undefined
  return Object.entries(areaCells(after)).flatMap(([column, value]) => {
    const earlier = was?.[column as Column<'areas'>] ?? null
    if (earlier === value || (earlier === null && value === '')) return []
    return [{ column: column as Column, before: earlier, after: value }]
  })
}

/** A parent exists, in the file or in the map, and no area is above itself. */
function refuseLostParents(
  rows: readonly { cells: Cells<'areas'>; text: AreaText }[],
  known: ReadonlyMap<string, AreaText>,
): void {
  const parentOf = new Map<string, string | null>(
    [...known.values()].map(({ code, parent }) => [code, parent]),
  )
  for (const { text } of rows) parentOf.set(text.code, text.parent)
  for (const { cells, text } of rows) {
    if (text.parent === null) continue
    if (!parentOf.has(text.parent)) {
      cells.tell('parent', 'unknownParent', { value: text.parent })
      continue
    }
    const above = new Set([text.code])
    let at: string | null = text.parent
    while (at !== null && !above.has(at)) {
      above.add(at)
      at = parentOf.get(at) ?? null
    }
    if (at === text.code) cells.tell('parent', 'circle', { value: text.parent })
  }
}
