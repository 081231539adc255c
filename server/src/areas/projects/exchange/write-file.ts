import type { Actor } from '../../../kernel/actor.ts'
import type { Read } from '../../../platform/db/db.ts'
import { words } from '../../../platform/i18n/words.ts'
import { SHEET_LIMITS } from '../../../platform/sheets/sheet.ts'
import { writeCsv } from '../../../platform/sheets/write-csv.ts'
import { writeXlsx } from '../../../platform/sheets/write-xlsx.ts'
import { listUnits } from '../../organisation/index.ts'
import { presentShape } from '../geometry/read-shape.rules.ts'
import type { Asker } from '../register/list-store.ts'
import type { ProjectFilter } from '../register/schema.ts'
import { cellsOf } from './cells.rules.ts'
import { type Column, WRITTEN } from './columns.ts'
import { stateOf } from './load-state.ts'
import type { State } from './plan.ts'
import { listForFile } from './store.ts'
import { columnWord, type Language, valueWord } from './vocabulary.ts'

/** As many as one table is read back with. */
const MOST = SHEET_LIMITS.rows - 1

/** Loads what a file of a filter holds. */
export async function loadFile(
  read: Read,
  actor: Actor,
  filter: ProjectFilter,
  asker: Asker,
): Promise<State> {
  const rows = await listForFile(read, filter, asker, MOST)
  return stateOf(read, actor, rows, { units: await listUnits(read), contacts: [] })
}

/** The projects as rows under headings. A drawing that no cell can hold is left out: a file takes none away. */
function tableOf(state: State, language: Language): string[][] {
  const head = WRITTEN.map((column) => columnWord(column, language))
  const rows = state.projects.map((known) => {
    const cells = cellsOf(known.said, known, state)
    return WRITTEN.map((column) => {
      const text = valueWord(column, cells[column], language)
      return text.length > SHEET_LIMITS.cell ? '' : text
    })
  })
  return [head, ...rows]
}

export const writeProjectsCsv = (state: State, language: Language): Buffer =>
  writeCsv(tableOf(state, language))

export const writeProjectsXlsx = (state: State, language: Language): Buffer =>
  writeXlsx([{ name: words(language)('projects:title'), rows: tableOf(state, language) }])

const DRAWN: readonly Column[] = ['north', 'east', 'geometry']

/** GeoJSON (RFC 7946): WGS 84, longitude first; the columns as properties, by their own names. */
export function writeProjectsGeoJson(state: State): Buffer {
  const columns = WRITTEN.filter((column) => !DRAWN.includes(column))
  const features = state.projects.map((known) => {
    const cells = cellsOf(known.said, known, state)
    const { shape } = known.said.place
    return {
      type: 'Feature',
      geometry: shape && presentShape(shape),
      properties: Object.fromEntries(columns.map((column) => [column, cells[column]])),
    }
  })
  return Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))
}
