import { hasEnded } from '../facts.ts'
import { cellsOf } from './cells.rules.ts'
import { type Aside, COLUMNS, type Column, type FileRow, type ReadFile, type Refusal } from './columns.ts'
import type { Tell } from './place.rules.ts'
import type { Act, Asked, Change, Known, Plan, Said, State } from './plan.ts'
import { goesOn, readRow, unitNamed } from './read-row.rules.ts'

/** Which of what is said a column is kept in. */
const FIELD = {
  title: 'title',
  purpose: 'purpose',
  unit: 'unitId',
  contact: 'contactId',
  phase: 'phase',
  earliest: 'period',
  plannedStart: 'period',
  plannedEnd: 'period',
  latest: 'period',
  startIsCertain: 'period',
  endIsCertain: 'period',
  placeKind: 'place',
  place: 'place',
  accuracy: 'place',
  north: 'place',
  east: 'place',
  geometry: 'place',
  areas: 'areaIds',
  visibility: 'visibility',
  impact: 'impact',
  budgetFrame: 'budgetFrame',
} as const satisfies Partial<Record<Column, keyof Said>>
type Kept = keyof typeof FIELD
const KEPT = COLUMNS.filter((column): column is Kept => column in FIELD)

type Facts = {
  readonly file: ReadFile
  readonly asked: Asked
  readonly state: State
  readonly impacts: readonly string[]
}
type Keyed = {
  readonly key: string
  readonly known: Known | undefined
  readonly source: { system: string; id: string }
}

/**
 * What a file of projects would do: add those with an id that its source has not given before, change those it has, and
 * nothing else. Whoever is in no row is told of and left as it is.
 */
export function planImport({ file, asked, state, impacts }: Facts): Plan {
  const refused: Refusal[] = [...file.refused]
  const aside: Aside[] = [...file.aside]
  const acts: Act[] = []
  const seen = new Map<string, number>()
  const find = finderOf(state)
  let unchanged = 0
  for (const row of file.rows) {
    const before = refused.length
    const tell: Tell = (column, code, params = {}) => refused.push({ row: row.row, column, code, params })
    const keyed = keyOf(row, asked, state, find, tell)
    if (!keyed) {
      // What else is wrong with it is told at once too.
      readRow(row, null, asked, state, impacts, tell)
      continue
    }
    const twin = seen.get(keyed.key)
    if (twin !== undefined) tell(row.values.reference ? 'reference' : 'externalId', 'twice', { row: twin })
    seen.set(keyed.key, row.row)
    const said = readRow(row, keyed.known?.said ?? null, asked, state, impacts, tell)
    const act = keyed.known
      ? changeOf(row, keyed.known, said, state, tell, aside)
      : additionOf(row, keyed, said, asked, state, tell, aside)
    if (refused.length > before) continue
    if (act === 'unchanged') unchanged++
    else if (act) acts.push(act)
  }
  return {
    acts,
    unchanged,
    refused: refused.toSorted((a, b) => a.row - b.row),
    aside,
    missing: missingOf(seen, asked, state),
  }
}

const keyOfKnown = ({ id }: Known) => `project ${id}`
const keyOfSource = (unitId: string, system: string, id: string) => JSON.stringify([unitId, system, id])

type Finder = {
  readonly byReference: ReadonlyMap<string, Known>
  readonly bySource: ReadonlyMap<string, Known>
}
/** Thousands of rows are held against thousands of projects. */
const finderOf = ({ projects }: State): Finder => ({
  byReference: new Map(projects.map((known) => [known.reference, known])),
  bySource: new Map(
    projects.map((known) => [keyOfSource(known.said.unitId, known.source, known.externalId), known]),
  ),
})

