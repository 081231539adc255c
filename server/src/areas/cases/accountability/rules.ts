import { isIn, type MemberActor } from '../../../kernel/actor.ts'
import type { UnitId } from '../../../kernel/ids.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'
import type { CaseFacts } from '../facts.ts'

type Refusal =
  | 'case.closed'
  | 'accountability.alreadyYours'
  | 'accountability.held'
  | 'accountability.notYourUnit'

/** The pilot on duty holds a case for the whole until somebody takes it; from anyone else it is handed over, not taken. */
const MAY_BE_TAKEN = new Set(['received', 'reopened'])

export function decideTake(
  c: CaseFacts,
  actor: MemberActor,
  unitId: UnitId | undefined,
): Verdict<{ unitId: UnitId }, Refusal> {
  if (c.status === 'closed') return refuse('case.closed')
  if (!MAY_BE_TAKEN.has(c.accountabilityBegan ?? '')) {
    return refuse(
      c.accountableMemberId === actor.memberId ? 'accountability.alreadyYours' : 'accountability.held',
    )
  }
  const unit = unitId ?? actor.units.find(({ id }) => c.partUnits.includes(id))?.id ?? actor.units[0]?.id
  if (!unit || !isIn(actor, unit)) return refuse('accountability.notYourUnit')
  return allow({ unitId: unit })
}
