import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { changeView, chooseDefaultView, deleteView, restoreView } from './change-view.ts'
import { saveView } from './save-view.ts'
import { ChangeView, NewView, ViewItem } from './schema.ts'
import { listViews } from './store.ts'
import { takeOverView } from './take-over-view.ts'
import { presentView } from './view.ts'

const viewParam = z.object({ viewId: z.uuid() })
const versioned = z.object({ version: z.number().int() })
const unknown = ['case.unknownUnit', 'case.unknownArea', 'case.unknownCompany'] as const

export const viewEndpoints = [
  reading({
    path: '/case-views',
    operation: 'listCaseViews',
    tag: 'cases',
    summary: 'Views of the case list',
    description:
      'The caller’s own views in their order, then those that others share with a unit of the caller or with everyone. An administrator sees every shared one whose owner has left.',
    permission: 'view.read',
    answer: z.object({ items: z.array(ViewItem) }),
    errors: [],
    handle: async (read, _, { actor }) => {
      const rows = await listViews(read, memberOf(actor).memberId)
      return { body: { items: rows.map((row) => presentView(row, actor)) } }
    },
  }),
  changing({
    method: 'post',
    path: '/case-views',
    operation: 'saveCaseView',
    tag: 'cases',
    summary: 'Save a view of the case list',
    description: 'Filters, order, columns and table or board, under a name. At most 50 each.',
    permission: 'view.save',
    body: NewView,
    answer: z.object({ id: z.uuid(), version: z.number().int() }),
    status: 201,
    errors: ['view.tooMany', 'view.nameTaken', 'view.notYourUnit', ...unknown],
    handle: async (tx, { body }, { actor, now, today }) => {
      const id = await saveView(tx, actor, now, today, body)
      return { version: 1, body: { id, version: 1 } }
    },
  }),
  changing({
    method: 'patch',
    path: '/case-views/{viewId}',
    operation: 'changeCaseView',
    tag: 'cases',
    summary: 'Change a view of the case list',
    description: 'Only the fields that are sent are changed. A view that others share is theirs to change.',
    permission: 'view.change',
    versioned: true,
    params: viewParam,
    body: ChangeView,
    answer: versioned,
    errors: ['view.notFound', 'view.nameTaken', 'view.notYourUnit', ...unknown],
    handle: async (tx, { params, body }, { actor, now, today, ifVersion }) => {
      const seen = { id: params.viewId, version: ifVersion }
      const version = await changeView(tx, actor, now, today, seen, body)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'delete',
    path: '/case-views/{viewId}',
    operation: 'deleteCaseView',
    tag: 'cases',
    summary: 'Take a view of the case list away',
    description:
      'From those it was shared with too. Whoever did it can take it back for a day. One whose owner has left is taken away by a head of the unit it is shared with, or an administrator.',
    permission: 'view.change',
    versioned: true,
    params: viewParam,
    answer: z.null(),
    status: 204,
    errors: ['view.notFound'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      await deleteView(tx, actor, now, { id: params.viewId, version: ifVersion })
      return { body: null }
    },
  }),
  changing({
    method: 'post',
    path: '/case-views/{viewId}/restoration',
    operation: 'restoreCaseView',
    tag: 'cases',
    summary: 'Take a view of the case list back',
    description: 'As it was, with the same id, shared with the same, within a day after it was taken away.',
    permission: 'view.change',
    params: viewParam,
    answer: versioned,
    errors: ['view.notFound', 'view.tooMany', 'view.nameTaken'],
    handle: async (tx, { params }, { actor, now }) => {
      const version = await restoreView(tx, actor, now, params.viewId)
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'post',
    path: '/case-views/{viewId}/takeover',
    operation: 'takeOverCaseView',
    tag: 'cases',
    summary: 'Take over a view of the case list',
    description:
      'One whose owner has left becomes the caller’s, shared as it was: for a head of the unit it is shared with, or an administrator.',
    permission: 'view.inherit',
    versioned: true,
    params: viewParam,
    answer: versioned,
    errors: ['view.notFound', 'view.tooMany', 'view.nameTaken'],
    handle: async (tx, { params }, { actor, now, ifVersion }) => {
      const version = await takeOverView(tx, actor, now, { id: params.viewId, version: ifVersion })
      return { version, body: { version } }
    },
  }),
  changing({
    method: 'put',
    path: '/default-case-view',
    operation: 'chooseDefaultCaseView',
    tag: 'cases',
    summary: 'Choose what the case list opens with',
    description: 'One of the views that the caller can open, or none.',
    permission: 'view.read',
    body: z.strictObject({ viewId: z.uuid().nullable() }),
    answer: z.null(),
    status: 204,
    errors: ['view.notFound'],
    handle: async (tx, { body }, { actor, now }) => {
      await chooseDefaultView(tx, actor, now, body.viewId)
      return { body: null }
    },
  }),
]
