import { z } from 'zod'
import type { MailRow } from './list-store.ts'
import { WHY, type Why } from './placing.rules.ts'

const WhyShape = z.enum(WHY)

const MailFileView = z.object({
  name: z.string(),
  refused: z
    .string()
    .nullable()
    .meta({ description: 'Why it was not taken in, as an error code; null when it was.' }),
})

export const MailView = z.object({
  id: z.uuid(),
  state: z.enum(['kept', 'message', 'case', 'noted', 'held', 'unplaced', 'set_aside']),
  why: WhyShape.nullable(),
  receivedAt: z.string(),
  from: z.object({ address: z.string(), name: z.string() }),
  subject: z.string(),
  body: z.string().meta({ description: 'What is new in it: without the mail that it answers.' }),
  hasMore: z.boolean().meta({ description: 'The whole text says more than `body`.' }),
  isAutomatic: z.boolean(),
  files: z.array(MailFileView),
  settledBy: z.string().nullable(),
  may: z.object({ decide: z.boolean() }),
})

/** What may leave the house of a mail, to those who may read it. */
export function presentMail(row: MailRow, may: { readonly decide: boolean }): z.input<typeof MailView> {
  return {
    id: row.id,
    state: row.state,
    why: (row.why || null) as Why | null,
    receivedAt: row.receivedAt.toISOString(),
    from: { address: row.sender, name: row.senderName },
    subject: row.subject,
    body: row.body,
    hasMore: row.hasMore,
    isAutomatic: row.isAutomatic,
    files: row.files,
    settledBy: row.settledBy,
    may,
  }
}

/** What is said of the mail that a message came as. */
export function presentMailOf(row: MailRow | undefined) {
  if (!row) return null
  const refusedFiles = row.files.flatMap(({ name, refused }) => (refused ? [{ name, why: refused }] : []))
  return { id: row.id, hasMore: row.hasMore, refusedFiles }
}
