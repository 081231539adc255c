import type { Actor } from '../../../kernel/actor.ts'
import type { ReferralId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { touchCase } from '../case-store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { told } from './answer-outside.ts'
import { goOnWithout } from './go-on.ts'
import { revokeLinks } from './link-store.ts'
import { tellOutside } from './mails.ts'
import { decideAct, type ReferralAct, statusOf } from './rules.ts'
import type { SendAgain } from './schema.ts'
import { lockReferral, updateReferral } from './store.ts'

/** The referral, locked with its case, that this actor may do this to. */
export async function lockFor(tx: Tx, actor: Actor, id: ReferralId, act: ReferralAct) {
  memberOf(actor)
  const locked = await lockReferral(tx, id)
  authorise(casePermissions['referral.change'], actor, { case: locked.facts, part: locked.part })
  orThrow(decideAct(statusOf(locked.referral), act))
  return locked
}

/** The question is taken back, or gone on without: its links open nothing any more, and who was asked is told. */
export async function takeBackReferral(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  id: ReferralId,
  reason: string,
): Promise<void> {
  const { referral } = await lockFor(tx, actor, id, 'takeBack')
  const { caseId, answerBy, askedBy } = referral
  const by = memberOf(actor).memberId
  const more = { more_until: null, more_asked_at: null }
  await updateReferral(tx, id, {
    ended_at: now,
    ending: 'taken_back',
    ended_by: by,
    ending_reason: reason,
    ...more,
  })
  await revokeLinks(tx, id, now)
  const mail = {
    kind: 'takenBack',
    once: '1',
    referralId: id,
    caseId,
    to: referral,
    answerBy,
    askedBy,
  } as const
  await tellOutside(tx, kit, now, { ...mail, body: reason })
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'referral.takenBack', caseId, told(referral))
  await goOnWithout(tx, actor, now, referral, 'resumed')
}

/** Reminded by hand; the program's own reminder is then not sent as well. */
export async function remindReferral(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  id: ReferralId,
): Promise<void> {
  const { referral } = await lockFor(tx, actor, id, 'remind')
  const { caseId, answerBy, askedBy } = referral
  await updateReferral(tx, id, { reminded_at: now })
  const once = newId()
  await tellOutside(tx, kit, now, {
    kind: 'reminder',
    once,
    referralId: id,
    caseId,
    to: referral,
    answerBy,
    askedBy,
  })
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'referral.reminded', caseId, told(referral))
}

/** The mail did not arrive, or went to the wrong one: it is sent anew, and the links so far open nothing any more. */
export async function sendReferralAgain(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  id: ReferralId,
  to: SendAgain,
): Promise<void> {
  const { referral } = await lockFor(tx, actor, id, 'sendAgain')
  const { caseId, answerBy, askedBy } = referral
  await updateReferral(tx, id, to)
  await revokeLinks(tx, id, now)
  await tellOutside(tx, kit, now, {
    kind: 'asked',
    once: newId(),
    referralId: id,
    caseId,
    to,
    answerBy,
    askedBy,
  })
  await touchCase(tx, caseId, now)
  const event = { ...told(referral), organisation: to.organisation }
  await recordCase(tx, actor, now, 'referral.sentAgain', caseId, event)
}

/** No to more time: the day that was said still stands, and who was asked is told so. */
export async function refuseTime(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  id: ReferralId,
  reason: string,
): Promise<void> {
  const { referral } = await lockFor(tx, actor, id, 'refuseTime')
  const { caseId, askedBy } = referral
  await updateReferral(tx, id, { more_until: null, more_asked_at: null })
  const answerBy: LocalDay = referral.answerBy
  const kind = answerBy < dayOf(now) ? 'reminder' : 'timeRefused'
  const mail = { once: newId(), referralId: id, caseId, to: referral, answerBy, askedBy, body: reason }
  await tellOutside(tx, kit, now, { kind, ...mail })
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'referral.moreTimeRefused', caseId, told(referral))
}
