import { asSystem, type Read, type Tx } from '../db/db.ts'
import { newId } from '../ids/ids.ts'

/** How long nothing is mailed automatically to an address that mail came back from; as long as in Zammad. */
export const BLOCK_DAYS = 60

/** Whether mail to the address came back lately. Asked as the program: who acts need not read the case it was in. */
export async function isBlocked(tx: Tx, address: string, now: Date): Promise<boolean> {
  return asSystem(tx, async () => {
    const row = await tx
      .selectFrom('mail_block')
      .select('id')
      .where('address', '=', address.toLowerCase())
      .where('lifted_at', 'is', null)
      .where('until', '>', now)
      .executeTakeFirst()
    return row !== undefined
  })
}

/** Mail to the address came back for good: from now on, or for longer than before. */
export async function blockAddress(
  tx: Tx,
  block: { readonly address: string; readonly mailId: string; readonly reason: string; readonly now: Date },
): Promise<void> {
  const until = new Date(block.now.getTime() + BLOCK_DAYS * 86_400_000)
  const facts = { mail_id: block.mailId, reason: block.reason, since: block.now, until }
  await tx
    .insertInto('mail_block')
    .values({ id: newId(), address: block.address.toLowerCase(), ...facts })
    .onConflict((conflict) => conflict.column('address').where('lifted_at', 'is', null).doUpdateSet(facts))
    .execute()
}

/** Addresses that are blocked now, of mails that the caller may read; those of one case when it is given. */
export async function listBlocks(
  read: Read,
  { now, caseId, most }: { readonly now: Date; readonly caseId?: string; readonly most: number },
) {
  return read
    .selectFrom('mail_block as b')
    .innerJoin('outbox_mail as o', 'o.id', 'b.mail_id')
    .select(['b.id', 'b.address', 'b.reason', 'b.since', 'b.until', 'o.case_id as caseId'])
    .where('b.lifted_at', 'is', null)
    .where('b.until', '>', now)
    .$if(caseId !== undefined, (query) => query.where('o.case_id', '=', caseId ?? ''))
    .orderBy('b.since', 'desc')
    .orderBy('b.id')
    .limit(most)
    .execute()
}

/** @returns the case of the mail that came back, or undefined when nothing is blocked by this id */
export async function liftBlock(
  tx: Tx,
  id: string,
  by: string,
  now: Date,
): Promise<{ caseId: string | null } | undefined> {
  const row = await tx
    .updateTable('mail_block')
    .set({ lifted_at: now, lifted_by: by })
    .where('id', '=', id)
    .where('lifted_at', 'is', null)
    .returning('mail_id')
    .executeTakeFirst()
  if (!row) return undefined
  return tx
    .selectFrom('outbox_mail')
    .select('case_id as caseId')
    .where('id', '=', row.mail_id)
    .executeTakeFirst()
}
