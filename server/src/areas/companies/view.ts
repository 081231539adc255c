import { formatOrgNumber, maskOrgNumber } from '../../kernel/org-number.ts'
import type { CompanyRow } from './store.ts'

/** A company as it leaves the house. A sole trader's number is a person's, and its last digits stay here. */
export function presentCompany(row: CompanyRow) {
  const isSoleTrader = row.isSoleTrader ?? false
  return {
    id: row.id,
    name: row.name,
    orgNumberShown: row.orgNumber
      ? isSoleTrader
        ? maskOrgNumber(row.orgNumber)
        : formatOrgNumber(row.orgNumber)
      : null,
    isSoleTrader,
    form: row.form,
    city: row.city,
  }
}
