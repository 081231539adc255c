export type SetupFacts = {
  readonly authorities: number
  readonly units: number
  readonly members: number
  readonly pilots: number
  readonly unitsWithoutMembers: readonly string[]
  readonly membersWithoutUnit: readonly string[]
  readonly isDutyPlanned: boolean
  readonly areas: number
  readonly areasWithoutAccountable: readonly string[]
}

export const SETUP_STEPS = ['authorities', 'units', 'people', 'areas', 'duty'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

const DONE = {
  authorities: (f) => f.authorities > 0,
  units: (f) => f.units > 0,
  people: (f) => f.units > 0 && f.unitsWithoutMembers.length === 0 && f.membersWithoutUnit.length === 0,
  areas: (f) => f.areas > 0 && f.areasWithoutAccountable.length === 0,
  duty: (f) => f.pilots > 0 && f.isDutyPlanned,
} as const satisfies Record<SetupStep, (facts: SetupFacts) => boolean>

/** Which steps of setting up are done, as what is in place shows: nobody ticks them off. */
export function decideSteps(facts: SetupFacts): { readonly id: SetupStep; readonly isDone: boolean }[] {
  return SETUP_STEPS.map((id) => ({ id, isDone: DONE[id](facts) }))
}
