import type { z } from 'zod'
import type { CompanyId } from '../../../kernel/ids.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { CasesOfCompany } from '../ports.ts'
import { findCompany } from '../store.ts'
import { presentCompany } from '../view.ts'
import { decideMerge } from './rules.ts'
import type { MergePreview } from './schema.ts'
import { countContacts } from './store.ts'

/** What a merge would bring together, as far as whoever asks may see it. @throws Problem `company.notFound` */
export async function previewMerge(
  read: Read,
  absorbedId: CompanyId,
  stayingId: CompanyId,
  cases: CasesOfCompany,
): Promise<z.input<typeof MergePreview>> {
  const side = async (id: CompanyId) => {
    const row = await findCompany(read, id)
    if (!row) throw new Problem('company.notFound')
    const counted = { cases: await cases.count(read, row.id), contacts: await countContacts(read, row.id) }
    const mergedInto = row.id === id ? null : row.id
    return {
      decides: { id, orgNumber: row.orgNumber, mergedInto },
      shown: { ...presentCompany(row), address: row.address, ...counted },
    }
  }
  const [absorbed, staying] = [await side(absorbedId), await side(stayingId)]
  const verdict = decideMerge(absorbed.decides, staying.decides)
  return {
    absorbed: absorbed.shown,
    staying: staying.shown,
    refusal: verdict.allowed ? null : verdict.code,
  }
}
