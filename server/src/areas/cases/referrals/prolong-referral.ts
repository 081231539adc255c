import type { Actor } from '../../../kernel/actor.ts'
import type { ReferralId } from '../../../kernel/ids.ts'
import { addDays, dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { touchCase } from '../case-store.ts'
import { recordCase } from '../record-case.ts'
import { LONGEST_WAIT } from '../waiting/rules.ts'
import { findWait, prolongWait } from '../waiting/store.ts'
import { told } from './answer-outside.ts'
import { letStand } from './ask-others.ts'
import { lockFor } from './change-referral.ts'
import { tellOutside } from './mails.ts'
import { decideNewDay, remindsOn, wakesOn } from './rules.ts'
import { updateReferral } from './store.ts'

/**
 * A later day: given to whoever has been silent, or has asked for more time. Who is asked is told, and what waited
 * waits until then, anew when it has gone on meanwhile.
 */
export async function prolongReferral(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  id: ReferralId,
  answerBy: LocalDay,
): Promise<void> {
  const { facts, referral, part } = await lockFor(tx, actor, id, 'prolong')
  const { caseId, askedBy, organisation } = referral
  const today = dayOf(now)
  orThrow(decideNewDay(today, referral.answerBy, answerBy))
  const wait = referral.waitId ? await findWait(tx, referral.waitId) : undefined
  let waitId = referral.waitId
  if (wait && !wait.endedAt) {
    if (wakesOn(answerBy) > addDays(dayOf(wait.beganAt), LONGEST_WAIT))
      throw new Problem('referral.dayTooLate')
    await prolongWait(tx, wait.id, wakesOn(answerBy))
  } else if (referral.standsStill) {
    const stands =
      part && referral.partId ? { ...part, id: referral.partId, title: referral.part ?? '' } : null
    const about = { caseId, part: stands, question: referral.question, authority: organisation, answerBy }
    waitId = (await letStand(tx, memberOf(actor), now, facts, about)) ?? waitId
  }
  await updateReferral(tx, id, {
    wait_id: waitId,
    answer_by: answerBy,
    reminds_on: remindsOn(today, answerBy),
    reminded_at: null,
    silent_at: null,
    more_until: null,
    more_asked_at: null,
  })
  const mail = {
    kind: 'prolonged',
    once: newId(),
    referralId: id,
    caseId,
    to: referral,
    answerBy,
    askedBy,
  } as const
  await tellOutside(tx, kit, now, mail)
  await touchCase(tx, caseId, now)
  await recordCase(tx, actor, now, 'referral.prolonged', caseId, { ...told(referral), answerBy })
}
