import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { DateText } from '../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Heading } from '../../../../ui/library.ts'
import { StatusTag, type Tone } from '../../../../ui/status-tag.tsx'
import { type CaseRow, companyCasesQuery } from './queries.ts'

const tones = {
  received: 'new',
  open: 'active',
  awaiting_company: 'waiting',
  closed: 'ended',
} as const satisfies Record<CaseRow['status'], Tone>

/** The company's cases across all units, open and closed. */
export function CompanyCases({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const cases = useInfiniteQuery(companyCasesQuery(companyId))
  return (
    <section className="f-companies__section" aria-labelledby="company-cases">
      <Heading level={2} data-size="2xs" id="company-cases">
        {t('cases.title')}
      </Heading>
      <DataTable
        caption={t('cases.title')}
        rows={cases.data?.pages.flatMap(({ items }) => items)}
        keyOf={({ id }) => id}
        error={cases.error}
        onRetry={() => void cases.refetch()}
        empty={
          <EmptyState title={t('cases.none')} action={<Link to="/cases/new">{t('cases.new')}</Link>}>
            {t('cases.noneWhy')}
          </EmptyState>
        }
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
    </section>
  )
}
