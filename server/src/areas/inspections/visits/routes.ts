import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, NextCursor, pageFields, pageOf } from '../../../platform/http/list-page.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { changeVisit } from './change-visit.ts'
import { cancelVisit, noteOutcome } from './end-visit.ts'
import { findNeighbours } from './find-neighbours.ts'
import { fixTime } from './fix-time.ts'
import { planVisit } from './plan-visit.ts'
import {
  Neighbour,
  NewVisit,
  OutcomeGiven,
  TimeGiven,
  VisitEdit,
  VisitItem,
  VisitPage,
  VisitQuery,
} from './schema.ts'
import { settleAsking } from './settle-asking.ts'
import { showVisit } from './show-visit.ts'
import { listVisits } from './store.ts'
import { presentVisit } from './view.ts'

const visitParam = z.object({ visitId: z.uuid() })
const versioned = z.object({ version: z.int() })
const planning = ['visit.unknownInspector', 'visit.unknownArea', 'visit.periodReversed', 'visit.inThePast']

export const visitEndpoints = [
  reading({
    path: '/visits',
    operation: 'listVisits',
    tag: 'inspections',
    summary: 'Planned and made visits',
    description:
      'By their day, of all units: those of a unit, a company, a case, a period, a state, or the caller. A visit that belongs to a case which the caller may not read is not among them.',
    permission: 'visit.read',
    query: z.strictObject({ ...VisitQuery, ...pageFields }),
    answer: z.object({ items: z.array(VisitItem), nextCursor: NextCursor }),
    errors: [],
    handle: async (read, { query }, { actor, locale }) => {
      const [day, id] = keysOf(query.cursor, 2) ?? []
      const me = memberOf(actor)
      const rows = await listVisits(
        read,
        { ...query, limit: query.limit + 1 },
        query.mine === 'true' ? { memberId: me.memberId, covers: me.covers } : undefined,
        day && id ? { day, id } : undefined,
      )
      const page = pageOf(rows, query.limit, (row) => [row.first_on, row.id])
      return { body: { ...page, items: page.items.map((row) => presentVisit(row, { actor, locale })) } }
    },
  }),
  changing({
    method: 'post',
    path: '/visits',
    operation: 'planVisit',
    tag: 'inspections',
    summary: 'Plan a visit',
    description:
      'For a unit that the caller works in. With visits of other units to the same place within the municipality’s window it is at once proposed as one.',
    permission: 'visit.plan',
    body: NewVisit,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [...planning, 'company.notFound', 'case.notFound', 'visit.unknownUnit', 'visit.caseOfAnother'],
    handle: async (tx, { body }, { actor, now }) => {
      const id = await planVisit(tx, actor, now, body)
      return { body: { id }, location: `/visits/${id}` }
    },
  }),
  reading({
    method: 'post',
    path: '/visit-neighbours',
    operation: 'findVisitNeighbours',
    tag: 'inspections',
    summary: 'Other units’ visits to a company',
    description:
      'Shown while a visit is being planned, before it is saved. Those come first that would be proposed as one with it.',
    permission: 'visit.read',
    body: z.strictObject({
      unitId: z.uuid(),
      companyId: z.uuid(),
      site: z.string().trim().max(200).default(''),
      property: z.string().trim().max(120).default(''),
      earliestOn: z.iso.date(),
      latestOn: z.iso.date(),
      isAnnounced: z.boolean(),
    }),
    answer: z.object({ items: z.array(Neighbour) }),
    errors: [],
    handle: async (read, { body }, { today, locale }) => ({
      body: { items: await findNeighbours(read, body, today, locale) },
    }),
  }),
  reading({
    path: '/visits/{visitId}',
    operation: 'getVisit',
    tag: 'inspections',
    summary: 'A visit',
    description:
      'With the joint visit that it is a part of, what the company has asked for, and what the caller may do.',
    permission: 'visit.read',
    params: visitParam,
    answer: VisitPage,
    errors: ['visit.notFound'],
    handle: async (read, { params }, { actor, locale }) => {
      const body = await showVisit(read, params.visitId, actor, locale)
      return { body, version: body.version }
    },
  }),
  changing({
    method: 'patch',
    path: '/visits/{visitId}',
    operation: 'changeVisit',
    tag: 'inspections',
    summary: 'Change a planned visit',
    description:
      'Only what is sent is changed. When the place or the days of a joint visit are changed, all who are in it are asked about its time once more; a visit that no longer lies near goes its own way.',
    permission: 'visit.change',
    versioned: true,
    params: visitParam,
    body: VisitEdit,
    answer: versioned,
    errors: [...planning, 'visit.notFound', 'visit.ended'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await changeVisit(tx, actor, now, { id: params.visitId, version: ifVersion }, body)
      return { body: { version }, version }
    },
  }),
  changing({
    method: 'put',
    path: '/visits/{visitId}/time',
    operation: 'fixVisitTime',
    tag: 'inspections',
    summary: 'Fix or move the time of a visit',
    description:
      'Of one that its unit makes alone; the time of a joint visit is proposed there. What the company has asked for is settled by it.',
    permission: 'visit.change',
    versioned: true,
    params: visitParam,
    body: TimeGiven,
    answer: versioned,
    errors: ['visit.notFound', 'visit.ended', 'visit.inJoint', 'visit.inThePast', 'visit.endsBeforeItBegins'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const time = { startsAt: new Date(body.startsAt), endsAt: new Date(body.endsAt) }
      const version = await fixTime(tx, actor, now, { id: params.visitId, version: ifVersion }, time)
      return { body: { version }, version }
    },
  }),
  changing({
    method: 'post',
    path: '/visits/{visitId}/cancellation',
    operation: 'cancelVisit',
    tag: 'inspections',
    summary: 'Cancel a visit',
    description: 'With a reason. Units that it was to be made together with hear of it and go without it.',
    permission: 'visit.change',
    versioned: true,
    params: visitParam,
    body: z.strictObject({ why: z.string().trim().min(3).max(500) }),
    answer: versioned,
    errors: ['visit.notFound', 'visit.ended'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await cancelVisit(tx, actor, now, { id: params.visitId, version: ifVersion }, body.why)
      return { body: { version }, version }
    },
  }),
  changing({
    method: 'put',
    path: '/visits/{visitId}/outcome',
    operation: 'noteVisitOutcome',
    tag: 'inspections',
    summary: 'Note what came of a visit',
    description: 'Without remarks, with remarks, to be followed up; or that it was not made, and why.',
    permission: 'visit.change',
    versioned: true,
    params: visitParam,
    body: OutcomeGiven,
    answer: versioned,
    errors: ['visit.notFound', 'visit.ended', 'visit.notYetMade'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await noteOutcome(tx, actor, now, { id: params.visitId, version: ifVersion }, body)
      return { body: { version }, version }
    },
  }),
  changing({
    method: 'post',
    path: '/visits/{visitId}/request-settlement',
    operation: 'settleVisitRequests',
    tag: 'inspections',
    summary: 'Say that what the company asked for is settled',
    description: 'When the time stays as it is after all; a new time settles it by itself.',
    permission: 'visit.change',
    params: visitParam,
    body: z.strictObject({}),
    answer: z.null(),
    status: 204,
    errors: ['visit.notFound', 'visitRequest.notFound'],
    handle: async (tx, { params }, { actor, now }) => {
      await settleAsking(tx, actor, now, params.visitId)
      return { body: null }
    },
  }),
]
