import { z } from 'zod'
import { addServiceDays } from '../../../kernel/office-hours.ts'
import type { Read } from '../../../platform/db/db.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { NextCursor, pageFields } from '../../../platform/http/list-page.ts'
import { getServiceCalendar } from '../../organisation/index.ts'
import { getServiceGoals } from '../deadlines/goals-store.ts'
import { readCursor, writeCursor } from '../register/cursor.ts'
import { SignalKindShape, SignalLevel } from '../watchdog/routes.ts'
import { watchTime } from '../watchdog/rules.ts'
import { GAPS, SOON } from './rules.ts'
import type { GapScope } from './source.ts'
import { countGaps, listGap } from './store.ts'

const GapName = z.enum(GAPS)
const named = z.object({ id: z.uuid(), name: z.string() })
const unit = named.extend({ nameEn: z.string() })
const ofUnit = z.uuid().optional().meta({ description: 'Only what concerns this unit.' })

const GapItem = z.object({
  thing: z.uuid(),
  caseId: z.uuid(),
  number: z.string(),
  title: z.string(),
  company: z.string().nullable(),
  partId: z.uuid().nullable(),
  part: z.string().nullable(),
  due: z.string().nullable(),
  since: z.string(),
  unit: unit.nullable(),
  otherUnit: unit.nullable(),
  readers: z.array(named).meta({ description: 'Who is to mend it, right now.' }),
  signal: z.object({ kind: SignalKindShape, level: SignalLevel }).nullable(),
})

async function scopeOf(read: Read, now: Date, today: string): Promise<GapScope> {
  const calendar = await getServiceCalendar(read)
  const { stillness } = await getServiceGoals(read)
  const { through, since } = watchTime(now, calendar, stillness)
  return { through, since, stillness, now, soon: addServiceDays(today, SOON, calendar) }
}

export const betweenChairsEndpoints = [
  reading({
    path: '/between-chairs',
    operation: 'countBetweenChairs',
    tag: 'cases',
    summary: 'What is about to fall between chairs',
    description: 'How many there are in each group, of the cases that the caller may read. The goal is none.',
    permission: 'gap.read',
    query: z.strictObject({ unit: ofUnit }),
    answer: z.object({ groups: z.array(z.object({ gap: GapName, count: z.int() })) }),
    errors: [],
    handle: async (read, { query }, { now, today }) => {
      const counts = await countGaps(read, await scopeOf(read, now, today), query.unit)
      return { body: { groups: GAPS.map((gap) => ({ gap, count: counts[gap] })) } }
    },
  }),
  reading({
    path: '/between-chairs/{gap}',
    operation: 'listBetweenChairs',
    tag: 'cases',
    summary: 'One group of what is about to fall',
    description: 'What has waited longest first, a page at a time, each with who is to mend it.',
    permission: 'gap.read',
    params: z.object({ gap: GapName }),
    query: z.strictObject({ ...pageFields, unit: ofUnit }),
    answer: z.object({ items: z.array(GapItem), nextCursor: NextCursor }),
    errors: [],
    handle: async (read, { params, query }, { now, today }) => {
      const rows = await listGap(read, params.gap, await scopeOf(read, now, today), {
        unit: query.unit,
        after: readCursor(query.cursor),
        most: query.limit + 1,
      })
      const page = rows.slice(0, query.limit)
      const last = rows.length > query.limit ? page.at(-1) : undefined
      return {
        body: {
          items: page.map((row) => ({ ...row, since: row.since.toISOString() })),
          nextCursor: last ? writeCursor({ at: last.since.toISOString(), id: last.thing }) : null,
        },
      }
    },
  }),
]
