import { z } from 'zod'
import { NextCursor, pageFields } from '../../../platform/http/list-page.ts'

export const JobName = z
  .string()
  .regex(/^[a-zA-Z][a-zA-Z.-]{0,79}$/)
  .meta({ examples: ['mail.send'] })

const Count = z.int().min(0)
const Time = z.iso.datetime().nullable()

export const JobItem = z.object({
  name: z.string().meta({ examples: ['mail.send'] }),
  says: z.string().meta({ description: 'What the job does, in English.' }),
  cron: z
    .string()
    .nullable()
    .meta({
      description: 'When it comes by itself, in Swedish time; null for jobs that a change plans.',
      examples: ['*/5 * * * *'],
    }),
  lastRun: Time.meta({ description: 'When a run last ended; runs are remembered for some days.' }),
  lastState: z.enum(['completed', 'failed', 'cancelled']).nullable(),
  nextRun: Time,
  waiting: Count.meta({ description: 'Planned and not yet tried.' }),
  retrying: Count.meta({ description: 'Failed, and will be tried again without help.' }),
  running: Count,
  failures: Count.meta({ description: 'Given up; they wait for somebody to look.' }),
})

export const FailureQuery = z.strictObject(pageFields)
export const FailurePage = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      plannedAt: z.iso.datetime(),
      failedAt: Time,
      attempts: Count,
      message: z.string().meta({ description: 'What the last attempt ended with.' }),
    }),
  ),
  nextCursor: NextCursor,
})
