import { presentShape } from '../geometry/read-shape.rules.ts'
import type { Column } from './columns.ts'
import type { Known, Said, State } from './plan.ts'

type Cells = Readonly<Record<Exclude<Column, 'latitude' | 'longitude'>, string>>
type Names = Pick<State, 'units' | 'members' | 'areas'>

const yesOrNo = (value: boolean) => (value ? 'yes' : 'no')
const metres = (value: number) => value.toFixed(2)

/** How a project is written in a file: the same words that the file is read with. */
export function cellsOf(
  said: Said,
  { reference, source, externalId }: Pick<Known, 'reference' | 'source' | 'externalId'>,
  { units, members, areas }: Names,
): Cells {
  const { period, place } = said
  const { shape } = place
  const point = shape?.type === 'Point' ? shape.coordinates : null
  return {
    reference,
    source,
    externalId,
    title: said.title,
    purpose: said.purpose,
    unit: units.find(({ id }) => id === said.unitId)?.name ?? '',
    contact: members.find(({ id }) => id === said.contactId)?.email ?? '',
    phase: said.phase,
    earliest: period.earliest ?? '',
    plannedStart: period.plannedStart ?? '',
    plannedEnd: period.plannedEnd ?? '',
    latest: period.latest ?? '',
    startIsCertain: yesOrNo(period.startIsCertain),
    endIsCertain: yesOrNo(period.endIsCertain),
    placeKind: place.kind,
    place: place.text,
    accuracy: place.accuracy,
    north: point ? metres(point[1]) : '',
    east: point ? metres(point[0]) : '',
    geometry: shape && !point ? JSON.stringify(presentShape(shape)) : '',
    areas: said.areaIds
      .flatMap((id) => areas.find((area) => area.id === id)?.code ?? [])
      .toSorted()
      .join('\n'),
    visibility: said.visibility,
    impact: [...said.impact].toSorted().join('\n'),
    budgetFrame: said.budgetFrame === null ? '' : String(said.budgetFrame),
  }
}
