import { systemActor } from '../../../kernel/actor.ts'
import type { ReferralId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { touchCase } from '../case-store.ts'
import { recordCase } from '../record-case.ts'
import { told } from './answer-outside.ts'
import { goOnWithout } from './go-on.ts'
import { tellOutside } from './mails.ts'
import { lockReferral, updateReferral } from './store.ts'

export const clock = systemActor('referrals')

/** Halfway to the last day, once. Not when it has answered meanwhile, and not to an address that mail comes back from. */
export async function remindOutside(tx: Tx, kit: Kit, now: Date, id: ReferralId): Promise<boolean> {
  const { referral } = await lockReferral(tx, id)
  const { caseId, answerBy, askedBy, remindsOn, remindedAt, endedAt, moreUntil } = referral
  const today = dayOf(now)
  if (endedAt || remindedAt || moreUntil || !remindsOn || remindsOn > today || answerBy < today) return false
  const mail = { kind: 'reminder', referralId: id, caseId, to: referral, answerBy, askedBy } as const
  if (!(await tellOutside(tx, kit, now, { ...mail, once: answerBy, isAutomatic: true }))) return false
  await updateReferral(tx, id, { reminded_at: now })
  await recordCase(tx, clock, now, 'referral.reminded', caseId, told(referral))
  return true
}

/** The last day has passed without a word: whoever asked hears of it, and what waited goes on by itself. */
export async function noteSilence(tx: Tx, now: Date, id: ReferralId): Promise<boolean> {
  const { referral } = await lockReferral(tx, id)
  if (referral.endedAt || referral.silentAt || referral.answerBy >= dayOf(now)) return false
  await updateReferral(tx, id, { silent_at: now })
  await touchCase(tx, referral.caseId, now)
  // First what follows from it, so that the silence is the latest that people hear of.
  await goOnWithout(tx, clock, now, referral, 'woken')
  await recordCase(tx, clock, now, 'referral.silent', referral.caseId, told(referral))
  return true
}
