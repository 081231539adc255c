import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { DataTable } from '../../../../ui/data-table.tsx'
import { DateText } from '../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Heading } from '../../../../ui/library.ts'
import { type CaseRow, recentCasesQuery } from './queries.ts'

const MOST_SHOWN = 5

/** Each company once, with the case in which something happened last. */
function latestByCompany(cases: readonly CaseRow[]): CaseRow[] {
  const seen = new Set<string>()
  return cases.filter(({ company }) => {
    if (!company || seen.has(company.id)) return false
    seen.add(company.id)
    return true
  })
}

/** The companies in whose cases something has happened of late. */
export function RecentCompanies() {
  const t = useTexts('companies')
  const cases = useQuery(recentCasesQuery)
  const rows = cases.data && latestByCompany(cases.data).slice(0, MOST_SHOWN)
  return (
    <section className="f-companies__section" aria-labelledby="recent-companies">
      <Heading level={2} data-size="2xs" id="recent-companies">
        {t('recent.title')}
      </Heading>
      <DataTable
        caption={t('recent.title')}
        rows={rows}
        keyOf={({ id }) => id}
        error={cases.error}
        onRetry={() => void cases.refetch()}
        empty={<EmptyState title={t('recent.none')} />}
        columns={[
          {
            id: 'name',
            header: t('column.name'),
            cell: ({ company }) =>
              company ? (
                <Link to="/companies/$companyId" params={{ companyId: company.id }} data-row-link>
                  {company.name}
                </Link>
              ) : null,
          },
          {
            id: 'case',
            header: t('recent.case'),
            cell: ({ id, title }) => (
              <Link to="/cases/$caseId" params={{ caseId: id }}>
                {title}
              </Link>
            ),
          },
          {
            id: 'changed',
            header: t('recent.changed'),
            cell: ({ changedAt }) => <DateText value={changedAt} show="relative" />,
            narrow: true,
          },
        ]}
      />
    </section>
  )
}
