import { z } from 'zod'
import { NextCursor, pageFields } from '../../../platform/http/list-page.ts'

const MailStatus = z.enum(['waiting', 'sending', 'sent', 'failed'])

export const MailQuery = z.strictObject({
  ...pageFields,
  status: MailStatus.optional().meta({ description: 'Only mails in this state.' }),
})

export const MailPage = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      caseId: z.uuid().nullable(),
      recipient: z.string(),
      subject: z.string(),
      status: MailStatus,
      attempts: z.int(),
      lastError: z.string().nullable(),
      createdAt: z.iso.datetime(),
      sentAt: z.iso.datetime().nullable(),
      may: z.object({ retry: z.boolean() }),
    }),
  ),
  nextCursor: NextCursor,
})
