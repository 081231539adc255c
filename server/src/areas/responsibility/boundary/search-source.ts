import type { SearchSource } from '../../../platform/search-source.ts'
import { searchBoundaryNotes } from './store.ts'

const SHOWN = 120

/** Boundary notes that hold, by what they say. The id is the code of their area, whose page they stand on. */
export const boundarySource: SearchSource = {
  kind: 'boundary',
  find: async (read, actor, text, most) => {
    const rows = await searchBoundaryNotes(read, text, most)
    const english = actor.locale === 'en'
    return rows.map((row) => ({
      kind: 'boundary' as const,
      id: row.code,
      title: english ? `${row.nameEn} – ${row.otherNameEn}` : `${row.name} – ${row.otherName}`,
      detail: row.body.length > SHOWN ? `${row.body.slice(0, SHOWN).trimEnd()} …` : row.body,
    }))
  },
}
