import { z } from 'zod'
import { changing, reading } from '../../../../platform/http/endpoint.ts'
import { words } from '../../../../platform/i18n/words.ts'
import { SHEET_ERRORS } from '../../../../platform/sheets/sheet.ts'
import { findPeoplePlan, importPeople } from './import-people.ts'
import { PeopleImport, PeoplePreview, PeopleRequest } from './schema.ts'

const BODY = 7 * 1024 * 1024
const MOST_TOLD = 200
const fileErrors = [...SHEET_ERRORS, 'peopleFile.columns']

export const peopleImportEndpoints = [
  reading({
    method: 'post',
    path: '/people-import-previews',
    operation: 'previewPeopleImport',
    tag: 'members',
    summary: 'What rows of people would change',
    description:
      'Nothing is written. Who would be added, who would gain a unit or a role, and every row that can’t be taken in, with what to do about it.',
    permission: 'member.manage',
    body: PeopleRequest,
    bodyLimit: BODY,
    perMinute: 60,
    answer: PeoplePreview,
    errors: fileErrors,
    handle: async (read, { body }, { locale }) => {
      const { plan, fingerprint } = await findPeoplePlan(read, body.source)
      const say = words(locale)
      const refused = plan.refused.slice(0, MOST_TOLD).map(({ row, column, code, params }) => ({
        row,
        column: say(`peopleFile:column.${column}`),
        code,
        message: say(`peopleFile:refused.${code}`, params),
      }))
      return {
        body: {
          fingerprint,
          mayImport: plan.acts.length > 0 && plan.refused.length === 0,
          unchanged: plan.unchanged,
          people: plan.acts.map((act) => ({ ...act, units: [...act.units], roles: [...act.roles] })),
          refused,
          refusedCount: plan.refused.length,
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/people-imports',
    operation: 'importPeople',
    tag: 'members',
    summary: 'Add people from rows',
    description:
      'Exactly what the preview showed, or nothing. Nobody loses a unit or a role, and nobody’s name is changed.',
    permission: 'member.manage',
    body: PeopleImport,
    bodyLimit: BODY,
    perMinute: 60,
    answer: z.object({ added: z.int(), changed: z.int() }),
    status: 201,
    errors: [
      ...fileErrors,
      'peopleImport.changed',
      'peopleImport.refused',
      'peopleImport.nothing',
      'member.emailTaken',
      'member.notFound',
      'unit.notActive',
    ],
    handle: async (tx, { body }, { actor, now }) => ({ body: await importPeople(tx, actor, now, body) }),
  }),
]
