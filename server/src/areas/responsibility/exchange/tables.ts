/**
 * What a file of the map holds: four tables, each with its columns in the order of the file. The words of tables and
 * columns stand in texts/<language>/map-file.ts; a file may use either language, or these names.
 */
export const TABLES = {
  areas: [
    'code',
    'title',
    'titleEn',
    'description',
    'descriptionEn',
    'keywords',
    'examples',
    'legalBasis',
    'usualDays',
    'parent',
    'active',
  ],
  responsibilities: ['area', 'unit', 'role', 'from', 'through'],
  units: [
    'slug',
    'name',
    'nameEn',
    'authority',
    'authorityName',
    'authorityKind',
    'email',
    'phone',
    'inLots',
    'active',
  ],
  boundaryNotes: ['area', 'unit', 'otherUnit', 'body', 'example', 'writtenOn', 'endedOn'],
} as const

export type Table = keyof typeof TABLES
export type Column<T extends Table = Table> = (typeof TABLES)[T][number]

export const tableNames = Object.keys(TABLES) as readonly Table[]

/** Without these a table says nothing. */
export const REQUIRED = {
  areas: ['code', 'title'],
  responsibilities: ['area', 'unit', 'role'],
  units: ['slug', 'name'],
  boundaryNotes: ['area', 'unit', 'otherUnit', 'body'],
} as const satisfies { readonly [T in Table]: readonly Column<T>[] }

/** Cells that hold a list: an item a line. */
export const LISTS: ReadonlySet<Column> = new Set<Column>(['keywords', 'examples'])
/** Cells that hold yes or no. */
export const YES_OR_NO: ReadonlySet<Column> = new Set<Column>(['active', 'inLots'])

/** A row of a table: only the columns that the file has. */
export type TableRow<T extends Table = Table> = {
  readonly row: number
  readonly values: Readonly<Partial<Record<Column<T>, string>>>
}

/** The tables that a file has, read and not yet judged. A table that it lacks says nothing of what stands there. */
export type MapFile = { readonly [T in Table]?: readonly TableRow<T>[] }

export const FILE_SCHEMA = 'farled-map'
export const FILE_VERSION = 1
