import { z } from 'zod'

const Day = z.iso.date()
const Instant = z.iso.datetime({ offset: true })
const text = (most: number) => z.string().trim().max(most)

const VisitStatus = z.enum(['planned', 'agreed', 'done', 'cancelled', 'not_done'])
const Outcome = z.enum(['no_remarks', 'remarks', 'follow_up'])

const fields = {
  inspectorId: z.uuid().meta({ description: 'Somebody who works in the unit.' }),
  site: text(200)
    .min(1)
    .meta({ description: 'Where it is, as people say it.', examples: ['Hamngatan 4'] }),
  property: text(120)
    .default('')
    .meta({ description: 'The property’s designation.', examples: ['Hamnen 1:12'] }),
  subject: text(500)
    .min(1)
    .meta({ description: 'What is looked at.', examples: ['Livsmedelskontroll av kök och lager'] }),
  areaIds: z.array(z.uuid()).max(10).default([]),
  prepare: text(1000)
    .default('')
    .meta({ description: 'What the company does well to have ready. The company reads it.' }),
  lawfulBasis: text(300).default(''),
  earliestOn: Day,
  latestOn: Day.meta({ description: 'The same day when it is planned for one day.' }),
  isAnnounced: z.boolean().meta({ description: 'An unannounced visit is never shown to the company.' }),
  contactName: text(120).default(''),
  contactEmail: z
    .email()
    .nullable()
    .default(null)
    .meta({ description: 'Who at the company the time is settled with.' }),
  caseId: z.uuid().nullable().default(null),
}

export const NewVisit = z.strictObject({ unitId: z.uuid(), companyId: z.uuid(), ...fields })
export type NewVisit = z.output<typeof NewVisit>

/** Only what is sent is changed. */
export const VisitEdit = z
  .strictObject({
    inspectorId: fields.inspectorId,
    site: fields.site,
    property: text(120),
    subject: fields.subject,
    areaIds: z.array(z.uuid()).max(10),
    prepare: text(1000),
    lawfulBasis: text(300),
    earliestOn: Day,
    latestOn: Day,
    isAnnounced: z.boolean(),
    contactName: text(120),
    contactEmail: z.email().nullable(),
  })
  .partial()
export type VisitEdit = z.output<typeof VisitEdit>

export const TimeGiven = z.strictObject({ startsAt: Instant, endsAt: Instant })

export const OutcomeGiven = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: Outcome, note: text(2000).default(''), doneOn: Day }),
  z.strictObject({ outcome: z.literal('not_done'), note: text(2000).min(3) }),
])

const UnitName = z.object({ id: z.uuid(), slug: z.string(), name: z.string() })
const Named = z.object({ id: z.uuid(), name: z.string() })

export const VisitItem = z.object({
  id: z.uuid(),
  unit: UnitName,
  inspector: Named,
  company: Named,
  site: z.string(),
  property: z.string(),
  subject: z.string(),
  earliestOn: z.string(),
  latestOn: z.string(),
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  status: VisitStatus,
  isAnnounced: z.boolean(),
  outcome: Outcome.nullable(),
  doneOn: z.string().nullable(),
  joint: z
    .object({ id: z.uuid(), status: z.enum(['proposed', 'agreed', 'dissolved']) })
    .nullable()
    .meta({ description: 'The joint visit that it is proposed or agreed as a part of.' }),
  isAskedAnother: z
    .boolean()
    .meta({ description: 'The company has asked for another time, and nobody has settled it.' }),
  isMine: z.boolean().meta({ description: 'The caller makes it, or stands in for who does.' }),
})

const Party = z.object({
  visitId: z.uuid(),
  unit: UnitName,
  inspector: Named,
  subject: z.string(),
  earliestOn: z.string(),
  latestOn: z.string(),
  isAnnounced: z.boolean(),
  hasSaidYes: z.boolean(),
  may: z.object({ answer: z.boolean() }),
})

export const JointView = z.object({
  id: z.uuid(),
  status: z.enum(['proposed', 'agreed', 'dissolved']),
  startsAt: z.string(),
  endsAt: z.string(),
  proposedBy: z.string().nullable().meta({ description: 'Null when the program has found the time.' }),
  version: z.int(),
  company: Named,
  site: z.string(),
  parties: z.array(Party),
})

export const VisitPage = VisitItem.omit({ joint: true }).extend({
  areas: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
  prepare: z.string(),
  lawfulBasis: z.string(),
  contactName: z.string(),
  contactEmail: z.string().nullable(),
  case: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
  outcomeNote: z.string(),
  endedWhy: z.string(),
  joint: JointView.nullable(),
  declined: z
    .array(z.object({ unit: z.string(), by: z.string(), at: z.string(), reason: z.string() }))
    .meta({ description: 'Units that did not want to make their visit together with this one, and why.' }),
  requests: z
    .array(
      z.object({
        id: z.uuid(),
        body: z.string(),
        fromEmail: z.string(),
        askedAt: z.string(),
        settledAt: z.string().nullable(),
        settledBy: z.string().nullable(),
      }),
    )
    .meta({ description: 'What the company has written about another time.' }),
  version: z.int(),
  may: z.object({ change: z.boolean(), note: z.boolean() }),
})

/** What another unit's visit looks like while one plans one's own. */
export const Neighbour = z.object({
  id: z.uuid(),
  unit: UnitName,
  inspector: Named,
  subject: z.string(),
  site: z.string(),
  earliestOn: z.string(),
  latestOn: z.string(),
  startsAt: z.string().nullable(),
  isAnnounced: z.boolean(),
  isProposed: z.boolean().meta({
    description: 'It is proposed as one with the visit being planned once that is saved.',
  }),
})

export const VisitQuery = {
  unit: z.string().max(80).optional().meta({ description: 'The slug of a unit.' }),
  company: z.uuid().optional(),
  case: z.uuid().optional(),
  from: Day.optional().meta({ description: 'Visits that may be made on this day or later.' }),
  to: Day.optional(),
  status: VisitStatus.optional(),
  state: z.enum(['open', 'ended']).optional().meta({
    description: 'Those still to be made or reported, or those that are made, cancelled or not made.',
  }),
  mine: z.enum(['true', 'false']).optional().meta({ description: 'Those that the caller makes.' }),
  order: z.enum(['soonest', 'latest']).default('soonest'),
}
