import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../../platform/http/list-page.ts'
import { GOING_ON } from '../facts.ts'
import { metresBetween } from '../geometry/planar.rules.ts'
import { toSweref } from '../geometry/sweref.rules.ts'
import { askerOf } from './asker.ts'
import { confirmProject, endProject, resumeProject } from './end-project.ts'
import { type After, findStanding, listProjects, type ProjectListRow, shapeOf } from './list-store.ts'
import { staleBefore } from './rules.ts'
import { addProject, changeProject, PLAN_ERRORS } from './save-project.ts'
import { ChangedProject, filterFields, NewProject, ProjectEvent, ProjectRow, ProjectView } from './schema.ts'
import { getProject, listHistory, listLists } from './store.ts'
import { presentHistory, presentProject, presentRow } from './view.ts'

const projectParam = z.object({ projectId: z.uuid() })
const why = z.string().trim().max(500).default('')

const ProjectQuery = z.strictObject({
  ...filterFields,
  sort: z.enum(['changed', 'start', 'title']).default('changed'),
  ...pageFields,
})

const KEYS = {
  changed: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?\+00$/),
  start: z.union([z.iso.date(), z.literal('infinity')]),
  title: z.string().min(1).max(200),
} as const

/** Where a page of the list ended. @throws Problem `validation.failed` for a cursor that this list did not give */
export function placeOf(sort: keyof typeof KEYS, keys: readonly string[] | undefined): After | undefined {
  if (!keys) return undefined
  const place = z.tuple([KEYS[sort], z.uuid()]).safeParse(keys)
  if (!place.success) throw new Problem('validation.failed', {}, [{ path: 'cursor', code: 'field.format' }])
  const [at, id] = place.data
  return { at, id }
}

/** The rectangle has let it through; now to the metre. */
function isNear(row: ProjectListRow, near: readonly [number, number, number] | undefined): boolean {
  const shape = shapeOf(row)
  if (!near || !shape) return true
  const [lon, lat, metres] = near
  return metresBetween(shape, { type: 'Point', coordinates: toSweref([lon, lat]) }) <= metres
}

export const registerEndpoints = [
  reading({
    path: '/projects',
    operation: 'listProjects',
    tag: 'projects',
    summary: 'Projects',
    description:
      'By one filter, a page at a time, light enough for a table and a timeline. With `near` a page may hold fewer than asked for and still have a next one.',
    permission: 'project.read',
    query: ProjectQuery,
    answer: z.object({ items: z.array(ProjectRow), nextCursor: NextCursor }),
    errors: [],
    handle: async (read, { query }, { actor, today }) => {
      const rows = await listProjects(
        read,
        query,
        askerOf(actor, today),
        placeOf(query.sort, keysOf(query.cursor, 2)),
      )
      const page = pageOf(rows, query.limit, (row) => [row.key, row.id])
      const items = page.items.filter((row) => isNear(row, query.near)).map(presentRow)
      return { body: { items, nextCursor: page.nextCursor } }
    },
  }),
  reading({
    path: '/projects/{projectId}',
    operation: 'getProject',
    tag: 'projects',
    summary: 'A project',
    description: 'Everything that is known of it, and what the caller may do.',
    permission: 'project.read',
    params: projectParam,
    answer: ProjectView,
    errors: ['project.notFound'],
    handle: async (read, { params }, { actor, today }) => {
      const row = await getProject(read, params.projectId)
      const lists = await listLists(read, row.id)
      const standing = await findStanding(read, row.id, staleBefore(today))
      return { version: row.version, body: presentProject(row, lists, standing, actor) }
    },
  }),
  reading({
    path: '/projects/{projectId}/history',
    operation: 'listProjectHistory',
    tag: 'projects',
    summary: 'What has been done with a project',
    description: 'The latest first: added, changed, confirmed, ended and taken up again, by whom.',
    permission: 'project.read',
    params: projectParam,
    answer: z.object({ items: z.array(ProjectEvent) }),
    errors: ['project.notFound'],
    handle: async (read, { params }) => {
      const { id } = await getProject(read, params.projectId)
      return { body: { items: (await listHistory(read, id)).map(presentHistory) } }
    },
  }),
  changing({
    method: 'post',
    path: '/projects',
    operation: 'addProject',
    tag: 'projects',
    summary: 'Add a project',
    description: 'For a unit of the caller’s; also as what came out of a case.',
    permission: 'project.add',
    body: NewProject,
    answer: z.object({ id: z.uuid(), reference: z.string() }),
    status: 201,
    errors: [...PLAN_ERRORS, 'project.unknownCase', 'project.draftElsewhere'],
    handle: async (tx, { body }, { actor, now }) => ({ body: await addProject(tx, actor, now, body) }),
  }),
  changing({
    method: 'put',
    path: '/projects/{projectId}',
    operation: 'changeProject',
    tag: 'projects',
    summary: 'Change a project',
    description: 'All of it, as it is to be from now on.',
    permission: 'project.change',
    versioned: true,
    params: projectParam,
    body: ChangedProject,
    answer: z.object({ version: z.int() }),
    errors: [
      ...PLAN_ERRORS,
      'project.notFound',
      'project.ended',
      'project.notBackToDraft',
      'project.needsReason',
      'project.draftElsewhere',
    ],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await changeProject(tx, actor, now, params.projectId, { ifVersion, changed: body })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/projects/{projectId}/ending',
    operation: 'endProject',
    tag: 'projects',
    summary: 'Say that a project is done or stopped',
    description: 'Stopped needs a reason.',
    permission: 'project.change',
    versioned: true,
    params: projectParam,
    body: z.strictObject({ how: z.enum(['done', 'stopped']), why }),
    answer: z.object({ version: z.int() }),
    errors: ['project.notFound', 'project.ended', 'project.needsReason'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await endProject(tx, actor, now, params.projectId, { ...body, ifVersion })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/projects/{projectId}/resumption',
    operation: 'resumeProject',
    tag: 'projects',
    summary: 'Take a project up again',
    description: 'One that was done or stopped goes on.',
    permission: 'project.change',
    versioned: true,
    params: projectParam,
    body: z.strictObject({ phase: z.enum(GOING_ON), why }),
    answer: z.object({ version: z.int() }),
    errors: ['project.notFound', 'project.notEnded'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await resumeProject(tx, actor, now, params.projectId, { ...body, ifVersion })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/projects/{projectId}/confirmation',
    operation: 'confirmProject',
    tag: 'projects',
    summary: 'Say that a project is still true',
    description: 'It then does not count as having stood still.',
    permission: 'project.change',
    params: projectParam,
    body: z.strictObject({}),
    answer: z.object({ version: z.int() }),
    errors: ['project.notFound', 'project.ended'],
    handle: async (tx, { params }, { actor, now }) => {
      const version = await confirmProject(tx, actor, now, params.projectId)
      return { version, body: { version } }
    },
  }),
]
