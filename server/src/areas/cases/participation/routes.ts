import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import { reading } from '../../../platform/http/endpoint.ts'
import { countIntroduced, getServiceCalendar } from '../../organisation/index.ts'
import { joiningOf, joiningSteps, medianDays } from './rules.ts'
import { findJoiningFacts, listParticipation } from './store.ts'

const YEAR_DAYS = 365
const DAY_MS = 86_400_000

const Participation = z.object({
  unit: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), nameEn: z.string() }),
  inLots: z.boolean(),
  inLotsSince: z.iso.date().nullable(),
  cases: z.int().meta({ description: 'Cases in which the unit took a part.' }),
  asked: z.int(),
  declined: z.int(),
  medianDays: z.number().nullable().meta({
    description: 'Working days from asked to accepted, in the middle of the latest; null when few.',
  }),
  lastOn: z.iso.date().nullable(),
})

export const participationEndpoints = [
  reading({
    path: '/participation',
    operation: 'listParticipation',
    tag: 'units',
    summary: 'How units take part',
    description:
      'Of each unit: cases taken part in, how often it was asked and said no, and how long it takes to say yes. Restricted cases are left out, for everybody.',
    permission: 'participation.read',
    query: z.strictObject({ days: z.coerce.number().int().min(1).max(1095).default(YEAR_DAYS) }),
    answer: z.object({ items: z.array(Participation) }),
    errors: [],
    handle: async (read, { query }, { now }) => {
      const rows = await listParticipation(read, new Date(now.getTime() - query.days * DAY_MS))
      const calendar = await getServiceCalendar(read)
      return {
        body: {
          items: rows.map(({ id, slug, name, nameEn, accepted, ...row }) => ({
            ...row,
            unit: { id, slug, name, nameEn },
            medianDays: medianDays(accepted, calendar),
          })),
        },
      }
    },
  }),
  reading({
    path: '/units/{slug}/joining',
    operation: 'getUnitJoining',
    tag: 'units',
    summary: 'What a unit that joins has in place',
    description:
      'Each step with whether it is done, told from what is there and not from what somebody ticked.',
    permission: 'participation.read',
    params: z.object({ slug: z.string().max(60) }),
    answer: z.object({
      members: z.int(),
      introduced: z.int().meta({ description: 'How many of the members have read the introduction.' }),
      steps: z.array(z.object({ step: z.enum(joiningSteps), isDone: z.boolean() })),
    }),
    errors: ['unit.notFound'],
    handle: async (read, { params }, { today }) => {
      const facts = await findJoiningFacts(read, params.slug, today)
      if (!facts) throw new Problem('unit.notFound')
      const counts = await countIntroduced(read, facts.id)
      return { body: { ...counts, steps: joiningOf({ ...facts, ...counts }) } }
    },
  }),
]
