import type { CompanyId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'

/** That the register was asked, whether it answered, and which firm the company is there. */
export async function noteAsked(
  tx: Tx,
  id: CompanyId,
  at: Date,
  said: { readonly isSilent: boolean; readonly firm?: string | null },
): Promise<void> {
  await tx
    .updateTable('company')
    .set({
      register_asked_at: at,
      register_silent_at: said.isSilent ? at : null,
      ...(said.firm === undefined ? {} : { register_firm: said.firm }),
    })
    .where('id', '=', id)
    .execute()
}
