import type { CompanyId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { asSystem, type Tx } from '../../../platform/db/db.ts'
import type { Reaction } from '../../../platform/events/reactions.ts'
import { factOf } from '../../../platform/events/recorded.ts'
import { listCompaniesOfCase } from './follow-store.ts'
import { lookAgain } from './look-again.ts'
import { listComing, lockVisitsOf, moveInto } from './store.ts'

/** Companies that were merged have their visits in common, and those that were taken apart no longer. */
export const followCompany: Reaction = async (tx, _kit, event) => {
  const ids = [factOf(event, 'companyId'), factOf(event, 'otherId')].flatMap((id) => id ?? [])
  const companies = new Set<CompanyId>()
  for (const id of ids.toSorted()) companies.add((await lockVisitsOf(tx, id)) ?? id)
  // What two companies had together while they were one is not one of theirs.
  const other = factOf(event, 'otherId')
  if (event.name === 'company.mergeUndone' && other) await takeOut(tx, event.at, other)
  for (const company of companies) await lookAgain(tx, event.actor, event.at, company)
}

async function takeOut(tx: Tx, now: Date, company: CompanyId): Promise<void> {
  await asSystem(tx, async () => {
    const coming = await listComing(tx, company, { now, today: dayOf(now) })
    await moveInto(
      tx,
      null,
      coming.filter(({ jointId }) => jointId !== null).map(({ id }) => id),
    )
  })
}

/** A case that becomes restricted takes its visits out of those that others share, and brings them back when it opens. */
export const followRestriction: Reaction = async (tx, _kit, event) => {
  const fields = event.data['fields']
  if (!event.caseId || !Array.isArray(fields) || !fields.includes('visibility')) return
  for (const id of await listCompaniesOfCase(tx, event.caseId)) {
    const company = await lockVisitsOf(tx, id)
    if (company) await lookAgain(tx, event.actor, event.at, company)
  }
}
