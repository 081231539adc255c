import { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { keysOf, pageOf } from '../../../platform/http/list-page.ts'
import { findAbsence, listAbsences } from './absence-store.ts'
import { AbsenceEdit, AbsencePage, AbsenceQuery, AbsenceView, NewAbsence } from './schema.ts'
import { changeAbsence, endAbsenceNow, setAbsence } from './set-absence.ts'
import { presentAbsence } from './view.ts'

const absenceParam = z.object({ absenceId: z.uuid() })

/** As it is after the change, with what to think of. */
async function answerWith(read: Read, actor: Actor, now: Date, id: string) {
  const row = await findAbsence(read, now, id)
  if (!row) throw new Problem('absence.notFound')
  return { body: presentAbsence(row, actor), version: row.version }
}

export const absenceEndpoints = [
  reading({
    path: '/absences',
    operation: 'listAbsences',
    tag: 'absence',
    summary: 'Who is away, and who stands in',
    description: 'Absences under way and to come, in the order they begin. The reason is never kept.',
    permission: 'organisation.read',
    query: AbsenceQuery,
    answer: AbsencePage,
    errors: [],
    handle: async (read, { query }, { actor, now }) => {
      const { member, unit, deputy, limit } = query
      const after = keysOf(query.cursor, 2)
      const rows = await listAbsences(read, now, { member, unit, deputy, after, most: limit + 1 })
      const page = pageOf(rows, limit, (row) => [row.from.toISOString(), row.id])
      return { body: { ...page, items: page.items.map((row) => presentAbsence(row, actor)) } }
    },
  }),
  changing({
    method: 'post',
    path: '/absences',
    operation: 'setAbsence',
    tag: 'absence',
    summary: 'Say that somebody will be away',
    description:
      'One’s own; a head for the members of the unit; an administrator for anyone. The one who stands in does so from the first instant to the last, and nothing moves.',
    permission: 'absence.set',
    body: NewAbsence,
    answer: AbsenceView,
    status: 201,
    errors: [
      'member.notFound',
      'absence.overlaps',
      'absence.leavesNobody',
      'absence.endsBeforeStart',
      'absence.inThePast',
      'absence.deputyIsSelf',
      'absence.deputyUnknown',
    ],
    handle: async (tx, { body }, { actor, now }) =>
      answerWith(tx, actor, now, await setAbsence(tx, actor, now, body)),
  }),
  changing({
    method: 'patch',
    path: '/absences/{absenceId}',
    operation: 'changeAbsence',
    tag: 'absence',
    summary: 'Change an absence',
    description: 'Its end, its deputy and, until it has begun, its start.',
    permission: 'absence.set',
    params: absenceParam,
    body: AbsenceEdit,
    answer: AbsenceView,
    versioned: true,
    errors: [
      'absence.notFound',
      'member.notFound',
      'absence.overlaps',
      'absence.leavesNobody',
      'absence.endsBeforeStart',
      'absence.inThePast',
      'absence.past',
      'absence.begun',
      'absence.deputyIsSelf',
      'absence.deputyUnknown',
    ],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      await changeAbsence(tx, actor, now, params.absenceId, ifVersion, body)
      return answerWith(tx, actor, now, params.absenceId)
    },
  }),
  changing({
    method: 'delete',
    path: '/absences/{absenceId}',
    operation: 'endAbsence',
    tag: 'absence',
    summary: 'End an absence early',
    description: 'One to come is taken away; one under way ends now.',
    permission: 'absence.set',
    params: absenceParam,
    answer: z.null(),
    status: 204,
    errors: ['absence.notFound', 'member.notFound', 'absence.past'],
    handle: async (tx, { params }, { actor, now }) => {
      await endAbsenceNow(tx, actor, now, params.absenceId)
      return { body: null }
    },
  }),
]
