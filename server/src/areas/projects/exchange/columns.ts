import type { Geometry } from '../geometry/schema.ts'

/**
 * What a file of projects holds, in the order in which it is written. The words stand in
 * texts/<language>/project-file.ts; a file may use either language, or these names.
 */
export const COLUMNS = [
  'reference',
  'source',
  'externalId',
  'title',
  'purpose',
  'unit',
  'contact',
  'phase',
  'earliest',
  'plannedStart',
  'plannedEnd',
  'latest',
  'startIsCertain',
  'endIsCertain',
  'placeKind',
  'place',
  'accuracy',
  'north',
  'east',
  'latitude',
  'longitude',
  'geometry',
  'areas',
  'visibility',
  'impact',
  'budgetFrame',
] as const
export type Column = (typeof COLUMNS)[number]

/** Written as north and east, or as GeoJSON: latitude and longitude are read only. */
export const WRITTEN = COLUMNS.filter((column) => column !== 'latitude' && column !== 'longitude')

/** One project of a file: only the columns that the file has. */
export type FileRow = {
  readonly row: number
  readonly values: Readonly<Partial<Record<Column, string>>>
  /** What stands in its column; null when it can’t be read. */
  readonly geometry?: Geometry | null
}

export type ReadFile = {
  readonly rows: readonly FileRow[]
  readonly refused: readonly Refusal[]
  readonly aside: readonly Aside[]
}

export type RefusalCode =
  | 'missing'
  | 'noId'
  | 'twice'
  | 'unknownReference'
  | 'tooLong'
  | 'tooShort'
  | 'unknownUnit'
  | 'closedUnit'
  | 'notYourUnit'
  | 'notYours'
  | 'unknownContact'
  | 'twoContacts'
  | 'phase'
  | 'day'
  | 'daysInOrder'
  | 'yesOrNo'
  | 'placeKind'
  | 'accuracy'
  | 'number'
  | 'coordinatePair'
  | 'coordinatesSwapped'
  | 'coordinatesOutside'
  | 'geometry'
  | 'tooManyPoints'
  | 'tooFewPoints'
  | 'crossesItself'
  | 'noShape'
  | 'needlessShape'
  | 'noPlaceText'
  | 'unknownArea'
  | 'tooManyAreas'
  | 'visibility'
  | 'backToDraft'
  | 'takenBack'
  | 'draftElsewhere'
  | 'impact'
  | 'budget'
  | 'formula'
  | 'merged'
  | 'error'
  | 'cellTooLong'

/** What must be put right before anything is taken in. `row` is the spreadsheet's, or the place among the features. */
export type Refusal = {
  readonly row: number
  readonly column: Column | null
  readonly code: RefusalCode
  readonly params: Readonly<Record<string, string | number>>
}

/** What is left as it is, and why. */
export type Aside = {
  readonly row: number | null
  readonly code: 'unreadColumn' | 'unreadSheet' | 'oldEncoding' | 'endedHere' | 'endedThere' | 'endedNew'
  readonly params: Readonly<Record<string, string | number>>
}
