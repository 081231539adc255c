import { z } from 'zod'
import type { MinutesRow } from '../closing/store.ts'
import { NamedMember } from '../series/schema.ts'
import { MinutesHead, MinutesLine } from './lines.ts'

export const MinutesView = z.object({
  meetingId: z.uuid(),
  version: z.int(),
  title: z.string(),
  kind: MinutesHead.shape.kind,
  startsAt: z.string(),
  startedAt: z.string(),
  closedAt: z.string(),
  place: z.string(),
  leader: z.string(),
  attendance: MinutesHead.shape.attendance,
  closedBy: NamedMember,
  approvedAt: z.string().nullable(),
  approvedBy: NamedMember.nullable(),
  lines: z.array(
    z.object({
      kind: z.enum(['item', 'earlier']),
      content: MinutesLine.nullable().meta({ description: 'Null for what the caller may not read.' }),
    }),
  ),
  versions: z.array(
    z.object({ version: z.int(), closedAt: z.string(), reopenedWhy: z.string(), isApproved: z.boolean() }),
  ),
})

type Versions = readonly {
  version: number
  closed_at: Date
  reopened_why: string
  approved_at: Date | null
}[]

/** Each line in its place; where the reader found none, that there is one. */
export function linesOf(
  head: MinutesHead,
  found: readonly { readonly position: number; readonly content: unknown }[],
): { kind: 'item' | 'earlier'; content: MinutesLine | null }[] {
  const byPosition = new Map(found.map((line) => [line.position, MinutesLine.parse(line.content)]))
  return head.lines.map(({ position, kind }) => ({ kind, content: byPosition.get(position) ?? null }))
}

export function presentMinutes(
  row: MinutesRow,
  found: readonly { readonly position: number; readonly content: unknown }[],
  versions: Versions,
): z.input<typeof MinutesView> {
  const head = row.head as MinutesHead
  const { lines: _outline, ...facts } = head
  return {
    ...facts,
    meetingId: row.meeting_id,
    version: row.version,
    closedBy: { id: row.closed_by, name: row.closer },
    approvedAt: row.approved_at?.toISOString() ?? null,
    approvedBy: row.approved_by && row.approver ? { id: row.approved_by, name: row.approver } : null,
    lines: linesOf(head, found),
    versions: versions.map((one) => ({
      version: one.version,
      closedAt: one.closed_at.toISOString(),
      reopenedWhy: one.reopened_why,
      isApproved: one.approved_at !== null,
    })),
  }
}
