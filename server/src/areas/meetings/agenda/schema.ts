import { z } from 'zod'
import { OverlapParty, OverlapSeen } from '../../projects/index.ts'
import { MeetingStatusName } from '../occurrences/schema.ts'
import { PaperView } from '../papers/schema.ts'
import { RepliesView } from '../replies/schema.ts'
import { ItemMinutes, NamedMember, NamedUnit, Purpose, SeriesPlan } from '../series/schema.ts'

const title = z.string().trim().min(2).max(200)
const question = z
  .string()
  .trim()
  .max(2000)
  .meta({
    description: 'What the meeting is to answer: a question rather than a subject.',
    examples: ['Vem svarar för skyltarna vid torget?'],
  })

const said = {
  question,
  purpose: Purpose,
  minutes: ItemMinutes,
  ownerId: z.uuid().nullable().meta({ description: 'Who presents it.' }),
  unitIds: z.array(z.uuid()).max(50).meta({ description: 'Units that are asked in for this item alone.' }),
}

export const NewItem = z.strictObject({
  title: title.optional().meta({ description: 'Not needed for what a case, a project or a proposal names.' }),
  caseId: z.uuid().optional(),
  projectId: z.uuid().optional(),
  proposal: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The key of something that the agenda proposes.' }),
  question: said.question.default(''),
  purpose: Purpose.default('discuss'),
  minutes: ItemMinutes.default(10),
  ownerId: said.ownerId.default(null),
  unitIds: said.unitIds.default([]),
})
export type NewItem = z.output<typeof NewItem>

export const ChangeItem = z.strictObject({ title, ...said }).partial()
export type ChangeItem = z.output<typeof ChangeItem>

export const Result = z.enum(['information', 'decision', 'action', 'moved'])

const NoteView = z.object({
  id: z.uuid(),
  body: z.string(),
  version: z.int(),
  by: NamedMember,
  at: z.string(),
  may: z.object({ change: z.boolean() }),
})
const DecisionView = z.object({
  id: z.uuid(),
  body: z.string(),
  version: z.int(),
  number: z
    .string()
    .nullable()
    .meta({ description: 'Given when the meeting is closed.', examples: ['2026:14'] }),
  by: NamedMember,
})
/** A project as it is named where it is not shown. */
const ProjectName = z.object({ id: z.uuid(), reference: z.string(), title: z.string() })
const CaseName = z.object({ id: z.uuid(), number: z.string(), title: z.string(), isRestricted: z.boolean() })

export const ActionView = z.object({
  id: z.uuid(),
  body: z.string(),
  version: z.int(),
  member: NamedMember,
  unit: NamedUnit,
  dueOn: z.string(),
  isLate: z.boolean(),
  status: z.enum(['draft', 'open', 'done', 'dropped']),
  settledNote: z.string(),
  settledAt: z.string().nullable(),
  moved: z.int().meta({ description: 'How many times its day has been moved.' }),
  movedWhy: z.string(),
  meeting: z.object({ id: z.uuid(), startsAt: z.string(), series: z.string() }),
  case: CaseName.nullable(),
  projects: z.array(ProjectName).meta({ description: 'What it is about: a project, or two that overlap.' }),
  may: z.object({ settle: z.boolean() }),
})

export const ItemView = z.object({
  id: z.uuid(),
  kind: z.enum(['matter', 'standing', 'actions']),
  purpose: Purpose,
  minutes: z.int(),
  isDone: z.boolean(),
  content: z
    .object({
      title: z.string().meta({ description: 'Empty for the item where earlier actions are gone through.' }),
      question: z.string(),
      isRestricted: z.boolean().meta({
        description:
          'About a restricted case or a draft of a project: not for a wall that all in the room can read.',
      }),
      source: z.enum([
        'hand',
        'case',
        'dispute',
        'conflict',
        'signal',
        'border',
        'project',
        'overlap',
        'standing',
        'actions',
      ]),
      owner: NamedMember.nullable(),
      case: CaseName.nullable(),
      area: z.object({ code: z.string(), title: z.string() }).nullable(),
      project: OverlapParty.nullable(),
      overlap: OverlapSeen.nullable().meta({ description: 'As it stands now.' }),
      units: z.array(NamedUnit),
      result: Result.nullable(),
      comesTo: Result.nullable().meta({
        description: 'What the item came to so far: as somebody said, else as what is written says.',
      }),
      resultText: z.string(),
      movedTo: z.object({ meetingId: z.uuid(), startsAt: z.string() }).nullable(),
      carried: z.int(),
      spentSeconds: z.int(),
      version: z.int(),
      papers: z.array(PaperView),
      notes: z.array(NoteView),
      decisions: z.array(DecisionView),
      actions: z.array(ActionView),
      may: z.object({ edit: z.boolean(), addPapers: z.boolean() }),
    })
    .nullable()
    .meta({
      description: 'Null for what the caller may not read: that there is an item is all that is said.',
    }),
})

export const MeetingView = z.object({
  id: z.uuid(),
  version: z.int(),
  series: z.object({ id: z.uuid(), title: z.string(), kind: SeriesPlan.shape.kind }),
  status: MeetingStatusName,
  cancelledWhy: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  isMoved: z.boolean(),
  place: z.string(),
  link: z.string(),
  leader: NamedMember,
  standIn: NamedMember.nullable(),
  now: z.string().meta({ description: 'What the server’s clock shows, for clocks that run on.' }),
  startedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  current: z.object({ itemId: z.uuid(), since: z.string() }).nullable(),
  plannedMinutes: z.int(),
  availableMinutes: z.int(),
  items: z.array(ItemView),
  earlierActions: z
    .array(ActionView)
    .meta({ description: 'What earlier meetings of the series decided on and nobody has done yet.' }),
  hiddenActions: z.int().meta({ description: 'How many of those the caller may not read.' }),
  attendance: z.array(
    z.object({
      unit: NamedUnit,
      members: z.array(NamedMember),
      isInvitedForItem: z.boolean(),
      present: z.boolean().nullable(),
    }),
  ),
  replies: RepliesView.nullable().meta({
    description:
      'Who comes, by what their calendars have answered; null when none has the meeting, and once it is over.',
  }),
  announced: z
    .object({
      at: z.string(),
      changes: z.int().meta({ description: 'Changes since, that nobody has been told of.' }),
    })
    .nullable(),
  minutes: z
    .object({
      version: z.int(),
      closedBy: NamedMember,
      approvedAt: z.string().nullable(),
      approvedBy: NamedMember.nullable(),
    })
    .nullable(),
  next: z.object({ id: z.uuid(), startsAt: z.string() }).nullable(),
  may: z.object({ lead: z.boolean(), write: z.boolean(), approve: z.boolean() }),
})

export const ProposalView = z.object({
  key: z.string(),
  source: z.enum(['hand', 'case', 'dispute', 'conflict', 'signal', 'border', 'project', 'overlap']),
  title: z.string(),
  at: z.string(),
  isLeft: z.boolean().meta({ description: 'It stood on the agenda of a series that has ended.' }),
  case: CaseName.nullable(),
  area: z.object({ code: z.string(), title: z.string() }).nullable(),
  overlap: OverlapSeen.nullable(),
})
