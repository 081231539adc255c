import { type Actor } from '../../../kernel/actor.ts'
import type { CompanyId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { record } from '../../../platform/events/record.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import { findCompany } from '../store.ts'
import { insertDistinct } from './lookalike-store.ts'

/** Two entries are different companies: they are not suggested to be one again. @throws Problem `company.notFound`, `company.sameCompany` */
export async function tellApart(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: CompanyId,
  otherId: CompanyId,
): Promise<void> {
  const [company, other] = [await findCompany(tx, id), await findCompany(tx, otherId)]
  if (!company || !other) throw new Problem('company.notFound')
  if (company.id === other.id) throw new Problem('company.sameCompany')
  await insertDistinct(tx, [company.id, other.id], memberOf(actor).memberId, now)
  const data = { companyId: company.id, otherId: other.id }
  await record(tx, actor, now, { name: 'company.toldApart', data })
}
