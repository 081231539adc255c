import { Problem } from '../../../../kernel/problem.ts'
import { words } from '../../../../platform/i18n/words.ts'
import { readSheets } from '../../../../platform/sheets/read-sheets.ts'
import type { PersonRow } from './rules.ts'

const COLUMNS = ['name', 'email', 'title', 'titleEn', 'phone', 'unit', 'unitRole', 'roles'] as const
type Column = (typeof COLUMNS)[number]
const NEEDED: readonly Column[] = ['name', 'email', 'unit']

const ROLES = ['pilot', 'meeting_leader', 'administrator', 'auditor', 'analyst'] as const
const UNIT_ROLES = ['officer', 'head'] as const
const LANGUAGES = ['sv', 'en'] as const

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase()

function meant<T extends string>(text: string, among: readonly T[], key: (one: T) => string): T | undefined {
  const wanted = plain(text)
  return among.find(
    (one) =>
      one.toLowerCase() === wanted ||
      LANGUAGES.some((language) => plain(words(language)(key(one))) === wanted),
  )
}

/**
 * Reads people as they were pasted from a spreadsheet, or a file of them: the first row says what the columns are, in
 * Swedish or English. A person in several units stands on several rows.
 * @throws Problem one of `sheetErrors`, `peopleFile.columns`
 */
export function readPeople(bytes: Buffer): PersonRow[] {
  const [sheet] = readSheets('people', bytes).sheets
  const [head, ...body] = sheet?.rows ?? []
  const columns = (head?.cells ?? []).map((heading) =>
    meant(heading, COLUMNS, (column) => `peopleFile:column.${column}`),
  )
  if (NEEDED.some((column) => !columns.includes(column))) throw new Problem('peopleFile.columns')
  return body.map(({ number, cells }) => {
    const cell = (column: Column) => (cells[columns.indexOf(column)] ?? '').trim()
    const roles = cell('roles')
      .split(/[,;\n]/)
      .map((role) => role.trim())
      .filter(Boolean)
    return {
      row: number,
      name: cell('name'),
      email: cell('email').toLowerCase(),
      title: cell('title'),
      titleEn: cell('titleEn'),
      phone: cell('phone'),
      unit: cell('unit'),
      unitRole:
        cell('unitRole') === ''
          ? 'officer'
          : meant(cell('unitRole'), UNIT_ROLES, (role) => `people:role.${role}`),
      unitRoleText: cell('unitRole'),
      roles: roles.map((text) => ({ text, role: meant(text, ROLES, (role) => `people:role.${role}`) })),
    }
  })
}
