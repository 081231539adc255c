import type { DescribeCases } from '../../platform/notices.ts'

/** How cases are named where others speak of them; those that the reader may not read are not in it. */
export const describeCases: DescribeCases = async (read, cases) => {
  if (cases.length === 0) return new Map()
  const rows = await read
    .selectFrom('business_case')
    .select(['id', 'number', 'title', 'visibility'])
    .where('id', 'in', [...cases])
    .execute()
  return new Map(
    rows.map(({ id, number, title, visibility }) => [
      id,
      { number, title, isRestricted: visibility === 'restricted' },
    ]),
  )
}
