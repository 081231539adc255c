import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { LazyDetails } from '../../../../../ui/lazy-details.tsx'
import { LazySection } from '../../../../../ui/lazy-section.tsx'
import type { NowEntry } from '../../../../../ui/now-list.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import { companyMeetingsQuery, companyNowMeetingsQuery, type MatterRow } from './queries.ts'

/** Meetings that a company comes to, or that take its cases up. */
export function CompanyMeetings({ companyId }: { companyId: string }) {
  const t = useTexts('meetings')
  return (
    <LazySection id="company-meetings" title={t('onCompany.title')}>
      <Matters
        companyId={companyId}
        when="coming"
        caption={t('onCompany.coming')}
        none={t('onCompany.none')}
      />
      <LazyDetails summary={t('onCompany.past')}>
        <Matters
          companyId={companyId}
          when="past"
          caption={t('onCompany.past')}
          none={t('onCompany.nonePast')}
        />
      </LazyDetails>
    </LazySection>
  )
}

type TableProps = { companyId: string; when: 'coming' | 'past'; caption: string; none: string }

function Matters({ companyId, when, caption, none }: TableProps) {
  const t = useTexts('meetings')
  const matters = useInfiniteQuery(companyMeetingsQuery(companyId, when))
  return (
    <DataTable
      caption={caption}
      rows={matters.data?.pages.flatMap(({ items }) => items)}
      keyOf={({ id }) => id}
      error={matters.error}
      onRetry={() => void matters.refetch()}
      empty={<p>{none}</p>}
      more={{
        hasMore: matters.hasNextPage,
        isLoading: matters.isFetchingNextPage,
        load: () => void matters.fetchNextPage(),
      }}
      columns={[
        {
          id: 'meeting',
          header: t('onCompany.meeting'),
          cell: ({ meeting }) => (
            <MeetingLink id={meeting.id} isRow>
              {meeting.series}
            </MeetingLink>
          ),
        },
        {
          id: 'when',
          header: t('onCompany.when'),
          cell: (row) => <DateText value={beginsAt(row)} time />,
          narrow: true,
        },
        { id: 'matter', header: t('onCompany.matter'), cell: ({ title }) => title },
        {
          id: 'case',
          header: t('onCompany.case'),
          cell: ({ case: of }) => (
            <Link to="/cases/$caseId" params={{ caseId: of.id }}>
              <span className="f-number">{of.number}</span>
            </Link>
          ),
          narrow: true,
        },
        { id: 'how', header: t('onCompany.how'), cell: (row) => <How row={row} /> },
      ]}
    />
  )
}

const beginsAt = ({ slot, meeting }: MatterRow) => slot?.startsAt ?? meeting.startsAt

function How({ row: { slot, result, meeting } }: { row: MatterRow }) {
  const t = useTexts('meetings')
  return [
    slot ? t('onCompany.comes') : t('onCompany.takenUp'),
    meeting.status === 'cancelled' ? t('row.cancelled') : '',
    result ? t(`result.${result}`) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** The meetings that come next. */
export function useMeetingsNow(companyId: string) {
  const t = useTexts('meetings')
  const { data, error, refetch } = useQuery(companyNowMeetingsQuery(companyId))
  const entries = data?.map(
    (row): NowEntry => ({
      key: `meeting-${row.id}`,
      at: beginsAt(row),
      kind: t('onCompany.kind'),
      what: <MeetingLink id={row.meeting.id}>{row.meeting.series}</MeetingLink>,
      note: [row.slot ? t('onCompany.comes') : t('onCompany.takenUp'), row.title].join(': '),
    }),
  )
  return { entries, error, refetch }
}
