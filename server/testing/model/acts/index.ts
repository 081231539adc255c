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
const { moveClock, ...worker } = timeActs
const GROUPS = [
  { weight: 18, names: Object.keys(caseActs) },
  { weight: 8, names: Object.keys(clockActs) },
  { weight: 2, names: Object.keys(disputeActs) },
  { weight: 6, names: Object.keys(handoverActs) },
  { weight: 4, names: Object.keys(peopleActs) },
  { weight: 2, names: Object.keys({ moveClock }) },
  // A round of the worker takes as long as thirty other steps.
  { weight: 1, names: Object.keys(worker) },
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
