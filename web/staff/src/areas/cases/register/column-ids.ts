export const columnIds = [
  'case',
  'status',
  'accountable',
  'parts',
  'promised',
  'received',
  'nextStep',
  'place',
  'changed',
] as const
export type ColumnId = (typeof columnIds)[number]

/** What the list shows until somebody has chosen otherwise. */
export const usualColumns: readonly ColumnId[] = columnIds.slice(0, 7)

/** Columns as the address and the browser hold them; which case it is stands first in any. */
export function readColumns(text: string): readonly ColumnId[] {
  const names = text.split(/[. ]/)
  return columnIds.filter((id) => id === 'case' || names.includes(id))
}

export function writeColumns(shown: readonly ColumnId[]): string {
  return columnIds.filter((id) => id === 'case' || shown.includes(id)).join('.')
}
