import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { DateText } from '../../../../ui/date-text.tsx'
import { LazyDetails } from '../../../../ui/lazy-details.tsx'
import { LazySection } from '../../../../ui/lazy-section.tsx'
import { Button } from '../../../../ui/library.ts'
import { StatusTag, type Tone } from '../../../../ui/status-tag.tsx'
import { companyCasesQuery } from './going-on-queries.ts'
import type { CaseRow } from './queries.ts'

const tones = {
  received: 'new',
  open: 'active',
  awaiting_company: 'waiting',
  closed: 'ended',
} as const satisfies Record<CaseRow['status'], Tone>

/** The company's cases across all units: those that are open, and those that have ended when somebody asks. */
export function CompanyCases({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  return (
    <LazySection
      id="company-cases"
      title={t('cases.title')}
      actions={
        <Button asChild variant="tertiary">
          <Link to="/cases/new">{t('cases.new')}</Link>
        </Button>
      }
    >
      <CaseTable companyId={companyId} which="active" caption={t('cases.open')} none={t('cases.noneOpen')} />
      <LazyDetails summary={t('cases.ended')}>
        <CaseTable
          companyId={companyId}
          which="closed"
          caption={t('cases.ended')}
          none={t('cases.noneEnded')}
        />
      </LazyDetails>
    </LazySection>
  )
}

type TableProps = { companyId: string; which: 'active' | 'closed'; caption: string; none: string }

function CaseTable({ companyId, which, caption, none }: TableProps) {
  const t = useTexts('companies')
  const cases = useInfiniteQuery(companyCasesQuery(companyId, which))
  return (
    <DataTable
      caption={caption}
      rows={cases.data?.pages.flatMap(({ items }) => items)}
      keyOf={({ id }) => id}
      error={cases.error}
      onRetry={() => void cases.refetch()}
      empty={<p className="f-companies__quiet">{none}</p>}
      more={{
        hasMore: cases.hasNextPage,
        isLoading: cases.isFetchingNextPage,
        load: () => void cases.fetchNextPage(),
      }}
      columns={[
        {
          id: 'title',
          header: t('cases.case'),
          cell: ({ id, title }) => (
            <Link to="/cases/$caseId" params={{ caseId: id }} data-row-link>
              {title}
            </Link>
          ),
        },
        {
          id: 'number',
          header: t('cases.number'),
          cell: ({ number }) => <span className="f-number">{number}</span>,
          narrow: true,
        },
        {
          id: 'status',
          header: t('cases.status'),
          cell: ({ status }) => (
            <StatusTag tone={tones[status]} plain>
              {t(`status.${status}`)}
            </StatusTag>
          ),
          narrow: true,
        },
        {
          id: 'accountable',
          header: t('cases.accountable'),
          cell: ({ accountable }) => accountable?.name ?? '–',
        },
        {
          id: 'received',
          header: t('cases.received'),
          cell: ({ receivedAt }) => <DateText value={receivedAt} />,
          narrow: true,
        },
      ]}
    />
  )
}
