import type { CaseId, PartId } from '../../../kernel/ids.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import { factOf, type Recorded } from '../../../platform/events/recorded.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { recordCase } from '../record-case.ts'
import { told } from './answer-outside.ts'
import { revokeLinks } from './link-store.ts'
import { tellOutside } from './mails.ts'
import { listOpenOf, lockReferral, updateReferral } from './store.ts'
import { clock } from './time-passes.ts'

/** Nobody outside goes on working with a case that has been closed: they are told that no answer is needed. */
export async function endReferralsOfClosed(tx: Tx, kit: Kit, { caseId, at }: Recorded): Promise<void> {
  if (caseId) await end(tx, kit, at, caseId)
}

/** Nor with a part that has been taken back. */
export async function endReferralsOfPart(tx: Tx, kit: Kit, event: Recorded): Promise<void> {
  const partId = factOf(event, 'partId')
  if (event.caseId && partId) await end(tx, kit, event.at, event.caseId, partId)
}

async function end(tx: Tx, kit: Kit, now: Date, caseId: CaseId, partId?: PartId): Promise<void> {
  await asSystem(tx, async () => {
    for (const id of await listOpenOf(tx, caseId, partId)) {
      const { referral } = await lockReferral(tx, id)
      const more = { more_until: null, more_asked_at: null }
      await updateReferral(tx, id, { ended_at: now, ending: 'ended_with_case', ...more })
      await revokeLinks(tx, id, now)
      const { answerBy, askedBy } = referral
      const mail = {
        kind: 'takenBack',
        once: '1',
        referralId: id,
        caseId,
        to: referral,
        answerBy,
        askedBy,
      } as const
      await tellOutside(tx, kit, now, mail)
      await recordCase(tx, clock, now, 'referral.ended', caseId, told(referral))
    }
  })
}
