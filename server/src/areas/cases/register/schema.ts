import { z } from 'zod'
import { Trouble } from '../../companies/index.ts'
import { StandIn } from '../accountability/schema.ts'

const CaseStatusShape = z.enum(['received', 'open', 'awaiting_company', 'closed'])
const OutcomeShape = z.enum(['solved', 'answered', 'declined_by_law', 'withdrawn', 'moved', 'duplicate'])
const named = z.object({ id: z.uuid(), name: z.string() })
const unit = z.object({ id: z.uuid(), name: z.string(), nameEn: z.string() })

/** What the list is narrowed by, and how it is ordered; saved views keep the same. */
export const StatusFilter = z.enum(['active', 'received', 'open', 'awaiting_company', 'closed', 'all'])
export const CaseOrder = z.enum(['received', 'changed', 'promised'])
export const Words = z.string().trim().max(200).meta({ description: 'Words, or a case number.' })

export const CaseQuery = z.strictObject({
  status: StatusFilter.default('active'),
  mine: z
    .stringbool()
    .default(false)
    .meta({ description: 'Where I am or have been accountable, or the officer of a part.', type: 'boolean' }),
  unit: z
    .uuid()
    .optional()
    .meta({ description: 'Where the unit is or has been accountable, or takes part.' }),
  area: z.uuid().optional(),
  company: z.uuid().optional(),
  q: Words.optional(),
  sort: CaseOrder.default('received'),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type CaseQuery = z.output<typeof CaseQuery>

export const CaseRow = z.object({
  id: z.uuid(),
  number: z.string().meta({ examples: ['L-2026-00042'] }),
  title: z.string(),
  status: CaseStatusShape,
  outcome: OutcomeShape.nullable(),
  visibility: z.enum(['open', 'restricted']),
  place: z.string(),
  company: named.nullable(),
  accountable: named.nullable(),
  accountableUnit: unit.nullable(),
  standIn: StandIn,
  receivedAt: z.string(),
  changedAt: z.string(),
  firstContactBy: z.string(),
  firstContactAt: z.string().nullable(),
  promisedOn: z.string().nullable(),
  nextStep: z
    .string()
    .meta({ description: 'Empty with a day and no first contact yet: the first contact is the next step.' }),
  nextStepOn: z.string().nullable(),
  nextStepBy: named
    .extend({ standIn: StandIn })
    .nullable()
    .meta({ description: 'Who takes it; null for the accountable.' }),
  parts: z.object({ total: z.number().int(), answered: z.number().int(), offered: z.number().int() }),
})

export const CaseView = CaseRow.extend({
  question: z.string(),
  channel: z.enum(['web', 'phone', 'visit', 'email', 'meeting']),
  contact: z.object({ name: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  plansToStart: z.boolean(),
  locale: z.enum(['sv', 'en']),
  companyTrouble: Trouble.nullable().meta({ description: 'What hinders the company, as far as is known.' }),
  companyNumber: z.string().nullable().meta({ description: 'Masked for a sole trader.' }),
  closedAt: z.string().nullable(),
  closingNote: z.string(),
  areas: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string(), titleEn: z.string() })),
  ledger: z.array(
    z.object({ member: named, unit, from: z.string(), to: z.string().nullable(), began: z.string() }),
  ),
  linked: z.array(
    z.object({
      id: z.uuid(),
      number: z.string(),
      title: z.string(),
      status: CaseStatusShape,
      how: z.enum(['linked', 'duplicateOf', 'duplicate']),
    }),
  ),
  mails: z.object({ failed: z.number().int() }),
  version: z.number().int(),
  may: z.object({
    edit: z.boolean(),
    restrict: z.boolean(),
    take: z.boolean(),
    handOver: z.boolean(),
    promise: z.boolean(),
    offerParts: z.boolean(),
    dispute: z.boolean(),
    compose: z.boolean(),
    writeToCompany: z.boolean(),
    close: z.boolean(),
    reopen: z.boolean(),
    link: z.boolean(),
    addFiles: z.boolean(),
  }),
})
