import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Participation } from './queries.ts'

/** A column from another part of the house: what it says of a unit, over so many days back. */
export type MoreColumn = {
  readonly header: string
  readonly cell: (unitId: string, days: number) => ReactNode
}

type Props = {
  caption: string
  units: readonly Participation[]
  days: number
  more: MoreColumn | undefined
}

/** Units with what they have taken part in. */
export function ParticipationTable({ caption, units, days: span, more }: Props) {
  const t = useTexts('joining')
  const nameOf = useNameOf()
  const days = useDays()
  return (
    <DataTable
      caption={caption}
      rows={units}
      keyOf={({ unit }) => unit.id}
      empty={null}
      columns={[
        {
          id: 'unit',
          header: t('column.unit'),
          cell: ({ unit }) => (
            <Link to="/units/$slug" params={{ slug: unit.slug }} data-row-link>
              {nameOf(unit)}
            </Link>
          ),
        },
        {
          id: 'since',
          header: t('column.since'),
          cell: ({ inLots, inLotsSince }) =>
            inLotsSince ? <DateText value={inLotsSince} /> : t(inLots ? 'since.with' : 'since.not'),
          narrow: true,
        },
        { id: 'cases', header: t('column.cases'), cell: ({ cases }) => cases, narrow: true },
        { id: 'asked', header: t('column.asked'), cell: ({ asked }) => asked, narrow: true },
        { id: 'declined', header: t('column.declined'), cell: ({ declined }) => declined, narrow: true },
        { id: 'days', header: t('column.days'), cell: ({ medianDays }) => days(medianDays), narrow: true },
        {
          id: 'last',
          header: t('column.last'),
          cell: ({ lastOn }) => (lastOn ? <DateText value={lastOn} /> : '–'),
          narrow: true,
        },
        ...(more
          ? [
              {
                id: 'more',
                header: more.header,
                cell: ({ unit }: Participation) => more.cell(unit.id, span),
                narrow: true,
              },
            ]
          : []),
      ]}
    />
  )
}

/** So many working days, in words. */
function useDays(): (days: number | null) => string {
  const t = useTexts('joining')
  const language = useLanguage()
  return (days) => {
    if (days === null) return '–'
    if (days === 0) return t('days.same')
    return t('days', { count: days, days: days.toLocaleString(language) })
  }
}
