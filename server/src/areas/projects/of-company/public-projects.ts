import type { CaseId, CompanyId } from '../../../kernel/ids.ts'
import { placeKey } from '../../../kernel/place-key.ts'
import type { Read } from '../../../platform/db/db.ts'
import { listInPlace } from '../../cases/index.ts'
import { findCompany } from '../../companies/index.ts'
import { findNear } from './find-near.ts'
import { listAffecting, listPublic, type PublicProject } from './store.ts'

const MOST = 20

/**
 * Public projects that affect these companies or lie near them. Where they are is taken from nothing but what the reader
 * is known to see: the companies' addresses, the cases that are given and the places that are.
 */
export async function listPublicProjectsNear(
  read: Read,
  who: {
    readonly companyIds: readonly CompanyId[]
    /** The companies whose own addresses count as places. */
    readonly addressesOf: readonly CompanyId[]
    readonly caseIds: readonly CaseId[]
    readonly places: readonly string[]
  },
): Promise<PublicProject[]> {
  const addresses: string[] = []
  for (const id of new Set(who.addressesOf)) addresses.push((await findCompany(read, id))?.address ?? '')
  const cases = await listInPlace(read, who.caseIds)
  const near = await findNear(read, {
    caseIds: who.caseIds,
    placeKeys: [...addresses, ...who.places].map(placeKey).concat(cases.map((one) => one.placeKey)),
  })
  const affecting = await listAffecting(read, who.companyIds)
  return listPublic(read, [...new Set([...affecting, ...near.keys()])], MOST)
}
