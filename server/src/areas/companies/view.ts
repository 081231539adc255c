import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { formatOrgNumber, maskOrgNumber } from '../../kernel/org-number.ts'
import { may } from '../../platform/permission/permission.ts'
import { companyPermissions } from './permissions.ts'
import type { CompanyItem, CompanyPage } from './schema.ts'
import type { CompanyRow } from './store.ts'

/** A company as it leaves the house. A sole trader's number is a person's, and its last digits stay here. */
export function presentCompany(row: CompanyRow): z.output<typeof CompanyItem> {
  const isSoleTrader = row.isSoleTrader ?? false
  const shown =
    row.orgNumber && (isSoleTrader ? maskOrgNumber(row.orgNumber) : formatOrgNumber(row.orgNumber))
  return { id: row.id, name: row.name, orgNumberShown: shown, isSoleTrader, form: row.form, city: row.city }
}

/** `worksWith`: the viewer answers for an open case of the company. */
export function presentCompanyPage(
  row: CompanyRow,
  actor: Actor,
  worksWith: boolean,
): z.output<typeof CompanyPage> {
  const item = presentCompany(row)
  const facts = { isSoleTrader: item.isSoleTrader, worksWith }
  return {
    ...item,
    address: row.address,
    source: row.source,
    fetchedAt: row.fetchedAt?.toISOString() ?? null,
    version: row.version,
    may: {
      readNumber: row.orgNumber !== null && may(companyPermissions['company.readNumber'], actor, facts),
    },
  }
}
