import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../../platform/http/list-page.ts'
import { findCompany } from '../../companies/index.ts'
import { VerdictShape } from '../parts/schema.ts'
import { type After, listAnswersTo, listMessagesWith } from './store.ts'

const companyParam = z.object({ companyId: z.uuid() })
/** As much as a line of a list shows. */
const IN_SHORT = 400
const inShort = (body: string) => body.slice(0, IN_SHORT)

const OfCase = z.object({ id: z.uuid(), number: z.string(), title: z.string() })

const AnswerItem = z.object({
  id: z.uuid(),
  kind: z.enum(['combined', 'unit']).meta({
    description: 'What the company was answered as a whole, or what one unit has answered.',
  }),
  at: z.string(),
  case: OfCase,
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  verdict: VerdictShape.nullable(),
  validUntil: z.string().nullable(),
  body: z.string().meta({ description: 'Its beginning.' }),
})

const MessageItem = z.object({
  id: z.uuid(),
  at: z.string(),
  direction: z.enum(['to_company', 'from_company']),
  authorName: z.string(),
  case: OfCase,
  body: z.string().meta({ description: 'Its beginning.' }),
})

const Keys = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/), z.uuid()])

/** @throws Problem `validation.failed` for a cursor that this list did not give */
function afterOf(cursor: string | undefined): After | undefined {
  const keys = keysOf(cursor, 2)
  if (!keys) return undefined
  const place = Keys.safeParse(keys)
  if (!place.success) throw new Problem('validation.failed', {}, [{ path: 'cursor', code: 'field.format' }])
  const [at, id] = place.data
  return { at, id }
}

/** The company, or the one that it was merged into. @throws Problem `company.notFound` */
async function stayingOf(read: Read, companyId: string) {
  const company = await findCompany(read, companyId)
  if (!company) throw new Problem('company.notFound')
  return company.id
}

const caseOf = (row: { readonly caseId: string; readonly number: string; readonly title: string }) => ({
  id: row.caseId,
  number: row.number,
  title: row.title,
})

/** What has been said in all the cases of a company, told where the company has its own page. */
export const ofCompanyEndpoints = [
  reading({
    path: '/companies/{companyId}/answers',
    operation: 'listAnswersToCompany',
    tag: 'companies',
    summary: 'What a company has been answered',
    description:
      'Combined answers that were sent, and answers of units as they stand, in the cases that the caller may read; the latest first.',
    permission: 'case.read',
    params: companyParam,
    query: z.strictObject(pageFields),
    answer: z.object({ items: z.array(AnswerItem), nextCursor: NextCursor }),
    errors: ['company.notFound'],
    handle: async (read, { params, query }, { locale }) => {
      const company = await stayingOf(read, params.companyId)
      const rows = await listAnswersTo(read, company, afterOf(query.cursor), query.limit + 1)
      const page = pageOf(rows, query.limit, (row) => [row.key, row.id])
      const items = page.items.map((row) => ({
        id: row.id,
        kind: row.kind,
        at: row.at.toISOString(),
        case: caseOf(row),
        unit:
          row.unitId && row.unit
            ? { id: row.unitId, name: (locale === 'en' && row.unitEn) || row.unit }
            : null,
        verdict: row.verdict,
        validUntil: row.validUntil,
        body: inShort(row.body),
      }))
      return { body: { items, nextCursor: page.nextCursor } }
    },
  }),
  reading({
    path: '/companies/{companyId}/messages',
    operation: 'listMessagesWithCompany',
    tag: 'companies',
    summary: 'What a company has written and been written',
    description: 'Messages in the cases that the caller may read; the latest first.',
    permission: 'case.read',
    params: companyParam,
    query: z.strictObject(pageFields),
    answer: z.object({ items: z.array(MessageItem), nextCursor: NextCursor }),
    errors: ['company.notFound'],
    handle: async (read, { params, query }) => {
      const company = await stayingOf(read, params.companyId)
      const rows = await listMessagesWith(read, company, afterOf(query.cursor), query.limit + 1)
      const page = pageOf(rows, query.limit, (row) => [row.key, row.id])
      const items = page.items.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        direction: row.direction,
        authorName: row.authorName,
        case: caseOf(row),
        body: inShort(row.body),
      }))
      return { body: { items, nextCursor: page.nextCursor } }
    },
  }),
]
