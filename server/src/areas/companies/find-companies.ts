import { type OrgNumberFault, parseOrgNumber } from '../../kernel/org-number.ts'
import type { Read } from '../../platform/db/db.ts'
import { type FoundCompany, findByOrgNumber, searchCompanies } from './store.ts'

export type FoundCompanies = {
  readonly rows: FoundCompany[]
  /** What is wrong with a text that was meant as a number. */
  readonly numberFault: OrgNumberFault | null
}

/** By number when the text is one, in any spelling; else by name. */
export async function findCompanies(read: Read, text: string, most: number): Promise<FoundCompanies> {
  const number = parseOrgNumber(text)
  if (number.valid) {
    const row = await findByOrgNumber(read, number.value)
    return { rows: row ? [{ ...row, formerName: null }] : [], numberFault: null }
  }
  if (!/\p{L}/u.test(text) && /\d/.test(text)) {
    const rows = await searchCompanies(read, text, most)
    return { rows, numberFault: rows.length === 0 ? number.fault : null }
  }
  return { rows: await searchCompanies(read, text, most), numberFault: null }
}
