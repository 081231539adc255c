import { z } from 'zod'
import type { NoticeGroup } from '../../../platform/notices.ts'
import { WAYS } from './rules.ts'

const way = z.enum(WAYS)
const Time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ examples: ['18:00'] })

const choices = {
  by: z
    .strictObject({ waits: way, mentions: way, cases: way, unit: way, signals: way } satisfies Record<
      NoticeGroup,
      unknown
    >)
    .meta({ description: 'By mail at once, in the daily digest, or in the app only.' }),
  weekly: z.boolean().meta({ description: 'The weekly digest for heads.' }),
  following: z.boolean().meta({ description: 'The weekly digest of what others do with what I follow.' }),
  quiet: z
    .strictObject({ from: Time, to: Time })
    .refine(({ from, to }) => from !== to)
    .nullable()
    .meta({ description: 'Swedish times of day between which mails wait.' }),
  quietDays: z.boolean().meta({ description: 'Mails wait over days that are not working days.' }),
}

export const ChoicesEdit = z.strictObject(choices)
export const ChoicesView = z.object({
  ...choices,
  isHead: z
    .boolean()
    .meta({ description: 'Whether the caller is the head of a unit, and gets the weekly digest.' }),
  version: z.int(),
})
