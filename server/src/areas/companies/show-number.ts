import type { Actor } from '../../kernel/actor.ts'
import type { CompanyId } from '../../kernel/ids.ts'
import { formatOrgNumber } from '../../kernel/org-number.ts'
import { Problem } from '../../kernel/problem.ts'
import type { Tx } from '../../platform/db/db.ts'
import { record } from '../../platform/events/record.ts'
import { authorise } from '../../platform/permission/permission.ts'
import { companyPermissions } from './permissions.ts'
import type { WorksWith } from './ports.ts'
import { findCompany } from './store.ts'

/**
 * The whole number. That a person's was shown, and to whom, goes into the log; the number itself does not.
 * @throws Problem `company.notFound`, `company.noNumber`, `permission.denied`
 */
export async function showNumber(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: CompanyId,
  worksWith: WorksWith,
): Promise<string> {
  const company = await findCompany(tx, id)
  if (!company) throw new Problem('company.notFound')
  const isSoleTrader = company.isSoleTrader ?? false
  const works = actor.kind === 'member' && (await worksWith(tx, actor.memberId, company.id))
  authorise(companyPermissions['company.readNumber'], actor, { isSoleTrader, worksWith: works })
  if (!company.orgNumber) throw new Problem('company.noNumber')
  if (isSoleTrader)
    await record(tx, actor, now, { name: 'company.numberShown', data: { companyId: company.id } })
  return formatOrgNumber(company.orgNumber)
}
