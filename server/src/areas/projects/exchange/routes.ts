import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import type { Transfer } from '../../../platform/http/transfer.ts'
import { words } from '../../../platform/i18n/words.ts'
import { SHEET_ERRORS } from '../../../platform/sheets/sheet.ts'
import { askerOf } from '../register/asker.ts'
import { ProjectFilter } from '../register/schema.ts'
import { findPlan, importProjects } from './import-projects.ts'
import { ImportPreview, ImportRequest, ProjectImport } from './schema.ts'
import { presentPlan } from './view.ts'
import { loadFile, writeProjectsCsv, writeProjectsGeoJson, writeProjectsXlsx } from './write-file.ts'

/** A file of 4 MB, written in base64, and what is said beside it. */
const BODY = 7 * 1024 * 1024
const fileErrors = [
  ...SHEET_ERRORS,
  'projectFile.columns',
  'projectFile.geoJson',
  'projectFile.notWgs84',
  'projectFile.tooMany',
  'project.unknownUnit',
]

export const exchangeEndpoints = [
  reading({
    method: 'post',
    path: '/project-import-previews',
    operation: 'previewProjectImport',
    tag: 'projects',
    summary: 'What a file of projects would change',
    description:
      'Nothing is written. Every project that would be added or changed, column by column, those that are as the file says, those of the source that the file lacks, and every row that can’t be taken in, with what to do about it.',
    permission: 'project.add',
    body: ImportRequest,
    bodyLimit: BODY,
    perMinute: 60,
    answer: ImportPreview,
    errors: fileErrors,
    handle: async (read, { body }, { actor, locale }) => ({
      body: presentPlan(await findPlan(read, actor, body), locale),
    }),
  }),
  changing({
    method: 'post',
    path: '/project-imports',
    operation: 'importProjects',
    tag: 'projects',
    summary: 'Take a file of projects in',
    description:
      'Exactly what the preview showed, in one transaction, or nothing. An id that the unit’s source has given before changes that project. What they overlap is found right after.',
    permission: 'project.add',
    body: ProjectImport,
    bodyLimit: BODY,
    perMinute: 60,
    answer: z.object({ added: z.int(), changed: z.int() }),
    status: 201,
    errors: [
      ...fileErrors,
      'projectImport.changed',
      'projectImport.refused',
      'projectImport.nothing',
      'project.notFound',
      'project.externalTaken',
    ],
    handle: async (tx, { body }, { kit, actor, now }) => ({
      body: await importProjects(tx, kit, actor, now, body),
    }),
  }),
]

const FORMS = {
  'projects.xlsx': {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    write: writeProjectsXlsx,
  },
  'projects.csv': { mediaType: 'text/csv; charset=utf-8', write: writeProjectsCsv },
  'projects.geojson': { mediaType: 'application/geo+json', write: writeProjectsGeoJson },
} as const

export const exchangeTransfers: readonly Transfer[] = [
  {
    kind: 'download',
    path: '/project-exports/{form}',
    operation: 'exportProjects',
    summary:
      'Projects as a file, by the filter of the list: `projects.xlsx`, `projects.csv` or `projects.geojson`, with the columns that an import reads',
    permission: 'project.read',
    handle: async (read, { params, query }, { actor, today, locale }) => {
      const form = params['form'] as keyof typeof FORMS
      if (!Object.hasOwn(FORMS, form)) throw new Problem('notFound')
      const filter = ProjectFilter.safeParse(query)
      if (!filter.success) throw new Problem('validation.failed')
      const state = await loadFile(read, actor, filter.data, askerOf(actor, today))
      const { mediaType, write } = FORMS[form]
      const name = words(locale)('projects:title').toLowerCase()
      return { name: `${name}-${today}.${form.split('.')[1]}`, mediaType, content: write(state, locale) }
    },
  },
]
