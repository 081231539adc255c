import fc from 'fast-check'
import type { Act, Doing } from '../world.ts'
import { caseActs } from './case-acts.ts'
import { clockActs } from './clock-acts.ts'
import { disputeActs } from './dispute-acts.ts'
import { handoverActs } from './handover-acts.ts'
import { peopleActs } from './people-acts.ts'
import { timeActs } from './time-acts.ts'

export const acts: Readonly<Record<string, Doing>> = {
  ...caseActs,
  ...clockActs,
  ...disputeActs,
  ...handoverActs,
  ...peopleActs,
  ...timeActs,
}

/** How often each group is chosen: mostly what moves cases on, now and then what shakes the ground. */
const GROUPS = [
  { weight: 9, names: Object.keys(caseActs) },
  { weight: 4, names: Object.keys(clockActs) },
  { weight: 1, names: Object.keys(disputeActs) },
  { weight: 3, names: Object.keys(handoverActs) },
  { weight: 2, names: Object.keys(timeActs) },
  { weight: 2, names: Object.keys(peopleActs) },
]

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  ...GROUPS.map(({ weight, names }) => ({
    weight,
    arbitrary: fc.record({
      what: fc.constantFrom(...names),
      who: fc.nat(40),
      which: fc.nat(20),
      how: fc.nat(100),
    }),
  })),
)
