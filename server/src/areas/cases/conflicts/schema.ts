import { z } from 'zod'
import { AnswerPart, AnswerTerm, VerdictShape } from '../parts/schema.ts'
import { TERM_KEYS } from './terms.ts'

export const StateConflict = z.strictObject({
  partId: z.uuid(),
  otherPartId: z.uuid(),
  statement: z
    .string()
    .trim()
    .min(10)
    .max(2000)
    .meta({ examples: ['Den ena säger att staketet ska bort kvällstid, den andra att det ska stå kvar.'] }),
})

export const ProposeJoint = AnswerPart

export const ReplyToJoint = z.strictObject({
  agrees: z.boolean(),
  reason: z
    .string()
    .trim()
    .max(1000)
    .default('')
    .meta({
      description: 'Why not. Asked of the one who says no; who takes back the own proposal need not.',
      examples: ['Bullret gör att vi inte kan gå längre än till klockan 24.'],
    }),
})

export const ReleaseConflict = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(10)
    .max(2000)
    .meta({ examples: ['Det är det lägsta talet som gäller, och det står i svaret.'] }),
})

const named = z.object({ id: z.uuid(), name: z.string() })
const unit = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })
const content = z.object({
  verdict: VerdictShape,
  body: z.string(),
  conditions: z.string(),
  legalBasis: z.string(),
  binding: z.boolean(),
  validUntil: z.string().nullable(),
  terms: z.array(AnswerTerm),
})

const Side = z.object({
  partId: z.uuid(),
  topic: z.string(),
  unit,
  officer: named.nullable(),
  answer: content.extend({ issuedAt: z.string(), issuedBy: named }),
  mine: z.boolean().meta({ description: 'The caller answers for this part.' }),
})

export const ConflictView = z.object({
  id: z.uuid(),
  kind: z.enum(['verdict', 'term', 'stated']),
  term: z.enum(TERM_KEYS).nullable(),
  statement: z.string().meta({ description: 'What somebody has said; empty when the program found it.' }),
  foundAt: z.string(),
  foundBy: named.nullable(),
  status: z.enum(['open', 'agreed', 'released', 'ended']),
  reason: z.string().meta({ description: 'Why it was released.' }),
  endedAt: z.string().nullable(),
  endedBy: named.nullable(),
  sides: z
    .array(Side)
    .meta({ description: 'The two answers, as they were when they contradicted each other.' }),
  joint: z
    .object({
      id: z.uuid(),
      partId: z.uuid(),
      content,
      proposedBy: named,
      proposedAt: z.string(),
      status: z.enum(['proposed', 'accepted', 'declined', 'ended']),
      reason: z.string(),
    })
    .nullable()
    .meta({ description: 'The latest proposal of what both say together.' }),
  may: z.object({ propose: z.boolean(), agree: z.boolean(), decline: z.boolean(), release: z.boolean() }),
})
export type ConflictView = z.input<typeof ConflictView>
