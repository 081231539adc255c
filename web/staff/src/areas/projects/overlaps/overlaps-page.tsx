import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useRef } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../../ui/use-list-keys.ts'
import { unitsQuery } from '../queries.ts'
import {
  type OverlapFilterChange,
  type OverlapFilters,
  overlapKinds,
  overlapStatuses,
  readOverlapFilters,
} from './filters.ts'
import { OverlapRow } from './overlap-row.tsx'
import { overlapsQuery } from './overlaps-api.ts'
import './overlap-list.css'

/** All overlaps that one may read, the gravest first, to be settled where they stand. */
export function OverlapsPage() {
  const t = useTexts('overlaps')
  const navigate = useNavigate()
  const filters = readOverlapFilters(useSearch({ strict: false }))
  const change = (part: OverlapFilterChange) =>
    void navigate({
      to: '/projects/overlaps',
      search: readOverlapFilters({ ...filters, ...part }),
      replace: true,
    })
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link to="/projects" className="ds-link">
            {t('back')}
          </Link>
        }
      />
      <Filters filters={filters} onChange={change} />
      <List filters={filters} />
    </>
  )
}

function List({ filters }: { filters: OverlapFilters }) {
  const t = useTexts('overlaps')
  const whole = useRef<HTMLDivElement>(null)
  useListKeys(whole)
  const list = useInfiniteQuery(overlapsQuery(filters))
  const rows = list.data?.pages.flatMap(({ items }) => items)
  const isNarrowed = Object.keys(filters).length > 0
  if (!rows)
    return list.error ? (
      <ErrorState error={list.error} onRetry={() => void list.refetch()} />
    ) : (
      <Skeletons kind="rows" count={6} />
    )
  if (rows.length === 0)
    return (
      <EmptyState title={t(isNarrowed ? 'none.narrowed' : 'none')}>
        {t(isNarrowed ? 'none.narrowed.do' : 'none.do')}
      </EmptyState>
    )
  return (
    <div ref={whole}>
      <ul className="f-overlap-list" aria-label={t('title')}>
        {rows.map((overlap) => (
          <OverlapRow key={overlap.id} overlap={overlap} isTold />
        ))}
      </ul>
      {list.hasNextPage ? (
        <Button
          variant="secondary"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('more')}
        </Button>
      ) : null}
    </div>
  )
}

type FilterProps = { filters: OverlapFilters; onChange: (change: OverlapFilterChange) => void }

function Filters({ filters, onChange }: FilterProps) {
  const t = useTexts('overlaps')
  const nameOf = useNameOf()
  const units = useQuery(unitsQuery).data ?? []
  return (
    <search className="f-overlap-filters" aria-label={t('filters')}>
      <select
        className="ds-input"
        aria-label={t('status')}
        value={filters.status ?? 'open'}
        onChange={({ target }) => onChange({ status: overlapStatuses.find((one) => one === target.value) })}
      >
        {overlapStatuses.map((value) => (
          <option key={value} value={value}>
            {t(`status.${value}`)}
          </option>
        ))}
      </select>
      <select
        className="ds-input"
        aria-label={t('kind')}
        value={filters.kind ?? ''}
        onChange={({ target }) => onChange({ kind: overlapKinds.find((one) => one === target.value) })}
      >
        <option value="">{t('kind.any')}</option>
        {overlapKinds.map((value) => (
          <option key={value} value={value}>
            {t(`kind.${value}`)}
          </option>
        ))}
      </select>
      <select
        className="ds-input"
        aria-label={t('unit')}
        value={filters.unit ?? ''}
        onChange={({ target }) => onChange({ unit: target.value || undefined })}
      >
        <option value="">{t('unit.any')}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {nameOf(unit)}
          </option>
        ))}
      </select>
      <Checkbox
        label={t('mine')}
        checked={filters.mine ?? false}
        onChange={(on) => onChange({ mine: on || undefined })}
      />
      {Object.keys(filters).length > 0 ? (
        <Button
          variant="tertiary"
          onClick={() => onChange({ status: undefined, kind: undefined, unit: undefined, mine: undefined })}
        >
          {t('clear')}
        </Button>
      ) : null}
    </search>
  )
}
