import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import { findOrganisationFacts } from '../../organisation/index.ts'
import { findMapFacts } from '../../responsibility/index.ts'
import { decideSteps, SETUP_STEPS } from './rules.ts'

const Names = z.array(z.string()).meta({ description: 'By name, at most 12.' })
const MOST_NAMES = 12
const some = (names: readonly string[]) => names.slice(0, MOST_NAMES)

export const setupEndpoints = [
  reading({
    path: '/setup',
    operation: 'getSetup',
    tag: 'administration',
    summary: 'How far the program has been set up',
    description: 'Each step and whether it is done, as what is in place shows, and what is missing.',
    permission: 'setup.read',
    answer: z.object({
      municipality: z.string(),
      steps: z.array(z.object({ id: z.enum(SETUP_STEPS), isDone: z.boolean() })),
      counts: z.object({
        authorities: z.int(),
        units: z.int(),
        members: z.int(),
        pilots: z.int(),
        areas: z.int(),
      }),
      missing: z.object({
        unitsWithoutMembers: Names,
        unitsWithoutHead: Names,
        membersWithoutUnit: Names,
        areasWithoutAccountable: Names,
      }),
      isDutyPlanned: z.boolean(),
      signIn: z.string().nullable().meta({
        description: 'The address of the sign-in service that people come in by; null without one.',
      }),
    }),
    errors: [],
    handle: async (read, _, { now, today, kit }) => {
      const facts = {
        ...(await findOrganisationFacts(read, now)),
        ...(await findMapFacts(read, today)),
      }
      const { authorities, units, members, pilots, areas, isDutyPlanned } = facts
      return {
        body: {
          municipality: kit.config.municipality,
          steps: decideSteps(facts),
          counts: { authorities, units, members, pilots, areas },
          missing: {
            unitsWithoutMembers: some(facts.unitsWithoutMembers),
            unitsWithoutHead: some(facts.unitsWithoutHead),
            membersWithoutUnit: some(facts.membersWithoutUnit),
            areasWithoutAccountable: some(facts.areasWithoutAccountable),
          },
          isDutyPlanned,
          signIn: kit.config.identity?.issuer ?? null,
        },
      }
    },
  }),
]
