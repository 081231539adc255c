import { z } from 'zod'
import { NextCursor, pageFields } from '../../../platform/http/list-page.ts'
import { NOTICE_GROUPS } from '../../../platform/notices.ts'

export const NoticeQuery = z.object({
  ...pageFields,
  unseen: z.enum(['true', 'false']).default('false').meta({ description: 'Only what has not been seen.' }),
})

export const NoticeView = z.object({
  id: z.uuid(),
  group: z.enum(NOTICE_GROUPS),
  event: z.string().meta({ description: 'What happened last; its words stand at notices:event.<event>.' }),
  why: z.string().meta({ description: 'Why the caller is told; its words stand at notices:why.<why>.' }),
  actor: z.object({ kind: z.enum(['member', 'company', 'program']), name: z.string().nullable() }),
  insteadOf: z.string().nullable().meta({ description: 'Who is away, when the caller stands in.' }),
  case: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  leadsTo: z.string().meta({ description: 'The page of the staff’s web.', examples: ['/my-day'] }),
  words: z.record(z.string(), z.string()),
  many: z.int().meta({ description: 'How many events it stands for.' }),
  at: z.string(),
  seen: z.boolean(),
})

export const NoticePage = z.object({ items: z.array(NoticeView), nextCursor: NextCursor })

export const Seen = z.strictObject({
  ids: z.array(z.uuid()).max(100).optional(),
  caseId: z.uuid().optional(),
  until: z.iso.datetime().optional().meta({
    description: 'What has happened after this is not seen yet; now when left out.',
  }),
})
