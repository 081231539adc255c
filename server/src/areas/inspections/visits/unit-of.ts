import type { Locale } from '../../../kernel/actor.ts'

type Row = {
  readonly unit_id: string
  readonly slug: string
  readonly unitName: string
  readonly unitNameEn: string
}

/** The unit of a visit, named in the reader's language. */
export const unitOf = (row: Row, locale: Locale) => ({
  id: row.unit_id,
  slug: row.slug,
  name: (locale === 'en' && row.unitNameEn) || row.unitName,
})
