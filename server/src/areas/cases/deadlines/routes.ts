import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { listDayNames } from '../../organisation/index.ts'
import { caseFacts } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { clocksOf } from './case-clocks.rules.ts'
import { changeGoal } from './change-goal.ts'
import { dateMatter } from './date-matter.ts'
import { GOAL_KINDS } from './goals.rules.ts'
import { listGoals } from './goals-store.ts'
import { readYardsticks } from './recompute.ts'
import { ClockList, GoalEdit, GoalKindShape, GoalView, MatterDates } from './schema.ts'
import { loadMaterial } from './store.ts'
import { presentClock } from './view.ts'

export const deadlineEndpoints = [
  reading({
    path: '/cases/{caseId}/clocks',
    operation: 'listClocks',
    tag: 'cases',
    summary: 'The dates of a case, and why',
    description:
      'Every clock of the case and of its parts, counted now from what has happened, the rule and the calendar, with the steps that lead to its date.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: ClockList,
    errors: ['case.notFound'],
    handle: async (read, { params }, { now, today }) => {
      await caseFacts(read, params.caseId)
      const cases = await loadMaterial(read, [params.caseId])
      const yardsticks = await readYardsticks(read, now, cases)
      const names = await listDayNames(read)
      const clocks = cases.flatMap((material) => clocksOf(material, yardsticks))
      return { body: { items: clocks.map((clock) => presentClock(clock, names, today)) } }
    },
  }),
  changing({
    method: 'put',
    path: '/parts/{partId}/matter-dates',
    operation: 'dateMatter',
    tag: 'delay',
    summary: 'Say what has happened to an application',
    description:
      'The days that the limit of law counts from and ends with: when the applicant was told what is missing, when it was complete, when it was decided. `If-Match: "0"` the first time.',
    permission: 'part.work',
    params: z.object({ partId: z.uuid() }),
    body: MatterDates,
    answer: z.object({ version: z.int() }),
    versioned: true,
    errors: [
      'part.notFound',
      'case.notFound',
      'case.closed',
      'part.wrongState',
      'matter.notReceived',
      'matter.inTheFuture',
      'matter.wrongOrder',
    ],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await dateMatter(tx, actor, now, params.partId, ifVersion, body)
      return { body: { version }, version }
    },
  }),
  reading({
    path: '/service-goals',
    operation: 'listServiceGoals',
    tag: 'serviceGoals',
    summary: 'Goals of service',
    description: 'What the municipality has set itself, in working days, with the units that have their own.',
    permission: 'goal.read',
    answer: z.object({ items: z.array(GoalView), may: z.object({ change: z.boolean() }) }),
    errors: [],
    handle: async (read, _, { actor }) => {
      const rows = await listGoals(read)
      const items = GOAL_KINDS.flatMap((kind) => rows.find((row) => row.kind === kind) ?? [])
      return {
        body: { items, may: { change: may(casePermissions['goal.change'], actor, undefined as never) } },
      }
    },
  }),
  changing({
    method: 'put',
    path: '/service-goals/{kind}',
    operation: 'changeServiceGoal',
    tag: 'serviceGoals',
    summary: 'Change a goal of service',
    description: 'Dates that follow from it are counted anew in every open case.',
    permission: 'goal.change',
    params: z.object({ kind: GoalKindShape }),
    body: GoalEdit,
    answer: z.object({ version: z.int() }),
    versioned: true,
    errors: ['case.unknownUnit'],
    handle: async (tx, { params, body }, { actor, now, ifVersion }) => {
      const version = await changeGoal(tx, actor, now, params.kind, ifVersion, body)
      return { body: { version }, version }
    },
  }),
]
