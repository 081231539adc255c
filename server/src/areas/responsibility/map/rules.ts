import type { LocalDay } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

export type Role = 'accountable' | 'performs' | 'consulted' | 'informed'

export type ChangeFacts = {
  readonly unitId: string
  readonly role: Role
  readonly from: LocalDay
  readonly today: LocalDay
  /** Periods of the area that are valid on `from` or begin after it. */
  readonly periods: readonly {
    readonly id: string
    readonly unitId: string
    readonly role: Role
    readonly from: LocalDay | null
  }[]
}
export type ChangeRefusal =
  | 'responsibility.inThePast'
  | 'responsibility.already'
  | 'responsibility.leavesGap'
  | 'responsibility.collides'

/**
 * Which periods end when a unit takes a role in an area: the role that the unit has there already, and, when it
 * becomes accountable, the one who was. History is never rewritten, and an area never loses its accountable unit.
 */
export function decideChange(f: ChangeFacts): Verdict<{ readonly end: readonly string[] }, ChangeRefusal> {
  if (f.from < f.today) return refuse('responsibility.inThePast')
  const met = f.periods.filter(
    ({ unitId, role }) => unitId === f.unitId || (role === 'accountable' && f.role === 'accountable'),
  )
  const begun = met.filter(({ from }) => from === null || from < f.from)
  if (begun.some(({ unitId, role }) => unitId === f.unitId && role === f.role))
    return refuse('responsibility.already')
  if (begun.length < met.length) return refuse('responsibility.collides')
  const steppingDown = begun.some(({ unitId, role }) => unitId === f.unitId && role === 'accountable')
  if (steppingDown) return refuse('responsibility.leavesGap')
  return allow({ end: begun.map(({ id }) => id) })
}
