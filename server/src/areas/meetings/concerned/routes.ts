import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { describeCases } from '../../cases/index.ts'
import { findProjects } from '../../projects/index.ts'
import { findArea } from '../../responsibility/index.ts'
import { listActionsAbout } from '../actions/store.ts'
import { presentAction } from '../actions/view.ts'
import { ActionView, Result } from '../agenda/schema.ts'
import { MeetingStatusName } from '../occurrences/schema.ts'
import { type Concern, listDecisionsAbout, listItemsAbout, listOpenMeetings, listStanding } from './store.ts'

const of = { meetingId: z.uuid(), startsAt: z.string(), series: z.string() }
const Said = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      title: z.string(),
      question: z.string(),
      result: Result.nullable(),
      resultText: z.string(),
      status: MeetingStatusName,
      place: z.string(),
      link: z.string(),
      ...of,
    }),
  ),
  decisions: z.array(z.object({ id: z.uuid(), number: z.string(), body: z.string(), ...of })),
  actions: z.array(ActionView),
})

async function findSaid(
  read: Read,
  concern: Concern,
  who: Parameters<typeof presentAction>[1],
): Promise<z.output<typeof Said>> {
  const [items, decisions, actions] = [
    await listItemsAbout(read, concern),
    await listDecisionsAbout(read, concern),
    await listActionsAbout(read, concern),
  ]
  return {
    items: items.map((item) => ({
      ...item,
      result: item.result as 'information' | null,
      status: item.status as 'planned',
      startsAt: item.startsAt.toISOString(),
    })),
    decisions: decisions.map(({ year, number, startsAt, ...one }) => ({
      ...one,
      number: `${year}:${number}`,
      startsAt: startsAt.toISOString(),
    })),
    actions: actions.map((row) => presentAction(row, who)),
  }
}

/** What meetings say of something, told where it has its own page. */
export const concernedEndpoints = [
  reading({
    path: '/cases/{caseId}/meeting-items',
    operation: 'listMeetingItemsOfCase',
    tag: 'meetings',
    summary: 'What meetings say of a case',
    description: 'Where it stands on agendas, what was decided, and what somebody undertook to do.',
    permission: 'meeting.read',
    params: z.object({ caseId: z.uuid() }),
    answer: Said,
    errors: ['case.notFound'],
    handle: async (read, { params: { caseId } }, { actor, locale, today }) => {
      if (!(await describeCases(read, [caseId])).has(caseId)) throw new Problem('case.notFound')
      return { body: await findSaid(read, { case_id: caseId }, { actor, locale, today }) }
    },
  }),
  reading({
    path: '/areas/{code}/meeting-items',
    operation: 'listMeetingItemsOfArea',
    tag: 'meetings',
    summary: 'What meetings say of an area of the map',
    description:
      'Where its unclear borders stand on agendas, what was decided, and what somebody undertook to do.',
    permission: 'meeting.read',
    params: z.object({ code: z.string() }),
    answer: Said,
    errors: ['area.notFound'],
    handle: async (read, { params }, { actor, locale, today }) => {
      const area = await findArea(read, params.code)
      if (!area) throw new Problem('area.notFound')
      return { body: await findSaid(read, { area_id: area.id }, { actor, locale, today }) }
    },
  }),
  reading({
    path: '/projects/{projectId}/meeting-items',
    operation: 'listMeetingItemsOfProject',
    tag: 'meetings',
    summary: 'What meetings say of a project',
    description:
      'Where it and its overlaps stand on agendas, what was decided, and what somebody undertook to do.',
    permission: 'meeting.read',
    params: z.object({ projectId: z.uuid() }),
    answer: Said,
    errors: ['project.notFound'],
    handle: async (read, { params: { projectId } }, { actor, locale, today }) => {
      if (!(await findProjects(read, [projectId])).has(projectId)) throw new Problem('project.notFound')
      return { body: await findSaid(read, { project_id: projectId }, { actor, locale, today }) }
    },
  }),
  reading({
    path: '/open-meetings',
    operation: 'listOpenMeetings',
    tag: 'meetings',
    summary: 'Meetings that a matter can be put on',
    description: 'Those to come and those that go on: the next of each series first, the lots before others.',
    permission: 'meeting.read',
    query: z.strictObject({
      matter: z.string().max(200).optional().meta({
        description: 'What is to be taken up: `case:` or `project:` and its id, or the key of a proposal.',
      }),
    }),
    answer: z.object({
      items: z.array(
        z.object({
          id: z.uuid(),
          startsAt: z.string(),
          seriesId: z.uuid(),
          series: z.string(),
          kind: z.enum(['lots', 'cooperation', 'project', 'supervision']),
          itemId: z
            .uuid()
            .nullable()
            .meta({ description: 'The item that it stands as on that agenda already.' }),
        }),
      ),
    }),
    errors: [],
    handle: async (read, { query: { matter } }, { now }) => {
      const rows = await listOpenMeetings(read, now)
      const ids = rows.map(({ id }) => id)
      const standing = matter ? await listStanding(read, matter, ids) : new Map<string, string>()
      return {
        body: {
          items: rows.map((row) => ({
            ...row,
            startsAt: row.startsAt.toISOString(),
            itemId: standing.get(row.id) ?? null,
          })),
        },
      }
    },
  }),
]
