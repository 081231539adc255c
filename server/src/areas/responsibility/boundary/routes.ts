import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { AreaCode } from '../map/schema.ts'
import { findArea } from '../map/store.ts'
import { BoundaryNote, NewBoundaryNote } from './schema.ts'
import { listBoundaryNotes } from './store.ts'
import { presentNote } from './view.ts'
import { endNote, writeBoundaryNote } from './write-note.ts'

export const boundaryEndpoints = [
  reading({
    path: '/boundary-notes',
    operation: 'listBoundaryNotes',
    tag: 'areas',
    summary: 'Boundary notes',
    description:
      'Who does what at the seams between units, of one area or unit, or all; those that hold first.',
    permission: 'responsibility.read',
    query: z.strictObject({ area: AreaCode.optional(), unit: z.uuid().optional() }),
    answer: z.object({ items: z.array(BoundaryNote) }),
    errors: ['area.notFound'],
    handle: async (read, { query }, { actor }) => {
      const area = query.area ? await findArea(read, query.area) : undefined
      if (query.area && !area) throw new Problem('area.notFound')
      const rows = await listBoundaryNotes(read, { areaId: area?.id, unitId: query.unit })
      return { body: { items: rows.map((row) => presentNote(row, actor)) } }
    },
  }),
  changing({
    method: 'post',
    path: '/areas/{code}/boundary-notes',
    operation: 'writeBoundaryNote',
    tag: 'areas',
    summary: 'Write a boundary note',
    description:
      'Who does what at the seam between two units, with an example. Written by a head of one of them.',
    permission: 'boundary.write',
    params: z.object({ code: AreaCode }),
    body: NewBoundaryNote,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: ['area.notFound', 'boundary.sameUnit', 'responsibility.unknownUnit'],
    handle: async (tx, { params, body }, { actor, now }) => {
      const area = await findArea(tx, params.code)
      if (!area) throw new Problem('area.notFound')
      const text = { ...body, areaId: area.id, disputeId: null }
      return { body: { id: await writeBoundaryNote(tx, actor, now, text) } }
    },
  }),
  changing({
    method: 'post',
    path: '/boundary-notes/{noteId}/end',
    operation: 'endBoundaryNote',
    tag: 'areas',
    summary: 'End a boundary note',
    description: 'The note holds no longer. It is kept, with the day it ended.',
    permission: 'boundary.write',
    params: z.object({ noteId: z.uuid() }),
    answer: z.null(),
    status: 204,
    errors: ['boundary.notFound', 'boundary.ended'],
    handle: async (tx, { params }, { actor, now }) => {
      await endNote(tx, actor, now, params.noteId)
      return { body: null }
    },
  }),
]
