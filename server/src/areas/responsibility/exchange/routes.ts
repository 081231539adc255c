import { z } from 'zod'
import { isDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import type { Transfer } from '../../../platform/http/transfer.ts'
import { words } from '../../../platform/i18n/words.ts'
import { SHEET_ERRORS } from '../../../platform/sheets/sheet.ts'
import { bytesOf, findPlan } from './find-plan.ts'
import { importMap } from './import-map.ts'
import { ImportRequest, MapImport, Preview } from './schema.ts'
import { starterUnits } from './starter-units.ts'
import { loadMap } from './store.ts'
import { type Table, tableNames } from './tables.ts'
import { presentPlan } from './view.ts'
import { tableWord } from './vocabulary.ts'
import { writeMapCsv, writeMapJson, writeMapXlsx } from './write-map.ts'

/** A file of 4 MB, written in base64, and the choices beside it. */
const BODY = 7 * 1024 * 1024

const fileErrors = [...SHEET_ERRORS, 'mapFile.notAMap', 'mapFile.otherVersion', 'mapImport.inThePast']

export const exchangeEndpoints = [
  reading({
    path: '/starter-map/units',
    operation: 'listStarterUnits',
    tag: 'areas',
    summary: 'The kinds of unit in the starter map',
    description:
      'The map that comes with the program names kinds of unit. Whoever takes it over says which unit of theirs each is.',
    permission: 'map.import',
    answer: z.object({
      items: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          nameEn: z.string(),
          accountableFor: z.array(z.object({ title: z.string(), titleEn: z.string() })),
          consultedOn: z.int(),
        }),
      ),
    }),
    errors: [],
    handle: async () => ({ body: { items: await starterUnits() } }),
  }),
  reading({
    method: 'post',
    path: '/map-import-previews',
    operation: 'previewMapImport',
    tag: 'areas',
    summary: 'What a file would change in the map',
    description:
      'Nothing is written. Every area, role and note that would be added, changed or ended, field by field, and every row that can’t be taken in, with what to do about it.',
    permission: 'map.import',
    body: ImportRequest,
    bodyLimit: BODY,
    perMinute: 60,
    answer: Preview,
    errors: fileErrors,
    handle: async (read, { body }, { today, locale }) => {
      const planned = await findPlan(read, await bytesOf(body.source), body, today)
      return { body: presentPlan(planned, body.from ?? today, locale) }
    },
  }),
  changing({
    method: 'post',
    path: '/map-imports',
    operation: 'importMap',
    tag: 'areas',
    summary: 'Take a file into the map',
    description:
      'Exactly what the preview showed, in one transaction, as new periods from the chosen day: history stays. When the map has changed since, nothing is done, and it has to be shown anew.',
    permission: 'map.import',
    body: MapImport,
    bodyLimit: BODY,
    perMinute: 60,
    answer: z.object({ id: z.uuid(), changes: z.int() }),
    status: 201,
    errors: [...fileErrors, 'mapImport.changed', 'mapImport.refused', 'mapImport.nothing'],
    handle: async (tx, { body }, { actor, now, today }) => ({
      body: await importMap(tx, actor, { now, today }, body),
    }),
  }),
]

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The map as a file, for everybody in the cooperation: what is restricted stands in cases, and no case is in it. */
export const exchangeTransfers: readonly Transfer[] = [
  {
    kind: 'download',
    path: '/map-files/{on}/{form}',
    operation: 'exportMap',
    summary:
      'The map as a file: on a day or with all periods, as `map.xlsx`, `map.json`, or one table as `areas.csv`, `responsibilities.csv`, `units.csv` or `boundaryNotes.csv`',
    permission: 'responsibility.read',
    handle: async (read, { params }, { locale }) => {
      const { on = '', form = '' } = params
      if (on !== 'all' && !isDay(on)) throw new Problem('notFound')
      const [name, ending] = form.split('.')
      const state = await loadMap(read)
      const file = (word: string) => `${word.toLowerCase().replaceAll(' ', '-')}-${on}.${ending}`
      if (form === 'map.xlsx')
        return {
          name: file(words(locale)('mapFile:file')),
          mediaType: XLSX,
          content: writeMapXlsx(state, on, locale),
        }
      if (form === 'map.json')
        return { name: file('map'), mediaType: 'application/json', content: writeMapJson(state, on) }
      if (ending !== 'csv' || !tableNames.includes(name as Table)) throw new Problem('notFound')
      return {
        name: file(tableWord(name as Table, locale)),
        mediaType: 'text/csv; charset=utf-8',
        content: writeMapCsv(state, on, name as Table, locale),
      }
    },
  },
]
