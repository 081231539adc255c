import { z } from 'zod'
import type { FieldFault } from '../../../kernel/problem.ts'
import { faultsOf } from '../../../platform/http/faults.ts'
import { contactFields, OrgNumberText, questionFields } from '../../cases/index.ts'
import { type DraftContent, emptyDraft, type Step } from './rules.ts'

const Question = z.object({ question: questionFields.question })

const Contact = z.object({
  contactName: contactFields.contactName,
  contactEmail: z.string().trim().min(1).pipe(z.email().max(200)),
  contactPhone: contactFields.contactPhone.transform((phone) => phone || null),
})

export const askerKinds = ['company', 'planned', 'foreign'] as const
export type AskerKind = (typeof askerKinds)[number]
type Asker = { readonly orgNumber?: string | undefined; readonly companyName?: string | undefined }

const companyName = z.string().trim().min(1).max(160)
const askers = {
  company: z.object({ orgNumber: z.string().trim().min(1).pipe(OrgNumberText), companyName }),
  foreign: z.object({ companyName }),
  planned: z.object({}),
} as const satisfies Record<AskerKind, z.ZodType<Asker>>
export const personNames = [
  'kind',
  'orgNumber',
  'companyName',
  'contactName',
  'contactEmail',
  'contactPhone',
] as const

const Place = z.object({ place: questionFields.place })

export type Person = z.output<typeof Contact> & Asker & { readonly kind: AskerKind }

type Checked<T> =
  | { readonly value: T; readonly faults: [] }
  | { readonly value: undefined; readonly faults: FieldFault[] }

function check<T>(schema: z.ZodType<T>, typed: unknown): Checked<T> {
  const result = schema.safeParse(typed, { reportInput: true })
  return result.success
    ? { value: result.data, faults: [] }
    : { value: undefined, faults: faultsOf(result.error) }
}

export const checkQuestion = (question: string) => check(Question, { question })
export const checkPlace = (place: string) => check(Place, { place })

/** What was typed about the asker. Fields that the kind of asker has no use for are not looked at. */
export function checkPerson(typed: Readonly<Record<string, string>> | null): Checked<Person> {
  const fields = typed ?? {}
  const kind = askerKinds.find((one) => one === fields['kind'])
  const contact = check(Contact, fields)
  const asker = kind ? check<Asker>(askers[kind], fields) : undefined
  const faults = [
    ...(kind ? [] : [{ path: 'kind', code: 'field.choice' }]),
    ...(asker?.faults ?? []),
    ...contact.faults,
  ]
  if (!kind || !asker?.value || !contact.value) return { value: undefined, faults }
  return { value: { kind, ...asker.value, ...contact.value }, faults: [] }
}

/** The first step that still lacks something; undefined when the question can be sent. */
export function firstGap(draft: DraftContent): Step | undefined {
  if (!checkQuestion(draft.question).value) return 'fraga'
  if (!draft.areas) return 'berorda'
  if (!checkPerson(draft.person).value) return 'om-dig'
  if (!draft.placeSeen || !checkPlace(draft.place).value) return 'plats'
  return undefined
}

const Stored = z.object({
  question: z.string(),
  areas: z.object({ shown: z.array(z.string()), chosen: z.array(z.string()) }).nullable(),
  person: z.record(z.string(), z.string()).nullable(),
  place: z.string(),
  placeSeen: z.boolean(),
  files: z.array(z.object({ hash: z.string(), name: z.string(), size: z.number(), mediaType: z.string() })),
  refused: z.array(
    z.object({
      name: z.string(),
      code: z.string(),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
})

/** A draft as the table keeps it; what an older version of the program wrote is filled in. */
export function readDraft(stored: unknown): DraftContent {
  return Stored.parse({ ...emptyDraft, ...(stored as object) })
}
