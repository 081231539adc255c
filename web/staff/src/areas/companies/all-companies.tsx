import { useInfiniteQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { Heading } from '../../../../ui/library.ts'
import { CompanyTable } from './company-table.tsx'
import { companiesQuery } from './queries.ts'

/** The whole register by name. */
export function AllCompanies() {
  const t = useTexts('companies')
  const all = useInfiniteQuery(companiesQuery)
  return (
    <section className="f-companies__section" aria-labelledby="all-companies">
      <Heading level={2} data-size="2xs" id="all-companies">
        {t('all.title')}
      </Heading>
      <CompanyTable
        caption={t('all.title')}
        rows={all.data?.pages.flatMap(({ items }) => items)}
        error={all.error}
        onRetry={() => void all.refetch()}
        empty={<EmptyState title={t('recent.none')} />}
        more={{
          hasMore: all.hasNextPage,
          isLoading: all.isFetchingNextPage,
          load: () => void all.fetchNextPage(),
        }}
      />
    </section>
  )
}
