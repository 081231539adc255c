import { z } from 'zod'
import { INDEX_QUESTIONS, PERIODS, SERVICE_FACTORS } from './rules.ts'

const score = z.int().min(1).max(10).nullable().meta({ description: 'From 1 to 10; null is “I don’t know”.' })
const shapeOf = <Name extends string, Shape extends z.ZodType>(names: readonly Name[], shape: Shape) =>
  z.object(Object.fromEntries(names.map((name) => [name, shape])) as Record<Name, Shape>)

export const FollowUpView = z.object({
  closedAt: z.string().meta({ description: 'The closing that it is about.' }),
  answeredAt: z.string(),
  changedAt: z.string(),
  scores: shapeOf([...INDEX_QUESTIONS, ...SERVICE_FACTORS], score),
  body: z.string(),
})

export const PeriodName = z.enum(PERIODS)

const figure = z.number().nullable().meta({ description: 'Null when too few have given a score.' })
export const ResultView = z
  .object({
    answers: z.int(),
    share: z.number().meta({ description: 'Of the closings that were asked about, from 0 to 1.' }),
    index: figure,
    factors: shapeOf(SERVICE_FACTORS, figure),
  })
  .nullable()
  .meta({ description: 'Null when fewer than seven have answered.' })
