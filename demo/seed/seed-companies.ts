import { takeInCompany } from '../../server/src/areas/companies/index.ts'
import type { Tx } from '../../server/src/platform/db/db.ts'
import { demoCompanies } from '../content/index.ts'
import { type Received, takenInBy } from './received.ts'
import { need, type Town } from './town.ts'

/** The companies that ask during the year, each known since its first question. */
export async function seedCompanies(tx: Tx, received: readonly Received[], town: Town): Promise<void> {
  const byKey = new Map(demoCompanies.map((company) => [company.key, company]))
  const known = new Set<string>()
  for (const { story, at } of received.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    if (story.company === null || known.has(story.company)) continue
    known.add(story.company)
    const company = need(byKey, story.company)
    const orgNumber = company.orgNumber.slice(-10)
    await takeInCompany(tx, { ...company, orgNumber }, at, takenInBy(story, town))
  }
}
