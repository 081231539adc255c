/** A square of the grid: row 0 is the heads of the columns, column 0 those of the rows. */
export type Place = { readonly row: number; readonly column: number }
type Size = { readonly rows: number; readonly columns: number }

const PAGE_ROWS = 10

/** As it stands in `data-at`. */
export function atOf({ row, column }: Place): string {
  return `${row}:${column}`
}

/** The square that something on the page lies in. */
export function placeOf(target: EventTarget): Place | null {
  const at = target instanceof Element ? target.closest('[data-at]')?.getAttribute('data-at') : null
  const [row, column] = (at ?? '').split(':').map(Number)
  return row === undefined || column === undefined ? null : { row, column }
}

/** Inside the grid, though it has become smaller. The corner holds nothing to stand on. */
export function clamped({ row, column }: Place, { rows, columns }: Size): Place {
  const inside = {
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  }
  return inside.row === 0 && inside.column === 0 ? { row: 0, column: 1 } : inside
}

/** Where a key leads; null when it leads nowhere. */
export function moveFrom(
  { row, column }: Place,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  size: Size,
): Place | null {
  const moves: Record<string, Place> = {
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    PageDown: { row: row + PAGE_ROWS, column },
    PageUp: { row: row === 0 ? 0 : Math.max(row - PAGE_ROWS, 1), column },
    Home: { row: ctrlKey ? 1 : row, column: 0 },
    End: { row: ctrlKey ? size.rows - 1 : row, column: size.columns - 1 },
  }
  const next = moves[key]
  return next ? clamped(next, size) : null
}
