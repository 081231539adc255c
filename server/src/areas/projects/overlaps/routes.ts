import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../../platform/http/list-page.ts'
import { PLAN_ERRORS } from '../register/save-project.ts'
import { changeRule } from './change-rule.ts'
import { previewOverlaps } from './preview-overlaps.ts'
import {
  Kind,
  NewRule,
  OverlapPage,
  OverlapView,
  Preview,
  PreviewRequest,
  RuleView,
  Settlement,
} from './schema.ts'
import { setPoint } from './set-point.ts'
import { giveOverlap, settleOverlap } from './settle-overlap.ts'
import { getRule } from './store.ts'
import { presentLine, presentOverlap } from './view.ts'
import { getOverlap, listOverlapHistory, listOverlaps } from './view-store.ts'

const overlapParam = z.object({ overlapId: z.uuid() })

const OverlapQuery = z.strictObject({
  status: z.enum(['open', 'settled', 'ended', 'all']).default('open'),
  kind: Kind.optional(),
  unit: z.uuid().optional().meta({ description: 'The unit of one of the two.' }),
  project: z.uuid().optional(),
  case: z.uuid().optional(),
  ...pageFields,
})

/** Where a page ended. @throws Problem `validation.failed` for a cursor that this list did not give */
function placeOf(keys: readonly string[] | undefined) {
  if (!keys) return undefined
  const place = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]).safeParse(keys)
  if (!place.success) throw new Problem('validation.failed', {}, [{ path: 'cursor', code: 'field.format' }])
  return { at: place.data[0], id: place.data[1] }
}

export const overlapEndpoints = [
  reading({
    path: '/overlaps',
    operation: 'listOverlaps',
    tag: 'projects',
    summary: 'Overlaps',
    description:
      'Between projects, and between projects and cases, the latest found first, of those whose both parties the caller may read.',
    permission: 'project.read',
    query: OverlapQuery,
    answer: z.object({ items: z.array(OverlapView), nextCursor: NextCursor }),
    errors: [],
    handle: async (read, { query }, { actor }) => {
      const rows = await listOverlaps(read, query, placeOf(keysOf(query.cursor, 2)), query.limit + 1)
      const page = pageOf(rows, query.limit, (row) => [row.foundAt, row.id])
      return { body: { ...page, items: page.items.map((row) => presentOverlap(row, actor)) } }
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
    description: 'Coordinated needs what was agreed on. A later change of place or time opens it again.',
    permission: 'overlap.settle',
    versioned: true,
    params: overlapParam,
    body: Settlement,
    answer: z.object({ version: z.int() }),
    errors: ['overlap.notFound', 'overlap.ended', 'overlap.needsDecision'],
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
  reading({
    path: '/overlap-rule',
    operation: 'getOverlapRule',
    tag: 'projects',
    summary: 'What counts as an overlap',
    description: 'The municipality’s own measures, as they stand.',
    permission: 'project.read',
    answer: RuleView,
    errors: [],
    handle: async (read) => {
      const rule = await getRule(read)
      return { version: rule.version, body: rule }
    },
  }),
  changing({
    method: 'put',
    path: '/overlap-rule',
    operation: 'changeOverlapRule',
    tag: 'projects',
    summary: 'Change what counts as an overlap',
    description: 'A new version. Every project is then looked at anew.',
    permission: 'overlap.changeRule',
    versioned: true,
    body: NewRule,
    answer: z.object({ version: z.int() }),
    errors: [],
    handle: async (tx, { body }, { actor, now, kit, ifVersion }) => {
      const version = await changeRule(tx, kit, actor, now, { ifVersion, rule: body })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'put',
    path: '/cases/{caseId}/point',
    operation: 'setCasePoint',
    tag: 'projects',
    summary: 'Say where on the map a case is',
    description: 'Longitude and latitude. Projects whose reach it lies in are found at once.',
    permission: 'overlap.placeCase',
    params: z.object({ caseId: z.uuid() }),
    body: z
      .strictObject({ point: z.tuple([z.number(), z.number()]) })
      .meta({ examples: [{ point: [18.705, 59.758] }] }),
    answer: z.null(),
    status: 204,
    errors: ['case.notFound', 'place.swapped', 'place.outside'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await setPoint(tx, actor, now, params.caseId, body.point)
      return { body: null }
    },
  }),
]
