import { type Locale, systemActor } from '../../../kernel/actor.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import { record } from '../../../platform/events/record.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { isFirstTime } from '../../../platform/http/only-once.ts'
import { lockVisitsOf } from '../joint-visits/store.ts'
import { decideChange } from '../visits/rules.ts'
import { getVisit } from '../visits/store.ts'
import type { Occasion } from './rules.ts'
import { insertTimeRequest } from './store.ts'

export type OtherTime = {
  /** Made with the form: the same text sent twice from one form is one wish. */
  readonly once: string
  readonly body: string
  readonly fromEmail: string
  readonly locale: Locale
}

/**
 * The company asks for another time. Each unit that comes on the occasion is told, since each has to say yes to a new time.
 * The caller has found the occasion in the company's own plan.
 * @throws Problem `visit.notFound` when one of them is no longer announced, `visit.ended`
 */
export async function askForOtherTime(
  kit: Kit,
  now: Date,
  occasion: Occasion,
  { once, body, fromEmail, locale }: OtherTime,
): Promise<void> {
  const actor = systemActor('portal')
  await kit.db.change(actor, async (tx) => {
    const [first] = occasion
    if (!(await isFirstTime(tx, `visit:${first.id}`, [once, body], now))) return
    await lockVisitsOf(tx, (await getVisit(tx, first.id)).company_id)
    for (const { id } of occasion) {
      const row = await getVisit(tx, id)
      if (!row.is_announced) throw new Problem('visit.notFound')
      orThrow(decideChange(row.status))
      await insertTimeRequest(tx, id, { body, fromEmail, now })
      const by = row.case_id ? ({ kind: 'company', caseId: row.case_id, locale } as const) : actor
      await record(tx, by, now, {
        name: 'visit.otherTimeAsked',
        data: { visitId: id, unitId: row.unit_id, memberId: row.inspector_id },
        ...(row.case_id ? { caseId: row.case_id } : {}),
      })
    }
  })
}
