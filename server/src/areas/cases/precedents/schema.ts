import { z } from 'zod'
import { BOUNDS, readTerm, TERM_KEYS, type Term } from '../conflicts/terms.ts'
import { AnswerTerm, VerdictShape } from '../parts/schema.ts'

export const PrecedentQuery = z.strictObject({
  verdict: VerdictShape.optional().meta({ description: 'What one is about to answer, once it is chosen.' }),
  terms: z
    .string()
    .max(1000)
    .default('')
    .meta({
      description:
        'The figures one is about to give, as `key:bound:value` with a comma between them. What can’t be read yet is left out.',
      examples: ['seats:at_most:60,noise:at_most:45'],
    }),
})

/** The figures as far as they can be read: they are asked about while they are being written. */
export function readTerms(text: string): Term[] {
  return text.split(',').flatMap((one) => {
    const [key = '', bound = '', ...value] = one.split(':')
    const term = z
      .object({ key: z.enum(TERM_KEYS), bound: z.enum(BOUNDS), value: z.string() })
      .safeParse({ key, bound, value: value.join(':') })
    const read = term.success ? readTerm(term.data) : 'unreadable'
    return typeof read === 'string' ? [] : [read]
  })
}

const named = z.object({ id: z.uuid(), name: z.string() })
const UnitShape = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() })

export const PrecedentView = z.object({
  answerId: z.uuid(),
  case: z.object({
    id: z.uuid(),
    number: z.string().meta({ examples: ['L-2026-00042'] }),
    title: z.string(),
  }),
  topic: z.string().meta({ description: 'What the part is called that it was the answer of.' }),
  unit: UnitShape,
  officer: named.meta({ description: 'Who gave the answer.' }),
  issuedAt: z.string(),
  verdict: VerdictShape,
  body: z.string(),
  conditions: z.string(),
  legalBasis: z.string(),
  terms: z.array(AnswerTerm),
  validUntil: z.string().nullable(),
  expired: z.boolean().meta({ description: 'It was valid until a day that has passed.' }),
  pointsOtherWay: z
    .boolean()
    .meta({ description: 'It says yes where this answer says no, or no where it says yes.' }),
  otherFigures: z.array(z.enum(TERM_KEYS)).meta({ description: 'The figures that it gives otherwise.' }),
})
export type PrecedentView = z.input<typeof PrecedentView>

/** An answer of the case, and those to questions much like it that say the opposite. */
export const ContraryView = z.object({
  partId: z.uuid(),
  topic: z.string(),
  unit: UnitShape,
  verdict: VerdictShape,
  precedents: z.array(PrecedentView),
})
