import type { MemberId } from '../../../kernel/ids.ts'
import type { Recorded } from '../../../platform/events/recorded.ts'
import type { Scope } from './store.ts'

export type Leaving = Scope & {
  readonly because: 'left' | 'unitLost' | 'roleLost'
  /** Everything goes to this member, as far as they can take it. */
  readonly toMemberId: MemberId | null
  /** Case or part → who takes it instead of the others. */
  readonly choices: ReadonlyMap<string, MemberId>
}

/** What an event of the organisation says that somebody no longer holds; undefined when nothing moves. */
export function leavingOf({ name, data }: Recorded): Leaving | undefined {
  const { memberId, unitId, role, toMemberId, choices } = data as {
    memberId: MemberId
    unitId?: string
    role?: string
    toMemberId?: MemberId | null
    choices?: readonly { of: string; memberId: MemberId }[]
  }
  const to = {
    memberId,
    toMemberId: toMemberId ?? null,
    choices: new Map((choices ?? []).map((one) => [one.of, one.memberId])),
  }
  if (name === 'member.left') return { ...to, because: 'left' }
  if (name === 'member.unitLost' && unitId) return { ...to, because: 'unitLost', unitId }
  if (name === 'member.roleLost' && role === 'pilot') return { ...to, because: 'roleLost', byDuty: true }
  return undefined
}

export type Taken = { readonly number: string; readonly title: string; readonly restricted: boolean }

/** All that one member takes over at once. */
export type Inheritance = { cases: Taken[]; parts: Taken[]; nextSteps: Taken[] }

/** Gathers, receiver by receiver, what each takes over. */
export function inheritances() {
  const of = new Map<MemberId, Inheritance>()
  return {
    of,
    add(receiver: MemberId, kind: keyof Inheritance, taken: Taken) {
      const all = of.get(receiver) ?? { cases: [], parts: [], nextSteps: [] }
      all[kind].push(taken)
      of.set(receiver, all)
    },
  }
}
