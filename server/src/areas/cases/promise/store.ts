import type { CaseId, MemberId } from '../../../kernel/ids.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'

/** The date that the company has been told last, and how many it has been told. */
export async function findPromise(read: Read, caseId: CaseId): Promise<{ on: LocalDay | null; nth: number }> {
  const row = await read
    .selectFrom('promise')
    .select(['promised_on as on', 'nth'])
    .where('case_id', '=', caseId)
    .orderBy('nth', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? { on: null, nth: 0 }
}

export async function insertPromise(
  tx: Tx,
  promise: {
    readonly caseId: CaseId
    readonly earlier: { readonly on: LocalDay | null; readonly nth: number }
    readonly on: LocalDay
    readonly reason: string
    readonly mailKey: string | null
    readonly setBy: MemberId | null
    readonly setAt: Date
  },
): Promise<void> {
  await tx
    .insertInto('promise')
    .values({
      case_id: promise.caseId,
      nth: promise.earlier.nth + 1,
      promised_on: promise.on,
      earlier: promise.earlier.on,
      reason: promise.reason,
      mail_key: promise.mailKey,
      set_by: promise.setBy,
      set_at: promise.setAt,
    })
    .execute()
}

/** Every date that the company has been told, the latest first. */
export async function listPromises(read: Read, caseId: CaseId) {
  return read
    .selectFrom('promise as p')
    .leftJoin('member as m', 'm.id', 'p.set_by')
    .select(['p.promised_on as on', 'p.earlier', 'p.reason', 'p.set_at as at', 'p.mail_key as mailKey'])
    .select('m.name as by')
    .where('p.case_id', '=', caseId)
    .orderBy('p.nth', 'desc')
    .execute()
}
