import { z } from 'zod'
import { CLOCK_KINDS } from './case-clocks.rules.ts'
import { GOAL_KINDS } from './goals.rules.ts'

const day = z.iso.date()
const maybeDay = day.nullable()
const daysOf = z.int().min(1).max(100)

const StepView = z.object({
  code: z
    .enum([
      'from',
      'days',
      'period',
      'noTime',
      'given',
      'off',
      'stood',
      'wentOn',
      'asked',
      'askedTooLate',
      'waitsForCompletion',
      'extended',
      'extendedTooLate',
      'raw',
      'rolled',
      'feeFalls',
    ])
    .meta({ description: 'What this step says; the words are the reader’s.' }),
  day: maybeDay,
  to: maybeDay,
  days: z.int().nullable(),
  period: z
    .string()
    .nullable()
    .meta({ examples: ['P10W'] }),
  what: z
    .string()
    .nullable()
    .meta({ description: 'What it is counted from.', examples: ['received'] }),
  why: z
    .string()
    .nullable()
    .meta({
      description: 'Why a day was off: a weekend, a holiday, or one of the municipality’s own.',
      examples: ['midsummersEve'],
    }),
  name: z.string().nullable().meta({ description: 'The name of a day of the municipality’s own.' }),
  nameEn: z.string().nullable(),
  waitsFor: z.enum(['company', 'other_authority', 'unit']).nullable(),
})
export type StepView = z.input<typeof StepView>

const LimitView = z.object({
  code: z.string(),
  title: z.string(),
  titleEn: z.string(),
  aim: z.enum(['decide', 'begin', 'appeal']),
  late: z.enum(['fee_falls', 'may_request']).nullable(),
  citation: z.string().nullable(),
  note: z.string(),
  noteEn: z.string(),
  doubts: z.array(z.enum(['noSource', 'neverChecked', 'checkedLongAgo'])),
})

export const ClockView = z.object({
  kind: z.enum(CLOCK_KINDS),
  part: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  state: z.enum(['not_started', 'running', 'standing', 'met', 'missed', 'waived']),
  startedOn: maybeDay,
  rawDue: maybeDay.meta({ description: 'As counted, before it was rolled on from a day off.' }),
  due: maybeDay,
  dueAt: z.string().nullable().meta({ description: 'When the offices close on that day.' }),
  endedOn: maybeDay,
  remaining: z.int().nullable().meta({ description: 'Working days left; negative when it has passed.' }),
  feeFifths: z.int().meta({ description: 'Fifths by which the fee falls, in limits where it does.' }),
  limit: LimitView.nullable(),
  steps: z.array(StepView).meta({ description: 'Why this date, in the order it is read.' }),
})

export const ClockList = z.object({ items: z.array(ClockView) })

export const MatterDates = z.strictObject({
  askedOn: maybeDay.meta({ description: 'The applicant was told what is missing.' }),
  completedOn: maybeDay.meta({ description: 'All of it had come in.' }),
  changedOn: maybeDay.meta({ description: 'The applicant changed the application of their own accord.' }),
  extendedOn: maybeDay.meta({ description: 'The applicant was told that more time is needed.' }),
  decidedOn: maybeDay,
  servedOn: maybeDay.meta({ description: 'The applicant got the decision.' }),
})
export type MatterDates = z.output<typeof MatterDates>

export const GoalKindShape = z.enum(GOAL_KINDS)
const ofUnits = z.array(z.strictObject({ unitId: z.uuid(), days: daysOf })).max(100)
export const GoalEdit = z.strictObject({
  days: daysOf.meta({ description: 'Working days of the offices.' }),
  ofUnits: ofUnits.meta({ description: 'Units with a goal of their own.' }),
})
export type GoalEdit = z.output<typeof GoalEdit>
export const GoalView = GoalEdit.extend({ kind: GoalKindShape, version: z.int() })
