import type { OutsideActor } from '../../../kernel/actor.ts'
import type { ReferralId } from '../../../kernel/ids.ts'
import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { orThrow } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { StoredFile } from '../../../platform/files/file-store.ts'
import { insertAttachment } from '../attachments/store.ts'
import { touchCase } from '../case-store.ts'
import { recordCase } from '../record-case.ts'
import { goOnWithout } from './go-on.ts'
import { decideAct, decideNewDay, statusOf } from './rules.ts'
import { lockReferral, type Referral, updateReferral } from './store.ts'

/** What somebody outside says: an answer, that there is nothing to say, that somebody else is to be asked. */
export type OutsideAnswer = {
  readonly kind: 'answered' | 'no_comments' | 'not_us'
  readonly body: string
  readonly files: readonly ({ readonly name: string } & StoredFile)[]
}

/**
 * The answer comes back into the case: kept with its files, and what waited for it goes on. Within a change of the
 * program, whose caller has just opened the link.
 * @throws Problem `referral.ended` when it has been answered or taken back meanwhile
 */
export async function answerFromOutside(
  tx: Tx,
  outside: OutsideActor,
  now: Date,
  { kind, body, files }: OutsideAnswer,
): Promise<void> {
  const { referral } = await lockReferral(tx, outside.referralId)
  orThrow(decideAct(statusOf(referral), 'answer'))
  const { id, caseId } = referral
  await updateReferral(tx, id, {
    opened_at: referral.openedAt ?? now,
    ended_at: now,
    ending: kind,
    answer_body: body,
    more_until: null,
    more_asked_at: null,
  })
  for (const { name, hash, size, mediaType } of files) {
    const file = { hash, size, mediaType }
    const one = { caseId, file, name, fromCompany: false, uploadedBy: null, shownToCompany: false, now }
    const attachmentId = await insertAttachment(tx, { ...one, referralId: id })
    const added = { attachmentId, organisation: referral.organisation }
    await recordCase(tx, outside, now, 'attachment.added', caseId, added)
  }
  await touchCase(tx, caseId, now)
  // First what follows from it, so that the answer is the latest that people hear of.
  await goOnWithout(tx, outside, now, referral, 'answered')
  await recordCase(tx, outside, now, 'referral.answered', caseId, { ...told(referral), how: kind })
}

/** More time is asked for; whoever asked says yes or no. The day stands until then. */
export async function askForTime(
  tx: Tx,
  outside: OutsideActor,
  now: Date,
  { until, reason }: { readonly until: LocalDay; readonly reason: string },
): Promise<void> {
  const { referral } = await lockReferral(tx, outside.referralId)
  orThrow(decideAct(statusOf(referral), 'askTime'))
  orThrow(decideNewDay(dayOf(now), referral.answerBy, until))
  await updateReferral(tx, referral.id, { more_until: until, more_reason: reason, more_asked_at: now })
  await touchCase(tx, referral.caseId, now)
  await recordCase(tx, outside, now, 'referral.moreTimeAsked', referral.caseId, { ...told(referral), until })
}

/** That the page has been read is noted the first time. */
export async function noteOpening(tx: Tx, outside: OutsideActor, now: Date): Promise<void> {
  const { referral } = await lockReferral(tx, outside.referralId)
  if (referral.openedAt) return
  await updateReferral(tx, referral.id, { opened_at: now })
  await recordCase(tx, outside, now, 'referral.opened', referral.caseId, told(referral))
}

/** What an event tells of a referral. */
export function told(referral: Pick<Referral, 'id' | 'organisation' | 'partId' | 'part' | 'partUnitId'>) {
  const { id, organisation, partId, part, partUnitId } = referral
  return {
    referralId: id as ReferralId,
    organisation,
    ...(partId ? { partId, title: part ?? '', unitId: partUnitId } : {}),
  }
}
