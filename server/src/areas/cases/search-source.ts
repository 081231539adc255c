import { memberOf } from '../../platform/permission/permission.ts'
import type { SearchSource } from '../../platform/search-source.ts'
import { CaseQuery } from './register/schema.ts'
import { listCases } from './register/store.ts'

/** Cases for the one search box, through the same query as the list: confidentiality holds by construction. */
export const caseSearchSource: SearchSource = {
  kind: 'case',
  find: async (read, actor, text, most) => {
    const query = CaseQuery.parse({ status: 'all', q: text.slice(0, 200), limit: String(most) })
    const rows = await listCases(read, query, { me: memberOf(actor).memberId, covers: [] }, undefined)
    return rows.slice(0, most).map((row) => ({
      kind: 'case' as const,
      id: row.id,
      title: `${row.number} ${row.title}`,
      detail: row.companyName ?? row.place,
    }))
  },
}
