import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { type FollowUpSearch, periods, readFollowUpSearch } from './address.ts'
import { Figures } from './figures.tsx'
import { Groups } from './groups.tsx'
import { areasQuery, type Results, resultsQuery, unitsQuery } from './queries.ts'
import './follow-up-page.css'

/** How companies say that it went: key figures of a period, of all or of a unit or an area, and group by group. */
export function FollowUpPage() {
  const t = useTexts('followUp')
  const search: FollowUpSearch = useSearch({ strict: false })
  const results = useQuery(resultsQuery(search))
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Choices search={search} />
      {results.data ? (
        <Shown results={results.data} search={search} />
      ) : results.error ? (
        <ErrorState error={results.error} onRetry={() => void results.refetch()} />
      ) : (
        <Skeletons kind="rows" count={8} />
      )}
      <details className="f-results__about">
        <summary>{t('about.title')}</summary>
        {(['index', 'share', 'open', 'survey'] as const).map((what) => (
          <p key={what}>{t(`about.${what}`)}</p>
        ))}
      </details>
    </>
  )
}

const ALL = 'all'

function Choices({ search }: { search: FollowUpSearch }) {
  const t = useTexts('followUp')
  const nameOf = useNameOf()
  const navigate = useNavigate()
  const units = useQuery(unitsQuery).data ?? []
  const areas = useQuery(areasQuery).data ?? []
  const byName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, 'sv')
  const choose = (chosen: Record<string, string>) => {
    const all = Object.entries({ ...search, ...chosen }).filter(([, value]) => value !== ALL)
    const next = readFollowUpSearch(Object.fromEntries(all))
    void navigate({ to: '/follow-up', search: next, replace: true, resetScroll: false })
  }
  return (
    <div className="f-results__choices">
      <SelectField
        label={t('period.label')}
        name="period"
        value={search.period ?? 'lastTwelve'}
        error={undefined}
        options={periods.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={(period) => choose({ period })}
      />
      <SelectField
        label={t('unit.label')}
        name="unit"
        value={search.unit ?? ALL}
        error={undefined}
        options={[
          { value: ALL, label: t('unit.all') },
          ...units.map((unit) => ({ value: unit.id, label: nameOf(unit) })).toSorted(byName),
        ]}
        onChange={(unit) => choose({ unit })}
      />
      <SelectField
        label={t('area.label')}
        name="area"
        value={search.area ?? ALL}
        error={undefined}
        options={[
          { value: ALL, label: t('area.all') },
          ...areas
            .map(({ id, title, titleEn }) => ({ value: id, label: nameOf({ name: title, nameEn: titleEn }) }))
            .toSorted(byName),
        ]}
        onChange={(area) => choose({ area })}
      />
    </div>
  )
}

function Shown({ results, search }: { results: Results; search: FollowUpSearch }) {
  const t = useTexts('followUp')
  const nameOf = useNameOf()
  const { all, units, areas } = results
  if (units.length === 0 && areas.length === 0 && !all) {
    return <EmptyState title={t('none')}>{t('none.about')}</EmptyState>
  }
  return (
    <div className="f-results">
      <Figures result={all} />
      <Groups
        by="units"
        groups={units}
        nameOf={(unit) => (
          <Link to="/follow-up" search={{ ...search, unit: unit.id }} data-row-link>
            {nameOf(unit)}
          </Link>
        )}
      />
      <Groups
        by="areas"
        groups={areas}
        nameOf={(area) => (
          <Link to="/follow-up" search={{ ...search, area: area.id }} data-row-link>
            {nameOf(area)}
          </Link>
        )}
      />
    </div>
  )
}
