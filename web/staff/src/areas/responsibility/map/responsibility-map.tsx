import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { usePhone } from '../../../../../lib/media.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { areasQuery, mapQuery, unitsQuery } from '../queries.ts'
import { CompareDays } from './compare-days.tsx'
import { MapFilters } from './map-filters.tsx'
import { MapList } from './map-list.tsx'
import { filterLines, linesOf, type MapFilter, wholeMap } from './matrix.ts'
import { MatrixGrid } from './matrix-grid.tsx'
import './map.css'

/** The whole map on one day: a matrix on wide screens, a list per area on a phone. */
export function ResponsibilityMap() {
  const t = useTexts('responsibility')
  const phone = usePhone()
  const [on, lookAt] = useState('')
  const [filter, narrow] = useState<MapFilter>(wholeMap)
  const areas = useQuery(areasQuery)
  const units = useQuery(unitsQuery)
  const map = useQuery(mapQuery(on))
  const failed = [areas, units, map].find(({ error, data }) => error && !data)

  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
  if (!areas.data || !units.data || !map.data) return <Skeletons kind="rows" count={10} />

  const active = units.data.filter(({ active }) => active)
  const lines = linesOf(areas.data, active, map.data)
  const shown = filterLines(lines, filter)
  const gaps = lines.filter(({ isGap }) => isGap).length
  return (
    <section aria-labelledby="map-title">
      <Heading level={2} data-size="2xs" id="map-title">
        {t('map.title')}
      </Heading>
      <MapFilters
        filter={filter}
        onChange={(change) => narrow({ ...filter, ...change })}
        on={on}
        onDay={lookAt}
        units={active}
        gaps={gaps}
      />
      <CompareDays shown={map.data} on={on} />
      {shown.length === 0 ? (
        <EmptyState
          title={t('map.none')}
          action={
            <Button variant="secondary" onClick={() => narrow(wholeMap)}>
              {t('map.showAll')}
            </Button>
          }
        />
      ) : phone ? (
        <MapList lines={shown} />
      ) : (
        <MatrixGrid lines={shown} units={active} />
      )}
    </section>
  )
}
