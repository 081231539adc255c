import type { SearchSource } from '../../../platform/search-source.ts'
import { suggestAreas } from '../asking/suggest-areas.ts'

/** Areas by plain words, as "Vem ansvarar?" finds them. The id is the code, which their page is addressed by. */
export const areaSource: SearchSource = {
  kind: 'area',
  find: async (read, actor, text, most) => {
    const { hits } = await suggestAreas(read, text, most)
    const english = actor.locale === 'en'
    return hits.map(({ code, title, titleEn, accountableUnit }) => ({
      kind: 'area' as const,
      id: code,
      title: english ? titleEn : title,
      detail: (english ? accountableUnit?.nameEn : accountableUnit?.name) ?? '',
    }))
  },
}
