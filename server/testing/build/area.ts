import { sql } from 'kysely'
import { newId } from '../../src/platform/ids/ids.ts'
import { buildUnit, type Ground, unique, write } from './organisation.ts'

export type BuiltArea = { id: string; code: string; title: string; accountableId: string }

/** An area with the unit that answers for it, a new one when none is named. `since` is the first day of its periods. */
export async function buildArea(
  house: Ground,
  given: {
    code?: string
    title?: string
    titleEn?: string
    description?: string
    descriptionEn?: string
    keywords?: readonly string[]
    examples?: readonly string[]
    /** The code of a limit of law. */
    limit?: string | null
    legalBasis?: string | null
    accountable?: string
    consulted?: readonly string[]
    since?: string
    active?: boolean
  } = {},
): Promise<BuiltArea> {
  const accountableId = given.accountable ?? (await buildUnit(house)).id
  const id = newId()
  const code = given.code ?? `omrade-${unique()}`
  const title = given.title ?? code
  const valid = sql<string>`daterange(${given.since ?? '2024-10-01'}::date, null)`
  await write(house, async (tx) => {
    await tx
      .insertInto('area')
      .values({
        id,
        code,
        title,
        title_en: given.titleEn ?? title,
        description: given.description ?? '',
        description_en: given.descriptionEn ?? '',
        keywords: [...(given.keywords ?? [])],
        examples: [...(given.examples ?? [])],
        legal_basis: given.legalBasis ?? null,
        limit_id: given.limit ? sql<string>`(select id from legal_limit where code = ${given.limit})` : null,
        active: given.active ?? true,
      })
      .execute()
    const held = [
      { unit: accountableId, role: 'accountable' as const },
      ...(given.consulted ?? []).map((unit) => ({ unit, role: 'consulted' as const })),
    ]
    for (const { unit, role } of held) {
      await tx
        .insertInto('responsibility')
        .values({ id: newId(), area_id: id, unit_id: unit, role, valid })
        .execute()
    }
  })
  return { id, code, title, accountableId }
}
