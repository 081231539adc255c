import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { formatOrgNumber, maskOrgNumber } from '../../kernel/org-number.ts'
import { may } from '../../platform/permission/permission.ts'
import { FACTS, type FactItem, type FactName } from './facts/schema.ts'
import type { FactRow } from './facts/store.ts'
import type { listHistory } from './history/store.ts'
import { companyPermissions } from './permissions.ts'
import type { CompanyItem, CompanyPage, FoundCompany, HistoryItem } from './schema.ts'
import type { CompanyRow, FoundCompany as FoundRow } from './store.ts'

/** A company as it leaves the house. A sole trader's number is a person's, and its last digits stay here. */
export function presentCompany(row: CompanyRow): z.output<typeof CompanyItem> {
  const isSoleTrader = row.isSoleTrader ?? false
  const shown =
    row.orgNumber && (isSoleTrader ? maskOrgNumber(row.orgNumber) : formatOrgNumber(row.orgNumber))
  const { id, name, form, city } = row
  return { id, name, orgNumberShown: shown, isSoleTrader, form, city, trouble: row.trouble }
}

export function presentFound(row: FoundRow): z.output<typeof FoundCompany> {
  return { ...presentCompany(row), formerName: row.formerName }
}

type Known = { readonly facts: readonly FactRow[]; readonly formerNames: string[] }
type Around = {
  /** The viewer answers for an open case of the company. */
  readonly worksWith: boolean
  /** A register of companies is connected. */
  readonly isConnected: boolean
}

export function presentCompanyPage(
  row: CompanyRow & Known,
  actor: Actor,
  { worksWith, isConnected }: Around,
): z.input<typeof CompanyPage> {
  const item = presentCompany(row)
  const mayDo = (name: 'company.edit' | 'company.merge') =>
    may<never>(companyPermissions[name], actor, undefined as never)
  const facts = { isSoleTrader: item.isSoleTrader, worksWith }
  return {
    ...item,
    address: row.address,
    ...sourceOf(row),
    version: row.version,
    facts: presentFacts(row),
    register: isConnected
      ? { askedAt: timeOf(row.registerAskedAt), silentAt: timeOf(row.registerSilentAt) }
      : null,
    formerNames: row.formerNames,
    may: {
      readNumber: row.orgNumber !== null && may(companyPermissions['company.readNumber'], actor, facts),
      edit: mayDo('company.edit'),
      merge: mayDo('company.merge'),
      fetch: isConnected && row.orgNumber !== null && mayDo('company.edit'),
    },
  }
}

const timeOf = (at: Date | null) => at?.toISOString() ?? null

/** What came last from the register, else what was said when the company was added. */
function sourceOf({ facts, source }: CompanyRow & Known) {
  const fetched = facts
    .filter((fact) => fact.source === 'register')
    .map(({ toldAt }) => toldAt?.getTime() ?? 0)
  const fetchedAt = fetched.length > 0 ? new Date(Math.max(...fetched)).toISOString() : null
  return { source: fetchedAt ? 'register' : source, fetchedAt }
}

/** Facts in their order. What was told when the company was added has no row of its own. */
function presentFacts(row: CompanyRow & Known): z.input<typeof FactItem>[] {
  const byName = new Map(row.facts.map((fact) => [fact.fact, fact]))
  const place = { careOf: '', street: row.address, postcode: '', city: row.city }
  const added: Partial<Record<FactName, unknown>> = {
    name: row.name,
    ...(row.form ? { form: row.form } : {}),
    ...(row.address || row.city ? { address: place } : {}),
  }
  return FACTS.flatMap((fact) => {
    const told = byName.get(fact)
    const isAdded = (told?.value ?? null) === null && added[fact] !== undefined
    if (!told && !isAdded) return []
    return [
      {
        fact,
        value: told?.value ?? added[fact] ?? null,
        source: told?.source ?? row.source,
        toldAt: isAdded ? timeOf(row.createdAt) : timeOf(told?.toldAt ?? null),
        failure: told?.failure ?? null,
        failedAt: timeOf(told?.failedAt ?? null),
      } as z.input<typeof FactItem>,
    ]
  })
}

type HistoryRow = Awaited<ReturnType<typeof listHistory>>[number]

export function presentHistory({ fields, at, ...row }: HistoryRow): z.input<typeof HistoryItem> {
  return { ...row, at: at.toISOString(), fields: fields ?? [] }
}
