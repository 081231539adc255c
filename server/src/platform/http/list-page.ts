import { z } from 'zod'
import { Problem } from '../../kernel/problem.ts'

/** What every paged list takes. A cursor is what the page before gave as `nextCursor`; what is in it is ours. */
export const pageFields = {
  cursor: z
    .string()
    .max(500)
    .optional()
    .meta({ description: 'The nextCursor of the page before; left out for the first page.' }),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(100)
    .default(20)
    .meta({ description: 'Rows a page, at most 100.' }),
}

export const NextCursor = z
  .string()
  .nullable()
  .meta({ description: 'Where the next page begins; null on the last one.' })

/** The sort keys of the last row of the page before. @throws Problem `validation.failed` when it is none of ours */
export function keysOf(cursor: string | undefined, many: number): readonly string[] | undefined {
  if (cursor === undefined) return undefined
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(keys) && keys.length === many && keys.every((key) => typeof key === 'string'))
      return keys
  } catch {
    // Not ours: the same end as a cursor of another list.
  }
  throw new Problem('validation.failed', {}, [{ path: 'cursor', code: 'field.format' }])
}

/** A page of rows that were read one further than the limit: the one too many says that there is more. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keys: (row: Row) => readonly string[]) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const more = rows.length > limit && last !== undefined
  return {
    items,
    nextCursor: more ? Buffer.from(JSON.stringify(keys(last)), 'utf8').toString('base64url') : null,
  }
}
