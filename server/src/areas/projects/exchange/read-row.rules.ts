import { isDay } from '../../../kernel/local-day.ts'
import { hasEnded, PHASES, type Phase, VISIBILITIES } from '../facts.ts'
import { areDaysInOrder, decideVisibility } from '../register/rules.ts'
import type { Column, FileRow } from './columns.ts'
import { numberOf, placeOf, type Tell } from './place.rules.ts'
import type { Asked, Said, State } from './plan.ts'

type Values = Readonly<Partial<Record<Column, string>>>
const short = (text: string) => text.slice(0, 60)
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()

export const unitNamed = (state: State, name: string) =>
  state.units.find((unit) => [unit.slug, unit.name, unit.nameEn].some((one) => same(one, name)))

/** What a project would say with what a row says of it; a column that the file lacks leaves it as it is. */
export function readRow(
  row: FileRow,
  now: Said | null,
  asked: Asked,
  state: State,
  impacts: readonly string[],
  tell: Tell,
): Said {
  const { values } = row
  const title = textOf(values, 'title', now?.title ?? '', 160, tell)
  if (title.length < 3) tell('title', title === '' ? 'missing' : 'tooShort', { least: 3 })
  const said: Said = {
    title,
    purpose: textOf(values, 'purpose', now?.purpose ?? '', 4000, tell),
    unitId: unitOf(values, now, asked, state, tell),
    contactId: contactOf(values, now, asked, state, tell),
    phase: phaseOf(values, now, tell),
    period: periodOf(values, now, tell),
    place: placeOf(row, now?.place ?? null, tell),
    areaIds: areasOf(values, now, state, tell),
    budgetFrame: budgetOf(values, now, tell),
    visibility: visibilityOf(values, now, tell),
    impact: impactOf(values, now, impacts, tell) as Said['impact'],
  }
  const unit = state.units.find(({ id }) => id === said.unitId)
  if (said.visibility === 'draft' && unit && !unit.isOwn) tell('visibility', 'draftElsewhere')
  return said
}

function textOf(values: Values, column: Column, now: string, most: number, tell: Tell): string {
  const text = values[column] ?? now
  if (text.length > most) tell(column, 'tooLong', { most, length: text.length })
  return text
}

function unitOf(values: Values, now: Said | null, asked: Asked, state: State, tell: Tell): Said['unitId'] {
  const stands = now?.unitId ?? asked.unitId
  if (!values.unit) return stands
  const unit = unitNamed(state, values.unit)
  if (!unit) tell('unit', 'unknownUnit', { value: short(values.unit) })
  else if (unit.id === now?.unitId) return stands
  else if (!unit.active) tell('unit', 'closedUnit', { value: unit.name })
  else if (!unit.mayAdd) tell('unit', 'notYourUnit', { value: unit.name })
  return unit?.id ?? stands
}

function contactOf(
  values: Values,
  now: Said | null,
  asked: Asked,
  state: State,
  tell: Tell,
): Said['contactId'] {
  const wanted = values.contact
  if (!wanted) return now?.contactId ?? asked.me
  const found = state.members.filter(
    ({ id, name, email, active }) =>
      (same(email, wanted) || same(name, wanted)) && (active || id === now?.contactId),
  )
  const byAddress = found.find(({ email }) => same(email, wanted))
  if (found.length === 0) tell('contact', 'unknownContact', { value: short(wanted) })
  else if (found.length > 1 && !byAddress) tell('contact', 'twoContacts', { value: short(wanted) })
  return (byAddress ?? found[0])?.id ?? asked.me
}

function phaseOf(values: Values, now: Said | null, tell: Tell): Phase {
  const stands = now?.phase ?? 'planned'
  if (!values.phase) return stands
  const phase = PHASES.find((one) => one === values.phase)
  if (!phase) tell('phase', 'phase', { value: short(values.phase) })
  return phase ?? stands
}

function periodOf(values: Values, now: Said | null, tell: Tell): Said['period'] {
  const day = (column: 'earliest' | 'plannedStart' | 'plannedEnd' | 'latest') => {
    const text = values[column]
    if (text === undefined) return now?.period[column] ?? null
    if (text === '') return null
    // A spreadsheet may write the time of the day too.
    const day = text.replace(/[T ]00:00(:00(\.0+)?)?$/, '')
    if (isDay(day)) return day
    tell(column, 'day', { value: short(text) })
    return null
  }
  const certain = (column: 'startIsCertain' | 'endIsCertain') => {
    const text = values[column]
    if (text === undefined) return now?.period[column] ?? false
    if (text !== 'yes' && text !== 'no' && text !== '') tell(column, 'yesOrNo', { value: short(text) })
    return text === 'yes'
  }
  const period = {
    earliest: day('earliest'),
    plannedStart: day('plannedStart'),
    plannedEnd: day('plannedEnd'),
    latest: day('latest'),
    startIsCertain: certain('startIsCertain'),
    endIsCertain: certain('endIsCertain'),
  }
  if (!areDaysInOrder(period)) tell('plannedEnd', 'daysInOrder')
  return period
}

const MOST_AREAS = 10
function areasOf(values: Values, now: Said | null, state: State, tell: Tell): Said['areaIds'] {
  if (values.areas === undefined) return now?.areaIds ?? []
  const wanted = values.areas.split(/[,;\n]/).flatMap((text) => text.trim() || [])
  const found = wanted.flatMap((text) => {
    const area = state.areas.find(({ code, title }) => same(code, text) || same(title, text))
    if (!area) tell('areas', 'unknownArea', { value: short(text) })
    return area?.id ?? []
  })
  if (found.length > MOST_AREAS) tell('areas', 'tooManyAreas', { most: MOST_AREAS })
  return [...new Set(found)]
}

function budgetOf(values: Values, now: Said | null, tell: Tell): number | null {
  const text = values.budgetFrame
  if (text === undefined) return now?.budgetFrame ?? null
  if (text === '') return null
  const kronor = numberOf(text.replace(/\s*(kr|sek)$/i, ''))
  if (kronor !== undefined && Number.isInteger(kronor) && kronor >= 0 && kronor <= 100_000_000_000)
    return kronor
  tell('budgetFrame', 'budget', { value: short(text) })
  return null
}

function visibilityOf(values: Values, now: Said | null, tell: Tell): Said['visibility'] {
  const stands = now?.visibility ?? 'internal'
  if (!values.visibility) return stands
  const to = VISIBILITIES.find((one) => one === values.visibility)
  if (!to) tell('visibility', 'visibility', { value: short(values.visibility) })
  else if (now) {
    const verdict = decideVisibility({ from: now.visibility, to, why: '' })
    if (!verdict.allowed)
      tell('visibility', verdict.code === 'project.needsReason' ? 'takenBack' : 'backToDraft')
  }
  return to ?? stands
}

function impactOf(values: Values, now: Said | null, impacts: readonly string[], tell: Tell): string[] {
  if (values.impact === undefined) return [...(now?.impact ?? [])]
  const wanted = values.impact.split('\n').filter(Boolean)
  for (const one of wanted) if (!impacts.includes(one)) tell('impact', 'impact', { value: short(one) })
  return [...new Set(wanted.filter((one) => impacts.includes(one)))]
}

/** A phase that a file can give: one that ends a project is given on its page. */
export const goesOn = (phase: Phase): phase is Exclude<Phase, 'done' | 'stopped'> => !hasEnded(phase)
