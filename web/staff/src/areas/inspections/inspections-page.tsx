import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useNow } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Segments } from '../../../../ui/segments.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { readVisitSearch, statuses, type VisitSearch } from './address.ts'
import { unitsQuery, visitsQuery } from './queries.ts'
import { VisitTable } from './visit-table.tsx'
import { WaitingJoints } from './waiting-joints.tsx'
import './inspections.css'

/** Visits of all units, those to come and those that have been, and what waits for an answer. */
export function InspectionsPage() {
  const t = useTexts('inspections')
  const search = readVisitSearch(useSearch({ strict: false }))
  const visits = useInfiniteQuery(visitsQuery(search, swedishDay(useNow())))
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button asChild>
            <Link to="/inspections/new">{t('plan')}</Link>
          </Button>
        }
      />
      <WaitingJoints />
      <Filters search={search} />
      <VisitTable
        caption={t(search.past ? 'list.past' : 'list.coming')}
        rows={visits.data?.pages.flatMap(({ items }) => items)}
        error={visits.error}
        onRetry={() => void visits.refetch()}
        empty={
          <EmptyState title={t('list.none')} action={<Link to="/inspections/new">{t('plan')}</Link>}>
            {t('list.none.text')}
          </EmptyState>
        }
        more={{
          hasMore: visits.hasNextPage,
          isLoading: visits.isFetchingNextPage,
          load: () => void visits.fetchNextPage(),
        }}
      />
    </>
  )
}

function Filters({ search }: { search: VisitSearch }) {
  const t = useTexts('inspections')
  const nameOf = useNameOf()
  const navigate = useNavigate()
  const units = useQuery(unitsQuery).data ?? []
  const go = (next: VisitSearch) => void navigate({ to: '/inspections', search: next, replace: true })
  const { show, past, unit, status, ...rest } = search
  const kept = {
    ...rest,
    ...(show ? { show } : {}),
    ...(past ? { past } : {}),
    ...(unit ? { unit } : {}),
    ...(status ? { status } : {}),
  }
  const without = (name: keyof VisitSearch): VisitSearch => {
    const { [name]: _, ...others } = kept as Record<keyof VisitSearch, never>
    return others
  }
  return (
    <div className="f-visits__filters">
      <Segments
        label={t('filter.when')}
        value={past ? 'past' : 'coming'}
        options={(['coming', 'past'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(value) => go({ ...without('past'), ...(value === 'past' ? { past: true } : {}) })}
      />
      <Segments
        label={t('filter.whose')}
        value={show ?? 'all'}
        options={(['all', 'mine'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(value) => go({ ...without('show'), ...(value === 'mine' ? { show: 'mine' } : {}) })}
      />
      <SelectField
        label={t('column.unit')}
        name="unit"
        value={unit ?? ''}
        error={undefined}
        options={[
          { value: '', label: t('filter.everyUnit') },
          ...units.map((one) => ({ value: one.slug, label: nameOf(one) })),
        ]}
        onChange={(value) => go({ ...without('unit'), ...(value ? { unit: value } : {}) })}
      />
      <SelectField
        label={t('column.status')}
        name="status"
        value={status ?? ''}
        error={undefined}
        options={[
          { value: '', label: t('filter.everyStatus') },
          ...statuses.map((value) => ({ value, label: t(`status.${value}`) })),
        ]}
        onChange={(value) => go({ ...without('status'), ...readVisitSearch({ status: value }) })}
      />
    </div>
  )
}
