import { z } from 'zod'

/** All that is known of a company beside its number. Each fact has a source and a time of its own. */
export const FACTS = [
  'name',
  'form',
  'address',
  'activity',
  'industries',
  'registered',
  'ended',
  'proceedings',
  'advertising',
  'active',
] as const
export type FactName = (typeof FACTS)[number]

const text = (most: number) => z.string().trim().max(most)

/** The shape of each fact's value. */
export const FactValues = {
  name: text(160).min(1),
  form: text(60),
  address: z.object({ careOf: text(100), street: text(200), postcode: text(10), city: text(100) }),
  activity: text(2000),
  industries: z.array(z.object({ code: z.string(), words: z.string() })),
  registered: z.iso.date(),
  ended: z.union([z.literal(false), z.object({ on: z.iso.date().nullable(), reason: z.string() })]),
  proceedings: z.array(z.object({ code: z.string(), words: z.string(), from: z.iso.date().nullable() })),
  advertising: z.boolean().meta({ description: 'True when the company has asked not to get advertising.' }),
  active: z.boolean(),
} as const satisfies Record<FactName, z.ZodType>

export type FactValue<F extends FactName> = z.output<(typeof FactValues)[F]>

/** What hinders a company: seen on its page, in lists and on its open cases. */
export const TROUBLES = ['deregistered', 'bankruptcy', 'liquidation', 'restructuring'] as const
export const Trouble = z.enum(TROUBLES)
export type Trouble = z.output<typeof Trouble>

/** Why a fact did not come although the register answered, or why the register did not. */
export const FAILURES = ['silent', 'timeout', 'unknown', 'refused'] as const
export type Failure = (typeof FAILURES)[number]

const meta = {
  source: z.string().meta({ description: 'Where the fact comes from.', examples: ['register', 'manual'] }),
  toldAt: z.iso.datetime().nullable(),
  failure: z
    .enum(FAILURES)
    .nullable()
    .meta({ description: 'Why the latest attempt to fetch it gave nothing; what was known stands.' }),
  failedAt: z.iso.datetime().nullable(),
}
const fact = <F extends FactName>(name: F) =>
  z.object({ fact: z.literal(name), value: FactValues[name].nullable(), ...meta })

export const FactItem = z.discriminatedUnion('fact', [
  fact('name'),
  fact('form'),
  fact('address'),
  fact('activity'),
  fact('industries'),
  fact('registered'),
  fact('ended'),
  fact('proceedings'),
  fact('advertising'),
  fact('active'),
])
