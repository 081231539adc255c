import type { SearchSource } from '../../../platform/search-source.ts'
import { listMembers } from './list-store.ts'

/** Colleagues by name, title or address. */
export const memberSource: SearchSource = {
  kind: 'member',
  find: async (read, actor, text, most) => {
    const rows = await listMembers(read, undefined, { text, most })
    const english = actor.locale === 'en'
    return rows.map(({ id, name, title, titleEn, units }) => ({
      kind: 'member' as const,
      id,
      title: name,
      detail: [
        english ? titleEn || title : title,
        ...units.map((unit) => (english ? unit.nameEn : unit.name)),
      ].join(' · '),
    }))
  },
}
