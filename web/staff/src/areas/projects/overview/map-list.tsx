import { LocationPinIcon } from '@navikt/aksel-icons'
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { Answer } from '../../../../../lib/api-types.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import type { Position } from '../../../../../lib/map/geometry.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../../ui/use-list-keys.ts'
import type { ProjectFilters } from '../filters.ts'
import { PhaseTag } from '../phase-tag.tsx'
import type { ProjectRow } from '../queries.ts'
import { usePeriodWords } from '../use-period-words.ts'
import { usePlaceWords } from '../use-place-words.ts'
import { NoProjects } from './no-projects.tsx'
import { RowMarks } from './row-marks.tsx'

type Props = {
  filters: ProjectFilters
  list: UseInfiniteQueryResult<InfiniteData<Answer<'/projects'>>>
  /** How many lie in the window of the map. */
  total: number | undefined
  chosen: string | null
  onChoose: (id: string) => void
  /** Shows it on the map, where the focus goes. */
  onPoint: (id: string, at: Position) => void
}

/** What the map shows, to read. Going through it points each out on the map. */
export function MapList({ filters, list, total, chosen, onChoose, onPoint }: Props) {
  const t = useTexts('projects')
  const whole = useRef<HTMLDivElement>(null)
  useListKeys(whole)
  const rows = list.data?.pages.flatMap(({ items }) => items)
  if (!rows)
    return list.error ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Skeletons kind="rows" count={6} />
    )
  return (
    <section className="f-projects-map__list" aria-labelledby="projects-in-window" ref={whole}>
      <h2 id="projects-in-window">{t('map.list')}</h2>
      <output className="f-projects__quiet">{t('map.count', { count: total ?? rows.length })}</output>
      {rows.length === 0 ? (
        <NoProjects filters={filters} />
      ) : (
        <ul>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              isChosen={row.id === chosen}
              onChoose={() => onChoose(row.id)}
              onPoint={onPoint}
            />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <Button
          variant="secondary"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </section>
  )
}

type RowProps = Pick<Props, 'onPoint'> & { row: ProjectRow; isChosen: boolean; onChoose: () => void }

function Row({ row, isChosen, onChoose, onPoint }: RowProps) {
  const t = useTexts('projects')
  const nameOf = useNameOf()
  const periodOf = usePeriodWords()
  const placeOf = usePlaceWords()
  const { point } = row.place
  return (
    <li data-row data-focus-key={row.id} data-project={row.id} data-chosen={isChosen || undefined}>
      <div>
        <Link
          to="/projects/$projectId"
          params={{ projectId: row.id }}
          data-row-link
          className="f-projects__title"
          onFocus={onChoose}
          onMouseEnter={onChoose}
        >
          {row.title}
        </Link>
        <p>
          <PhaseTag phase={row.phase} /> {periodOf(row.period)}
        </p>
        <p className="f-projects__quiet">
          {placeOf(row.place)} · {nameOf(row.unit)}
        </p>
        <RowMarks row={row} />
      </div>
      {point ? (
        <Button
          icon
          variant="tertiary"
          aria-label={t('map.point', { title: row.title })}
          onClick={() => onPoint(row.id, point)}
        >
          <LocationPinIcon aria-hidden />
        </Button>
      ) : null}
    </li>
  )
}
