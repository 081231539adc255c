import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { seriesListQuery } from '../queries.ts'
import { type MeetingSearch, readMeetingSearch } from './address.ts'
import { MeetingList } from './meeting-list.tsx'
import { MyActions } from './my-actions.tsx'
import { SeriesList } from './series-list.tsx'
import './meetings.css'

/** The meetings that are coming and those that have been, what I have undertaken, and the series. */
export function MeetingsPage() {
  const t = useTexts('meetings')
  const search = readMeetingSearch(useSearch({ strict: false }))
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <Button asChild variant="tertiary">
              <Link to="/my-calendar">{t('myCalendar')}</Link>
            </Button>
            <Button asChild>
              <Link to="/meeting-series/new">{t('start')}</Link>
            </Button>
          </>
        }
      />
      <div className="f-meetings">
        <div className="f-meetings__main">
          <Filters search={search} />
          <MeetingList search={search} />
        </div>
        <div className="f-meetings__aside">
          <MyActions />
          <SeriesList />
        </div>
      </div>
    </>
  )
}

function Filters({ search }: { search: MeetingSearch }) {
  const t = useTexts('meetings')
  const navigate = useNavigate()
  const series = useQuery(seriesListQuery).data ?? []
  const go = (next: MeetingSearch) => void navigate({ to: '/meetings', search: next, replace: true })
  const { show, past, series: chosen } = search
  const without = { ...(past ? { past } : {}), ...(chosen ? { series: chosen } : {}) }
  return (
    <div className="f-meetings__filters">
      <Segments
        label={t('filter.whose')}
        value={show ?? 'mine'}
        options={(['mine', 'all'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(value) => go({ ...without, ...(value === 'all' ? { show: 'all' } : {}) })}
      />
      <Segments
        label={t('filter.when')}
        value={past ? 'past' : 'coming'}
        options={(['coming', 'past'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(value) => {
          const { past: _, ...rest } = search
          go({ ...rest, ...(value === 'past' ? { past: true } : {}) })
        }}
      />
      {series.length > 1 || chosen ? (
        <SelectField
          label={t('filter.series')}
          name="series"
          value={chosen ?? ''}
          error={undefined}
          options={[
            { value: '', label: t('filter.everySeries') },
            ...series.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(value) => {
            const { series: _, ...rest } = search
            // One series that isn't mine would show nothing among mine.
            const isMine = series.find(({ id }) => id === value)?.isMine ?? true
            go({ ...rest, ...(value ? { series: value } : {}), ...(isMine ? {} : { show: 'all' }) })
          }}
        />
      ) : null}
    </div>
  )
}
