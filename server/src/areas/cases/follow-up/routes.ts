import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { caseFacts } from '../case-store.ts'
import { daysOf, isAsked, resultOf } from './rules.ts'
import { FollowUpView, PeriodName, ResultView } from './schema.ts'
import { tallyFollowUps } from './statistics-store.ts'
import { findClosing, listFollowUps } from './store.ts'
import { presentFollowUp } from './view.ts'

const Group = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string(), result: ResultView })

export const followUpEndpoints = [
  reading({
    path: '/cases/{caseId}/follow-ups',
    operation: 'listFollowUps',
    tag: 'followUp',
    summary: 'How it went, as the company says',
    description: 'What the company has answered after each closing of the case, the latest first.',
    permission: 'case.read',
    params: z.object({ caseId: z.uuid() }),
    answer: z.object({
      awaited: z.boolean().meta({ description: 'The case is closed, and the company has not answered yet.' }),
      items: z.array(FollowUpView),
    }),
    errors: ['case.notFound'],
    handle: async (read, { params }) => {
      await caseFacts(read, params.caseId)
      const { outcome, closedAt } = await findClosing(read, params.caseId)
      const items = await listFollowUps(read, params.caseId)
      const isAnswered = items.some((item) => item.closedAt.getTime() === closedAt?.getTime())
      const awaited = outcome !== null && isAsked(outcome) && !isAnswered
      return { body: { awaited, items: items.map(presentFollowUp) } }
    },
  }),
  reading({
    path: '/follow-up-results',
    operation: 'getFollowUpResults',
    tag: 'followUp',
    summary: 'How it went, in figures',
    description:
      'Satisfaction index, share of answers and the six areas of service, of all cases, of each unit that took part and of each area. A group with fewer than seven answers has no result. Only cases that are open to the whole cooperation are counted.',
    permission: 'followUp.results',
    query: z.strictObject({
      period: PeriodName.default('lastTwelve').meta({ description: 'By the day the case was closed.' }),
      unit: z.uuid().optional().meta({ description: 'Only cases in which this unit took part.' }),
      area: z.uuid().optional().meta({ description: 'Only cases in this area of questions.' }),
    }),
    answer: z.object({
      from: z.iso.date(),
      through: z.iso.date(),
      all: ResultView,
      units: z.array(Group),
      areas: z.array(Group),
    }),
    errors: [],
    handle: async (read, { query }, { today }) => {
      const days = daysOf(query.period, today)
      const tallies = await tallyFollowUps(read, { ...days, unit: query.unit, area: query.area })
      const groups = (kind: 'unit' | 'area') =>
        tallies.flatMap(({ of, id, name, nameEn, ...tally }) =>
          of === kind && id ? [{ id, name, nameEn, result: resultOf(tally) }] : [],
        )
      const all = tallies.find(({ of }) => of === 'all')
      return {
        body: { ...days, all: all ? resultOf(all) : null, units: groups('unit'), areas: groups('area') },
      }
    },
  }),
]
