import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../../platform/http/list-page.ts'
import { findCompany } from '../../companies/index.ts'
import { Result } from '../agenda/schema.ts'
import { MeetingStatusName } from '../occurrences/schema.ts'
import { type After, listOfCompany } from './store.ts'

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

/** What meetings have of a company, told where it has its own page. */
export const ofCompanyEndpoints = [
  reading({
    path: '/companies/{companyId}/meetings',
    operation: 'listMeetingsOfCompany',
    tag: 'meetings',
    summary: 'Meetings that a company comes to, or that take its cases up',
    description:
      'Those to come, the soonest first, or those that have been. Only what is of cases that the caller may read.',
    permission: 'meeting.read',
    params: z.object({ companyId: z.uuid() }),
    query: z.strictObject({ when: z.enum(['coming', 'past']).default('coming'), ...pageFields }),
    answer: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          title: z.string(),
          result: Result.nullable(),
          meeting: z.object({
            id: z.uuid(),
            series: z.string(),
            startsAt: z.string(),
            status: MeetingStatusName,
          }),
          case: z.object({ id: z.uuid(), number: z.string() }),
          slot: z
            .object({ startsAt: z.string(), endsAt: z.string() })
            .nullable()
            .meta({ description: 'When the company itself comes.' }),
        }),
      ),
      nextCursor: NextCursor,
    }),
    errors: ['company.notFound'],
    handle: async (read, { params, query }, { now }) => {
      const company = await findCompany(read, params.companyId)
      if (!company) throw new Problem('company.notFound')
      const rows = await listOfCompany(read, company.id, {
        isComing: query.when === 'coming',
        now,
        after: afterOf(query.cursor),
        most: query.limit + 1,
      })
      const page = pageOf(rows, query.limit, (row) => [row.key, row.id])
      const items = page.items.map((row) => ({
        id: row.id,
        title: row.title,
        result: row.result,
        meeting: {
          id: row.meetingId,
          series: row.series,
          startsAt: row.startsAt.toISOString(),
          status: row.status,
        },
        case: { id: row.caseId, number: row.number },
        slot:
          row.slotFrom && row.slotTo
            ? { startsAt: row.slotFrom.toISOString(), endsAt: row.slotTo.toISOString() }
            : null,
      }))
      return { body: { items, nextCursor: page.nextCursor } }
    },
  }),
]
