import type { Actor, MemberActor } from '../../../kernel/actor.ts'
import type { CaseId, PartId, UnitId } from '../../../kernel/ids.ts'
import { addDays, dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { type LockedPart, lockCase, lockPart, touchCase } from '../case-store.ts'
import type { CaseFacts } from '../facts.ts'
import { decidePart } from '../parts/rules.ts'
import { updatePart } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { standStill } from '../waiting/stand-still.ts'
import { findOpenWait } from '../waiting/store.ts'
import { tellOutside } from './mails.ts'
import { decideAsking, remindsOn, wakesOn } from './rules.ts'
import type { AskOthers } from './schema.ts'
import { gatherShown } from './shown-store.ts'
import { getTerm, insertReferral } from './store.ts'

/**
 * Asks one organisation or several outside, each by mail with a link of its own, and lets what it is asked for stand
 * still until they have answered. Whatever stands still already goes on doing so for whom it does.
 * @returns the ids, in the order of the organisations
 */
export async function askOthers(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  wanted: AskOthers,
): Promise<string[]> {
  const member = memberOf(actor)
  const facts = await lockCase(tx, caseId)
  const part = wanted.partId ? await partOfCase(tx, wanted.partId, caseId) : null
  authorise(casePermissions['referral.ask'], actor, { case: facts, part })
  const today = dayOf(now)
  const answerBy = wanted.answerBy ?? addDays(today, (await getTerm(tx)).days)
  const { question, assessment, leftOut, to } = wanted
  orThrow(
    decideAsking({
      today,
      caseStatus: facts.status,
      partStatus: part?.status ?? null,
      emails: to.map(({ email }) => email),
      assessment,
      leftOut,
      answerBy,
    }),
  )
  if (!assessment) throw new Problem('referral.notAssessed')
  const shown = await gatherShown(tx, caseId, wanted.show)
  await touchCase(tx, caseId, now, facts.status === 'received' ? { status: 'open' } : undefined)
  const names = [...new Set(to.map(({ organisation }) => organisation))].join(', ')
  const about = { caseId, part, question, authority: names, answerBy }
  const waitId = wanted.standStill ? await letStand(tx, member, now, facts, about) : null
  const ids: string[] = []
  for (const one of to) {
    const id = await insertReferral(tx, {
      ...one,
      caseId,
      partId: part?.id ?? null,
      waitId,
      question,
      shown,
      assessment,
      leftOut: assessment === 'left_out' ? leftOut : '',
      standsStill: wanted.standStill,
      askedAt: now,
      askedBy: member.memberId,
      askedUnitId: unitOf(member, part?.unitId ?? facts.accountableUnitId),
      answerBy,
      remindsOn: remindsOn(today, answerBy),
    })
    const askedBy = member.memberId
    await tellOutside(tx, kit, now, {
      kind: 'asked',
      once: '1',
      referralId: id,
      caseId,
      to: one,
      answerBy,
      askedBy,
    })
    await recordCase(tx, actor, now, 'referral.asked', caseId, {
      referralId: id,
      organisation: one.organisation,
      answerBy,
      ...(part ? { partId: part.id, title: part.title, unitId: part.unitId } : {}),
    })
    ids.push(id)
  }
  return ids
}

async function partOfCase(tx: Tx, partId: PartId, caseId: CaseId): Promise<LockedPart> {
  const part = await lockPart(tx, partId)
  if (part.caseId !== caseId) throw new Problem('part.notFound')
  return part
}

/** The unit in which the answer is waited for: the one it is asked for where the member works there, else one of their own. */
function unitOf(member: MemberActor, wanted: UnitId | null): UnitId | null {
  const own = member.units.map(({ id }) => id)
  return own.find((id) => id === wanted) ?? own[0] ?? null
}

export type Standing = {
  readonly caseId: CaseId
  readonly part: Pick<LockedPart, 'id' | 'unitId' | 'title' | 'status' | 'caseStatus'> | null
  readonly question: string
  readonly authority: string
  readonly answerBy: LocalDay
}

/** Lets the part, or the whole, wait for them until the day after the last; null when it stands still already, or can't. */
export async function letStand(
  tx: Tx,
  member: MemberActor,
  now: Date,
  facts: CaseFacts,
  { caseId, part, question, authority, answerBy }: Standing,
): Promise<string | null> {
  if (await findOpenWait(tx, caseId, part?.id ?? null)) return null
  const status = part
    ? decidePart({ ...part, officerId: null, caseAccountableId: null }, 'waitForOthers')
    : null
  if (status && !status.allowed) return null
  const stands = await standStill(tx, member, now, {
    caseId,
    part,
    goalUnitId: part?.unitId ?? facts.accountableUnitId,
    about: question,
    waitsFor: 'other_authority',
    authority,
    unitId: null,
    wakesOn: wakesOn(answerBy),
  })
  if (part && status?.allowed) {
    await updatePart(tx, part.id, { status: status.value })
    const told = { partId: part.id, unitId: part.unitId, title: part.title, ...stands }
    await recordCase(tx, member, now, 'part.waiting', caseId, told)
  } else await recordCase(tx, member, now, 'case.waiting', caseId, { ...stands })
  return stands.waitId
}
