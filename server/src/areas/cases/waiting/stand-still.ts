import type { MemberActor } from '../../../kernel/actor.ts'
import type { CaseId, PartId, UnitId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { findUnit } from '../../organisation/index.ts'
import { goalDay } from '../deadlines/goal-day.ts'
import { decideWait, remindsOn, type WaitsFor } from './rules.ts'
import { insertWait } from './store.ts'

export type Standing = {
  readonly caseId: CaseId
  readonly part: { readonly id: PartId; readonly unitId: UnitId } | null
  /** The unit whose goal says when it wakes, when nobody says otherwise. */
  readonly goalUnitId: UnitId | null
  readonly about: string
  readonly waitsFor: WaitsFor
  readonly authority: string
  readonly unitId: UnitId | null
  readonly wakesOn?: LocalDay | undefined
}

/** What is told about a period of standing still in its event: who is waited for, and until when. */
export type Stands = {
  readonly waitId: string
  readonly waitsFor: WaitsFor
  readonly wakesOn: LocalDay
  readonly authority?: string
  readonly waitsForUnitId?: UnitId
}

/**
 * Writes a period of standing still of a locked case or of one of its parts. The caller sets the status, and records
 * the event.
 */
export async function standStill(tx: Tx, actor: MemberActor, now: Date, wanted: Standing): Promise<Stands> {
  const today = dayOf(now)
  const wakesOn = wanted.wakesOn ?? (await goalDay(tx, 'company_answer', wanted.goalUnitId, today))
  orThrow(decideWait({ ...wanted, today, wakesOn, ownUnitId: wanted.part?.unitId ?? null }))
  const { waitsFor } = wanted
  const authority = waitsFor === 'other_authority' ? wanted.authority : ''
  const unitId = waitsFor === 'unit' ? wanted.unitId : null
  if (unitId && !(await findUnit(tx, unitId))) throw new Problem('case.unknownUnit')
  const waitId = await insertWait(tx, {
    caseId: wanted.caseId,
    partId: wanted.part?.id ?? null,
    waitsFor,
    unitId,
    authority,
    about: wanted.about,
    beganAt: now,
    wakesOn,
    remindsOn: waitsFor === 'company' ? remindsOn(today, wakesOn) : null,
    begunBy: actor.memberId,
  })
  return {
    waitId,
    waitsFor,
    wakesOn,
    ...(authority ? { authority } : {}),
    ...(unitId ? { waitsForUnitId: unitId } : {}),
  }
}