/** Which project a row is about: by its number here, else by what its source calls it. */
function keyOf({ values }: FileRow, asked: Asked, state: State, find: Finder, tell: Tell): Keyed | undefined {
  const source = { system: values.source || asked.source, id: values.externalId ?? '' }
  if (values.reference) {
    const known = find.byReference.get(values.reference.toUpperCase())
    if (known) return { key: keyOfKnown(known), known, source }
    tell('reference', 'unknownReference', { value: values.reference.slice(0, 60) })
    return undefined
  }
  if (source.id === '') {
    tell('externalId', 'noId')
    return undefined
  }
  if (source.id.length > 200) tell('externalId', 'tooLong', { most: 200, length: source.id.length })
  if (source.system.length > 120) tell('source', 'tooLong', { most: 120, length: source.system.length })
  const unitId = (values.unit && unitNamed(state, values.unit)?.id) || asked.unitId
  const key = keyOfSource(unitId, source.system, source.id)
  const known = find.bySource.get(key)
  return { key: known ? keyOfKnown(known) : key, known, source }
}

function changeOf(
  { row, values }: FileRow,
  known: Known,
  said: Said,
  state: State,
  tell: Tell,
  aside: Aside[],
): Act | 'unchanged' | null {
  // To end a project, and to take it up again, is somebody’s decision and never a file’s.
  const isEnded = hasEnded(known.said.phase)
  const changes = changesOf(
    known,
    isEnded || !goesOn(said.phase) ? { ...said, phase: known.said.phase } : said,
    state,
  )
  const params = { reference: known.reference, title: known.said.title }
  if (isEnded) {
    if (changes.length === 0 && hasEnded(said.phase)) return 'unchanged'
    aside.push({ row, code: 'endedHere', params })
    return null
  }
  if (!goesOn(said.phase)) aside.push({ row, code: 'endedThere', params })
  if (changes.length === 0) return 'unchanged'
  // Known by what its own unit's source calls it, it is that source's: whoever may add to it may change it.
  const unit = state.units.find(({ id }) => id === known.said.unitId)
  const isOfSource = !values.reference && unit?.mayAdd === true
  if (!known.mayChange && !isOfSource) tell(null, 'notYours', params)
  const fields = new Set(changes.map(({ column }) => FIELD[column as Kept]))
  const patch = Object.fromEntries([...fields].map((field) => [field, said[field]]))
  return {
    kind: 'changed',
    row,
    title: known.said.title,
    reference: known.reference,
    projectId: known.id,
    changes,
    patch,
  }
}

function changesOf(known: Known, said: Said, state: State): Change[] {
  const [before, after] = [cellsOf(known.said, known, state), cellsOf(said, known, state)]
  return KEPT.flatMap((column) =>
    before[column] === after[column] ? [] : [{ column, before: before[column], after: after[column] }],
  )
}

function additionOf(
  { row }: FileRow,
  { source }: Keyed,
  said: Said,
  asked: Asked,
  state: State,
  tell: Tell,
  aside: Aside[],
): Act | null {
  const { phase } = said
  if (!goesOn(phase)) {
    aside.push({ row, code: 'endedNew', params: { title: said.title } })
    return null
  }
  if (source.system === '') tell('source', 'missing')
  const unit = state.units.find(({ id }) => id === said.unitId)
  if (said.unitId === asked.unitId && unit && !unit.mayAdd) tell('unit', 'notYourUnit', { value: unit.name })
  const cells = cellsOf(said, { reference: '', source: source.system, externalId: source.id }, state)
  return {
    kind: 'added',
    row,
    title: said.title,
    reference: null,
    source,
    told: { ...said, phase, companyIds: [], partners: [], links: [] },
    changes: KEPT.flatMap((column) =>
      UNSAID.has(cells[column]) ? [] : [{ column, before: '', after: cells[column] }],
    ),
  }
}

/** Goes without saying of something new. */
const UNSAID: ReadonlySet<string> = new Set(['', 'no', 'rough'])

function missingOf(seen: ReadonlyMap<string, number>, asked: Asked, { projects }: State): Plan['missing'] {
  return projects
    .filter(
      (known) =>
        known.said.unitId === asked.unitId &&
        known.source === asked.source &&
        asked.source !== '' &&
        !hasEnded(known.said.phase) &&
        !seen.has(keyOfKnown(known)),
    )
    .map(({ id, reference, said }) => ({ id, reference, title: said.title }))
}
