import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'

const Instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const LONGEST_LOOK_MS = 400 * 86_400_000

export const DutyQuery = z.strictObject({
  from: Instant.optional().meta({ description: 'Now when not given.', examples: ['2026-11-01T00:00:00Z'] }),
  to: Instant.optional().meta({
    description: '60 days later when not given.',
    examples: ['2026-12-01T00:00:00Z'],
  }),
})

/** The time that is asked about. @throws Problem `validation.failed` when it ends before it begins, or spans over 400 days */
export function spanOf(query: z.output<typeof DutyQuery>, now: Date): { from: Date; to: Date } {
  const from = query.from ?? now
  const to = query.to ?? new Date(from.getTime() + 60 * 86_400_000)
  if (to > from && to.getTime() - from.getTime() <= LONGEST_LOOK_MS) return { from, to }
  throw new Problem('validation.failed', {}, [{ path: 'to', code: 'field.format' }])
}

export const NewDuty = z.strictObject({
  memberId: z.uuid().meta({ description: 'A pilot.' }),
  from: Instant.meta({ examples: ['2026-11-30T07:00:00Z'] }),
  to: Instant.meta({ description: 'Not included.', examples: ['2026-12-07T07:00:00Z'] }),
})
export type NewDuty = z.output<typeof NewDuty>

export const GiveDuty = z.strictObject({ memberId: z.uuid().meta({ description: 'A pilot.' }) })

const named = z.object({ id: z.uuid(), name: z.string() })
const Time = z.iso.datetime().meta({ examples: ['2026-11-30T07:00:00.000Z'] })

export const DutyList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      member: z.object({ id: z.uuid(), name: z.string() }),
      from: Time,
      to: Time,
      away: z
        .array(z.object({ from: Time, to: Time, standIn: named.nullable() }))
        .meta({ description: 'When the pilot is away in the period, and who answers then.' }),
      may: z.object({ remove: z.boolean(), give: z.boolean(), offer: z.boolean() }),
    }),
  ),
  gaps: z
    .array(z.object({ from: Time, to: Time }))
    .meta({ description: 'Times when the roster names nobody.' }),
})

export const NewSwap = z.strictObject({
  dutyId: z.uuid().meta({ description: 'A period of the caller’s own, that has not begun.' }),
  toMemberId: z.uuid().meta({ description: 'Another pilot.' }),
  inReturnId: z.uuid().nullable().default(null).meta({
    description: 'A period of theirs that the caller takes instead; null for none.',
  }),
})
export type NewSwap = z.output<typeof NewSwap>

const Period = z.object({ id: z.uuid(), from: Time, to: Time })

export const SwapView = z.object({
  id: z.uuid(),
  from: named,
  to: named,
  duty: Period,
  inReturn: Period.nullable(),
  proposedAt: Time,
  may: z.object({ answer: z.boolean(), withdraw: z.boolean() }),
})

export const DutyNow = z.object({
  member: z
    .object({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      phone: z.string().nullable(),
      unitId: z.uuid(),
    })
    .nullable(),
  until: Time.nullable().meta({
    description: 'When the period ends, or who is away is back; null in a gap of the roster.',
  }),
  standsIn: z.boolean().meta({ description: 'True for somebody who is not the one in the roster.' }),
  insteadOf: named
    .nullable()
    .meta({ description: 'Who the roster says, and is away; null in a gap, and when they are there.' }),
})
