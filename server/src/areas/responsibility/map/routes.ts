import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { changeResponsibility } from './change-responsibility.ts'
import {
  AreaCode,
  AreaItem,
  AreaPage,
  AreaQuery,
  MatrixQuery,
  MatrixRow,
  NewResponsibility,
} from './schema.ts'
import { findAreaPage, listAreas, listHistory, listResponsibilities } from './store.ts'
import { presentArea, presentAreaPage, presentRow } from './view.ts'

const codeParam = z.object({ code: AreaCode })

export const mapEndpoints = [
  reading({
    path: '/areas',
    operation: 'listAreas',
    tag: 'areas',
    summary: 'The areas of the map',
    description: 'Every kind of question with the units that have a role in it today, by title.',
    permission: 'responsibility.read',
    query: AreaQuery,
    answer: z.object({ items: z.array(AreaItem) }),
    errors: [],
    handle: async (read, { query }, { today }) => {
      const areas = await listAreas(read, { unit: query.unit, text: query.q, on: today })
      const held = Map.groupBy(await listResponsibilities(read, today), ({ areaId }) => areaId)
      return { body: { items: areas.map((area) => presentArea(area, held.get(area.id) ?? [])) } }
    },
  }),
  reading({
    path: '/areas/{code}',
    operation: 'getArea',
    tag: 'areas',
    summary: 'An area with its history',
    description:
      'What the area is about, its legal limit with source, and who has had which role in it, when.',
    permission: 'responsibility.read',
    params: codeParam,
    answer: AreaPage,
    errors: ['area.notFound'],
    handle: async (read, { params }, { actor, today }) => {
      const area = await findAreaPage(read, params.code, today)
      if (!area) throw new Problem('area.notFound')
      const history = await listHistory(read, area.id, today)
      return { body: presentAreaPage(area, history, actor), version: area.version }
    },
  }),
  reading({
    path: '/responsibilities',
    operation: 'listResponsibilities',
    tag: 'areas',
    summary: 'The whole map on one day',
    description:
      'Every role of every unit in every area on the day asked for: today, any day that was, or one to come.',
    permission: 'responsibility.read',
    query: MatrixQuery,
    answer: z.object({ on: z.iso.date(), items: z.array(MatrixRow) }),
    errors: [],
    handle: async (read, { query }, { today }) => {
      const on = query.on ?? today
      return { body: { on, items: (await listResponsibilities(read, on)).map(presentRow) } }
    },
  }),
  changing({
    method: 'post',
    path: '/areas/{code}/responsibilities',
    operation: 'changeResponsibility',
    tag: 'areas',
    summary: 'Start a new period of responsibility',
    description:
      'The unit has the role from the day on. When it becomes accountable, the period of the one before it ends that day; history is kept.',
    permission: 'responsibility.change',
    params: codeParam,
    body: NewResponsibility,
    answer: z.object({ id: z.uuid() }),
    status: 201,
    errors: [
      'area.notFound',
      'responsibility.unknownUnit',
      'responsibility.inThePast',
      'responsibility.already',
      'responsibility.leavesGap',
      'responsibility.collides',
    ],
    handle: async (tx, { params, body }, { actor, now, today }) => ({
      body: { id: await changeResponsibility(tx, actor, { now, today }, params.code, body) },
    }),
  }),
]
