import type { SearchSource } from '../../platform/search-source.ts'
import { findCompanies } from './find-companies.ts'
import { presentCompany } from './view.ts'

/** Companies by number or name. */
export const companySource: SearchSource = {
  kind: 'company',
  find: async (read, _actor, text, most) => {
    const { rows } = await findCompanies(read, text, most)
    return rows.map(presentCompany).map(({ id, name, orgNumberShown, city }) => ({
      kind: 'company' as const,
      id,
      title: name,
      detail: [orgNumberShown, city].filter(Boolean).join(' · '),
    }))
  },
}
