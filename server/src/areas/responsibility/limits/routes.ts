import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { AreaCode } from '../map/schema.ts'
import { responsibilityPermissions } from '../permissions.ts'
import { addLimit, changeLimit, checkLimit, chooseLimit, sayUsualDays } from './change-limit.ts'
import { LimitCode, LimitItem, LimitOfArea, LimitPage, NewLimit, NewRule, UsualDaysOfArea } from './schema.ts'
import { listLimitedAreas, listRules } from './store.ts'
import { presentLimit, presentRule } from './view.ts'

const limitParam = z.object({ code: LimitCode })
const RuleId = z.object({ ruleId: z.uuid() })
const refusals = [
  'limit.beforeLatest',
  'limit.unknownPeriod',
  'limit.extensionWithoutPeriod',
  'limit.asksWithinIsForHybrid',
]

export const limitEndpoints = [
  reading({
    path: '/limits',
    operation: 'listLimits',
    tag: 'limits',
    summary: 'Limits of law',
    description: 'What each says today, where it stands, who last looked it up, and the areas it holds for.',
    permission: 'limit.read',
    answer: z.object({ items: z.array(LimitItem), may: z.object({ change: z.boolean() }) }),
    errors: [],
    handle: async (read, _, { actor, today }) => {
      const byCode = Map.groupBy(await listRules(read), ({ code }) => code)
      const areas = await listLimitedAreas(read)
      const change = may(responsibilityPermissions['limit.change'], actor, undefined as never)
      const items = [...byCode.values()].map((rules) => presentLimit(rules, areas, today))
      return { body: { items, may: { change } } }
    },
  }),
  reading({
    path: '/limits/{code}',
    operation: 'getLimit',
    tag: 'limits',
    summary: 'A limit of law with its history',
    description: 'What it says, has said and will say.',
    permission: 'limit.read',
    params: limitParam,
    answer: LimitPage,
    errors: ['limit.notFound'],
    handle: async (read, { params }, { actor, today }) => {
      const rules = await listRules(read, params.code)
      if (rules.length === 0) throw new Problem('limit.notFound')
      const change = may(responsibilityPermissions['limit.change'], actor, undefined as never)
      return {
        body: {
          ...presentLimit(rules, await listLimitedAreas(read), today),
          rules: rules.map((rule) => presentRule(rule, today)),
          may: { change },
        },
      }
    },
  }),
  changing({
    method: 'post',
    path: '/limits',
    operation: 'addLimit',
    tag: 'limits',
    summary: 'Write in a limit of law',
    description: 'One that is not here yet, or one that the municipality has set itself.',
    permission: 'limit.change',
    body: NewLimit,
    answer: RuleId,
    status: 201,
    errors: ['limit.codeTaken', ...refusals],
    handle: async (tx, { body }, { actor, now, today }) => ({
      body: { ruleId: await addLimit(tx, actor, { now, today }, body) },
    }),
  }),
  changing({
    method: 'post',
    path: '/limits/{code}/rules',
    operation: 'changeLimit',
    tag: 'limits',
    summary: 'Start a new period of a limit',
    description: 'What came in before the day still follows the rule before it; history is kept.',
    permission: 'limit.change',
    params: limitParam,
    body: NewRule,
    answer: RuleId,
    status: 201,
    errors: ['limit.notFound', ...refusals],
    handle: async (tx, { params, body }, { actor, now, today }) => ({
      body: { ruleId: await changeLimit(tx, actor, { now, today }, params.code, body) },
    }),
  }),
  changing({
    method: 'post',
    path: '/limits/{code}/checks',
    operation: 'checkLimit',
    tag: 'limits',
    summary: 'Say that a limit has been looked up today',
    description: 'It still says what is written here. A check holds for a year.',
    permission: 'limit.change',
    params: limitParam,
    answer: z.null(),
    status: 204,
    errors: ['limit.notFound'],
    handle: async (tx, { params }, { actor, now, today }) => {
      await checkLimit(tx, actor, { now, today }, params.code)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/areas/{code}/limit',
    operation: 'chooseLimit',
    tag: 'areas',
    summary: 'Say which limit of law holds for an area',
    description: 'Dates that follow from it are counted anew.',
    permission: 'limit.change',
    params: z.object({ code: AreaCode }),
    body: LimitOfArea,
    answer: z.null(),
    status: 204,
    errors: ['area.notFound', 'limit.notFound'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await chooseLimit(tx, actor, now, params.code, body.limit)
      return { body: null }
    },
  }),
  changing({
    method: 'put',
    path: '/areas/{code}/usual-days',
    operation: 'sayUsualDays',
    tag: 'areas',
    summary: 'Say how long a kind of question usually takes',
    description:
      'In working days. Plans use it until enough closed parts have been measured; null takes it away.',
    permission: 'area.sayUsualDays',
    params: z.object({ code: AreaCode }),
    body: UsualDaysOfArea,
    answer: z.null(),
    status: 204,
    errors: ['area.notFound'],
    handle: async (tx, { params, body }, { actor, now }) => {
      await sayUsualDays(tx, actor, now, params.code, body.days)
      return { body: null }
    },
  }),
]
