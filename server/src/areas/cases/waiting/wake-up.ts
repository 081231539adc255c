import { systemActor } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { lockCase, touchCase } from '../case-store.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { setPartGoing } from '../parts/store.ts'
import { recordCase } from '../record-case.ts'
import { endWaits, findWait, markReminded } from './store.ts'

const watch = systemActor('waiting')

/**
 * The day has come: the case or the part goes on by itself, and whoever answers for it takes the next step. Nothing
 * when it has gone on already.
 */
export async function wakeUp(tx: Tx, now: Date, waitId: string): Promise<boolean> {
  const found = await findWait(tx, waitId)
  if (!found) return false
  const { caseId, partId } = found
  const facts = await lockCase(tx, caseId)
  const wait = await findWait(tx, waitId)
  if (!wait || wait.endedAt !== null || wait.wakesOn > dayOf(now)) return false
  await endWaits(tx, caseId, { of: partId }, 'woken', now)
  const who = { waitsFor: wait.waitsFor, ...(wait.authority ? { authority: wait.authority } : {}) }
  if (partId) {
    const part = await setPartGoing(tx, partId)
    await touchCase(tx, caseId, now)
    await recordCase(tx, watch, now, 'part.woken', caseId, { partId, ...part, ...who })
  } else {
    await touchCase(tx, caseId, now, facts.status === 'awaiting_company' ? { status: 'open' } : {})
    await recordCase(tx, watch, now, 'case.woken', caseId, who)
  }
  return true
}

/** Halfway through, the company is reminded of what is waited for. Once, and not when it has answered meanwhile. */
export async function remindCompany(tx: Tx, kit: Kit, now: Date, waitId: string): Promise<boolean> {
  const found = await findWait(tx, waitId)
  if (!found) return false
  await lockCase(tx, found.caseId)
  const wait = await findWait(tx, waitId)
  const today = dayOf(now)
  if (!wait || wait.endedAt !== null || wait.remindedAt !== null) return false
  if (!wait.remindsOn || wait.remindsOn > today || wait.wakesOn <= today) return false
  const { caseId, partId, about, wakesOn } = wait
  const key = `reminder:${waitId}`
  if (!(await tellCompany(tx, kit, now, caseId, { kind: 'reminder', key, body: about, on: wakesOn })))
    return false
  await markReminded(tx, waitId, now)
  await recordCase(tx, watch, now, 'case.companyReminded', caseId, {
    wakesOn,
    ...(partId ? { partId, title: wait.part, unitId: wait.unitId } : {}),
  })
  return true
}
