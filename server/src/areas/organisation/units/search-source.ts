import type { SearchSource } from '../../../platform/search-source.ts'
import { searchUnits } from './profile-store.ts'

/** Units by name or by what they say they do. The id is the slug, which their page is addressed by. */
export const unitSource: SearchSource = {
  kind: 'unit',
  find: async (read, actor, text, most) => {
    const rows = await searchUnits(read, text, most)
    const english = actor.locale === 'en'
    return rows.map((row) => ({
      kind: 'unit' as const,
      id: row.slug,
      title: english ? row.nameEn : row.name,
      detail: english ? row.authorityNameEn : row.authorityName,
    }))
  },
}
