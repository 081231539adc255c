import { z } from 'zod'
import { changing, reading } from '../../../platform/http/endpoint.ts'
import { may } from '../../../platform/permission/permission.ts'
import { projectsPermissions } from '../permissions.ts'
import { changeRule } from './change-rule.ts'
import { forecastRule } from './forecast-rule.ts'
import { listRules } from './rule-store.ts'
import { presentRule } from './rule-view.ts'
import { Forecast, Measures, NewRule, RuleVersions, RuleView } from './schema.ts'
import { getRule } from './store.ts'

export const ruleEndpoints = [
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
  reading({
    path: '/overlap-rule/versions',
    operation: 'listOverlapRules',
    tag: 'projects',
    summary: 'What has counted as an overlap',
    description: 'Every version of the measures, the one that holds first, with who changed it and why.',
    permission: 'project.read',
    answer: RuleVersions,
    errors: [],
    handle: async (read, _input, { actor }) => ({
      body: {
        items: (await listRules(read)).map(presentRule),
        may: { change: may(projectsPermissions['overlap.changeRule'], actor, undefined) },
      },
    }),
  }),
  reading({
    method: 'post',
    path: '/overlap-rule/forecast',
    operation: 'forecastOverlapRule',
    tag: 'projects',
    summary: 'What other measures would do',
    description:
      'Of the overlaps that are known: how many would stay, become another kind, or end. What would be found besides is told only when the measures are changed and every project is looked at.',
    permission: 'overlap.changeRule',
    body: Measures,
    answer: Forecast,
    errors: [],
    perMinute: 240,
    handle: async (read, { body }) => ({ body: await forecastRule(read, body) }),
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
]
