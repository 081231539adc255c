import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { mondayOf } from '../../../../lib/calendar.ts'
import { now } from '../../../../lib/clock.ts'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { FilterChoice, FilterDay, MoreFilters } from '../../../../ui/filters.tsx'
import { Button } from '../../../../ui/library.ts'
import { Segments } from '../../../../ui/segments.tsx'
import { readVisitSearch, statuses, type VisitSearch } from './address.ts'
import { CompanyField } from './company-field.tsx'
import { companyNameQuery, unitsQuery } from './queries.ts'

const times = ['coming', 'week', 'past'] as const
const seldom = ['status', 'from', 'to', 'company'] as const
const narrowing = ['show', 'unit', ...seldom] as const
const nothing = Object.fromEntries(narrowing.map((name) => [name, '']))

/** Which visits are shown, and how. All of it stands in the address, so that it can be sent to a colleague. */
export function ListFilters({ search }: { search: VisitSearch }) {
  const t = useTexts('inspections')
  const nameOf = useNameOf()
  const navigate = useNavigate()
  const units = useQuery(unitsQuery).data ?? []
  const companyName = useQuery(companyNameQuery(search.company ?? '')).data
  const set = (change: { readonly [name in keyof VisitSearch]?: string | boolean | undefined }) =>
    void navigate({ to: '/inspections', search: readVisitSearch({ ...search, ...change }), replace: true })
  const time = search.week ? 'week' : search.past ? 'past' : 'coming'
  return (
    <search className="f-filters f-visits__filters" aria-label={t('filters')}>
      <Segments
        label={t('filter.when')}
        value={time}
        options={times.map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(value) =>
          set({ past: value === 'past', week: value === 'week' ? mondayOf(now()) : '', from: '', to: '' })
        }
      />
      <Segments
        label={t('filter.whose')}
        value={search.show ?? 'all'}
        options={(['all', 'mine'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(show) => set({ show })}
      />
      <FilterChoice
        label={t('column.unit')}
        value={search.unit ?? ''}
        options={[
          { value: '', label: t('filter.everyUnit') },
          ...units.map((one) => ({ value: one.slug, label: nameOf(one) })),
        ]}
        onChange={(unit) => set({ unit })}
      />
      <MoreFilters used={seldom.filter((name) => search[name]).length}>
        <FilterChoice
          label={t('column.status')}
          value={search.status ?? ''}
          options={[
            { value: '', label: t('filter.everyStatus') },
            ...statuses.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
          onChange={(status) => set({ status })}
        />
        {search.week ? null : (
          <>
            <FilterDay label={t('filter.from')} value={search.from} onChange={(from) => set({ from })} />
            <FilterDay label={t('filter.to')} value={search.to} onChange={(to) => set({ to })} />
          </>
        )}
        <div className="f-visits__company">
          <CompanyField
            chosen={{ id: search.company ?? '', name: companyName ?? '' }}
            error={undefined}
            onChange={({ id }) => set({ company: id })}
          />
        </div>
      </MoreFilters>
      {narrowing.some((name) => search[name]) ? (
        <Button variant="tertiary" onClick={() => set(nothing)}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </search>
  )
}
