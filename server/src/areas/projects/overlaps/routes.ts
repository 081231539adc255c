import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../../platform/http/list-page.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { PLAN_ERRORS } from '../register/save-project.ts'
import { previewOverlaps } from './preview-overlaps.ts'
import { Kind, OverlapPage, OverlapView, Preview, PreviewRequest, Settlement } from './schema.ts'
import { giveOverlap, settleOverlap } from './settle-overlap.ts'
import { presentLine, presentOverlap } from './view.ts'
import {
  type Concerned,
  countNew,
  getOverlap,
  listOverlapHistory,
  listOverlaps,
  OVERLAP_FILTERS,
  type OverlapKeys,
  type OverlapOrder,
  overlapKeys,
} from './view-store.ts'

const overlapParam = z.object({ overlapId: z.uuid() })

const OverlapQuery = z.strictObject({
  status: z.enum(OVERLAP_FILTERS).default('open').meta({
    description: 'Open: nobody has settled it. Standing: open or settled, while the two still meet.',
  }),
  kind: Kind.optional(),
  unit: z.uuid().optional().meta({ description: 'The unit of one of the two.' }),
  project: z.uuid().optional(),
  case: z.uuid().optional(),
  mine: z.stringbool().default(false).meta({
    description: 'Those of the units that I work in, where I am the contact, or that I see to.',
    type: 'boolean',
  }),
  sort: z.enum(['found', 'gravest']).default('found').meta({
    description: 'The latest found first, or collisions before opportunities and the nearest first.',
  }),
  ...pageFields,
})

const KEYS = {
  found: z.tuple([z.iso.datetime({ offset: true }), z.literal(''), z.uuid()]),
  gravest: z.tuple([
    z.enum(['0', '1', '2']),
    z.string().regex(/^(\d+(\.\d+)?(e-?\d+)?|infinity)$/),
    z.uuid(),
  ]),
} as const satisfies Record<OverlapOrder, z.ZodType<OverlapKeys>>

/** Where a page ended. @throws Problem `validation.failed` for a cursor that this list did not give */
function placeOf(order: OverlapOrder, keys: readonly string[] | undefined): OverlapKeys | undefined {
  if (!keys) return undefined
  const place = KEYS[order].safeParse(keys)
  if (!place.success) throw new Problem('validation.failed', {}, [{ path: 'cursor', code: 'field.format' }])
  return place.data
}

const concernedBy = (actor: Actor): Concerned => {
  const { memberId, units } = memberOf(actor)
  return { me: memberId, units: units.map(({ id }) => id) }
}
/** So many of those that wait are shown with how many they are. */
const FIRST = 3

export const overlapEndpoints = [
  reading({
    path: '/overlaps',
    operation: 'listOverlaps',
    tag: 'projects',
    summary: 'Overlaps',
    description:
      'Between projects, and between projects and cases, of those whose both parties the caller may read.',
    permission: 'project.read',
    query: OverlapQuery,
    answer: z.object({ items: z.array(OverlapView), nextCursor: NextCursor }),
    errors: [],
    handle: async (read, { query: { mine, sort, ...query } }, { actor }) => {
      const rows = await listOverlaps(
        read,
        { ...query, mine: mine ? concernedBy(actor) : undefined },
        { order: sort, after: placeOf(sort, keysOf(query.cursor, 3)), most: query.limit + 1 },
      )
      const page = pageOf(rows, query.limit, (row) => overlapKeys(sort, row))
      return { body: { ...page, items: page.items.map((row) => presentOverlap(row, actor)) } }
    },
  }),
  reading({
    path: '/overlaps/waiting',
    operation: 'listWaitingOverlaps',
    tag: 'projects',
    summary: 'New overlaps that concern me',
    description:
      'How many nobody has looked at, of the units that the caller works in or of their own projects, and the gravest of them.',
    permission: 'project.read',
    answer: z.object({ count: z.int(), items: z.array(OverlapView) }),
    errors: [],
    handle: async (read, _input, { actor }) => {
      const mine = concernedBy(actor)
      const page = { order: 'gravest', after: undefined, most: FIRST } as const
      const rows = await listOverlaps(read, { status: 'new', mine }, page)
      const count = rows.length < FIRST ? rows.length : await countNew(read, mine)
      return { body: { count, items: rows.map((row) => presentOverlap(row, actor)) } }
    },
  }),
  reading({
    path: '/overlaps/{overlapId}',
    operation: 'getOverlap',
    tag: 'projects',
    summary: 'An overlap',
    description: 'Its two parties, what it was found by, and what has been done about it.',
    permission: 'project.read',
    params: overlapParam,
    answer: OverlapPage,
    errors: ['overlap.notFound'],
    handle: async (read, { params }, { actor }) => {
      const row = await getOverlap(read, params.overlapId)
      const history = (await listOverlapHistory(read, row.id)).map(presentLine)
      return { version: row.version, body: { ...presentOverlap(row, actor), history } }
    },
  }),
  changing({
    method: 'put',
    path: '/overlaps/{overlapId}/status',
    operation: 'settleOverlap',
    tag: 'projects',
    summary: 'Say how it goes with an overlap',
    description:
      'Coordinated needs what was agreed on, not relevant why. A later change of place or time opens it again.',
    permission: 'overlap.settle',
    versioned: true,
    params: overlapParam,
    body: Settlement,
    answer: z.object({ version: z.int() }),
    errors: ['overlap.notFound', 'overlap.ended', 'overlap.needsDecision', 'overlap.needsReason'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await settleOverlap(tx, actor, now, params.overlapId, { ...body, ifVersion })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'put',
    path: '/overlaps/{overlapId}/owner',
    operation: 'giveOverlap',
    tag: 'projects',
    summary: 'Say who sees to an overlap',
    description: 'A named member.',
    permission: 'overlap.settle',
    versioned: true,
    params: overlapParam,
    body: z.strictObject({ memberId: z.uuid() }),
    answer: z.object({ version: z.int() }),
    errors: ['overlap.notFound', 'overlap.ended', 'overlap.unknownOwner'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await giveOverlap(tx, actor, now, params.overlapId, { ...body, ifVersion })
      return { version, body: { version } }
    },
  }),
  reading({
    method: 'post',
    path: '/projects/overlaps-preview',
    operation: 'previewOverlaps',
    tag: 'projects',
    summary: 'What a project would overlap',
    description: 'Nothing is saved. Drafts of others, and what the caller may not read, are left out.',
    permission: 'project.add',
    body: PreviewRequest,
    answer: Preview,
    errors: [...PLAN_ERRORS],
    perMinute: 240,
    handle: async (read, { body }, { actor, now }) => ({
      body: await previewOverlaps(read, actor, now, body),
    }),
  }),
]
