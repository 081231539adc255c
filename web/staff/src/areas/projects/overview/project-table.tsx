import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { Column } from '../../../../../ui/table-types.ts'
import type { FilterChange, ProjectFilters } from '../filters.ts'
import { sorts } from '../filters.ts'
import { PhaseTag } from '../phase-tag.tsx'
import { type ProjectRow, projectsQuery } from '../queries.ts'
import { usePeriodWords } from '../use-period-words.ts'
import { usePlaceWords } from '../use-place-words.ts'
import { NoProjects } from './no-projects.tsx'
import { RowMarks } from './row-marks.tsx'

type Props = { filters: ProjectFilters; onChange: (change: FilterChange) => void }

/** The projects as a table. */
export function ProjectTable({ filters, onChange }: Props) {
  const t = useTexts('projects')
  const found = useInfiniteQuery(projectsQuery(filters))
  const columns = useColumns()
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={found.data?.pages.flatMap(({ items }) => items)}
      keyOf={({ id }) => id}
      error={found.error}
      onRetry={() => void found.refetch()}
      empty={<NoProjects filters={filters} />}
      sort={{ by: filters.sort ?? 'changed', direction: filters.sort ? 'asc' : 'desc' }}
      onSort={({ by }) => onChange({ sort: sorts.find((one) => one === by) })}
      more={{
        hasMore: found.hasNextPage,
        isLoading: found.isFetchingNextPage,
        load: () => void found.fetchNextPage(),
      }}
    />
  )
}

function useColumns(): readonly Column<ProjectRow>[] {
  const t = useTexts('projects')
  const nameOf = useNameOf()
  const periodOf = usePeriodWords()
  const placeOf = usePlaceWords()
  return [
    {
      id: 'project',
      header: t('column.project'),
      sortBy: 'title',
      cell: (row) => (
        <div>
          <Link
            to="/projects/$projectId"
            params={{ projectId: row.id }}
            data-row-link
            className="f-projects__title"
          >
            {row.title}
          </Link>
          <div className="f-projects__marks">
            <span className="f-projects__quiet f-number">{row.reference}</span>
            <RowMarks row={row} />
          </div>
        </div>
      ),
    },
    {
      id: 'phase',
      header: t('column.phase'),
      cell: ({ phase }) => <PhaseTag phase={phase} />,
      narrow: true,
      phone: 'bare',
    },
    { id: 'period', header: t('column.period'), sortBy: 'start', cell: ({ period }) => periodOf(period) },
    { id: 'place', header: t('column.place'), cell: ({ place }) => placeOf(place) },
    {
      id: 'unit',
      header: t('column.unit'),
      cell: ({ unit, contact }) => (
        <>
          {nameOf(unit)}
          <span className="f-projects__quiet">{contact.name}</span>
        </>
      ),
    },
    {
      id: 'changed',
      header: t('column.changed'),
      sortBy: 'changed',
      cell: ({ changedAt }) => <DateText value={changedAt} show="relative" />,
      narrow: true,
      phone: 'hidden',
    },
  ]
}
