import type { MemberId, UnitId } from '../../kernel/ids.ts'

export const PHASES = ['idea', 'planned', 'procured', 'under_way', 'done', 'stopped'] as const
export type Phase = (typeof PHASES)[number]
/** Phases of a project that goes on, or is meant to. */
export const GOING_ON = ['idea', 'planned', 'procured', 'under_way'] as const satisfies readonly Phase[]
export const hasEnded = (phase: Phase): boolean => phase === 'done' || phase === 'stopped'

export const VISIBILITIES = ['draft', 'internal', 'public'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/** What the permissions ask about a project. */
export type ProjectFacts = { readonly unitId: UnitId; readonly contactId: MemberId }

/** What the permissions ask about an overlap: the units of both parties, their contacts, and who sees to it. */
export type OverlapFacts = { readonly units: readonly UnitId[]; readonly people: readonly MemberId[] }
