import { z } from 'zod'

const named = z.object({ id: z.uuid(), name: z.string() })
const caseName = z.object({ id: z.uuid(), number: z.string(), title: z.string() })

const projectName = z.object({ id: z.uuid(), reference: z.string(), title: z.string() })

/** An action as it stood when the meeting was closed. */
const ActionLine = z.object({
  id: z.uuid(),
  body: z.string(),
  member: named,
  unit: z.string(),
  dueOn: z.string(),
})

/** What was read before the meeting; the address of a link, null for a file. */
const PaperLine = z.object({ id: z.uuid(), title: z.string(), url: z.string().nullable() })

/** What the minutes say of one item, or of one action from before. Written once, at the closing. */
export const MinutesLine = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('item'),
    itemKind: z.enum(['matter', 'standing', 'actions']),
    title: z.string(),
    question: z.string(),
    purpose: z.enum(['inform', 'discuss', 'decide']),
    owner: z.string().nullable(),
    case: caseName.nullable(),
    /** The project that it was about, or those that overlapped; the other party of one may be the case. */
    projects: z.array(projectName.extend({ unit: z.string() })).default([]),
    overlap: z
      .object({
        kind: z.enum(['collision', 'opportunity', 'subject']),
        metres: z.number().nullable(),
        days: z.int().nullable(),
      })
      .nullable()
      .default(null),
    result: z.enum(['information', 'decision', 'action', 'moved']),
    resultText: z.string(),
    movedTo: z.string().nullable(),
    /** Minutes from before there were papers have none. */
    papers: z.array(PaperLine).default([]),
    decisions: z.array(z.object({ number: z.string(), body: z.string() })),
    actions: z.array(ActionLine),
    notes: z.array(z.object({ by: z.string(), body: z.string() })),
  }),
  z.object({
    kind: z.literal('earlier'),
    action: ActionLine,
    isLate: z.boolean(),
    case: caseName.nullable(),
    projects: z.array(projectName).default([]),
  }),
])
export type MinutesLine = z.output<typeof MinutesLine>

export const MinutesHead = z.object({
  title: z.string(),
  kind: z.enum(['lots', 'cooperation', 'project', 'supervision']),
  startsAt: z.string(),
  startedAt: z.string(),
  closedAt: z.string(),
  place: z.string(),
  leader: z.string(),
  attendance: z.array(z.object({ unit: z.string(), present: z.boolean().nullable() })),
  /** Each line in its order, without what it is about: whoever may not read one sees that it is there. */
  lines: z.array(z.object({ position: z.int(), kind: z.enum(['item', 'earlier']) })),
})
export type MinutesHead = z.output<typeof MinutesHead>
