import { memberOf } from '../../platform/permission/permission.ts'
import type { SearchSource } from '../../platform/search-source.ts'
import { listProjects } from './register/list-store.ts'
import { ProjectFilter } from './register/schema.ts'

/** Projects for the one search box, through the query of the list: a draft of another unit is not in it. */
export const projectSearchSource: SearchSource = {
  kind: 'project',
  find: async (read, actor, text, most) => {
    const filter = ProjectFilter.parse({ phase: 'all', q: text.slice(0, 200) })
    // Nothing that is asked for here depends on the day or on who asks, but for what row level security lets through.
    const asker = { me: memberOf(actor).memberId, units: [], staleBefore: '1970-01-01' }
    const rows = await listProjects(read, { ...filter, sort: 'changed', limit: most }, asker, undefined)
    return rows.slice(0, most).map((row) => ({
      kind: 'project' as const,
      id: row.id,
      title: `${row.reference} ${row.title}`,
      detail: [actor.locale === 'en' ? row.unitNameEn : row.unitName, row.place_text]
        .filter(Boolean)
        .join(' · '),
    }))
  },
}
