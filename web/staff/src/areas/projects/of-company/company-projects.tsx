import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, ask } from '../../../../../lib/api.ts'
import type { Answer } from '../../../../../lib/api-types.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { LazySection } from '../../../../../ui/lazy-section.tsx'
import { PhaseTag } from '../phase-tag.tsx'
import { usePeriodWords } from '../use-period-words.ts'
import { usePlaceWords } from '../use-place-words.ts'

type ProjectPage = Answer<'/companies/{companyId}/projects'>
type ProjectRow = ProjectPage['items'][number]

const PAGE = 10

function companyProjectsQuery(companyId: string) {
  return infiniteQueryOptions({
    queryKey: ['projects', 'of-company', companyId],
    queryFn: async ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) }
      const params = { path: { companyId }, query }
      return (await ask(api.GET('/companies/{companyId}/projects', { params, signal }))) as ProjectPage
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    meta: { topics: ['project', 'projects', 'cases'] },
  })
}

/** Projects that affect a company, or lie near it. */
export function CompanyProjects({ companyId }: { companyId: string }) {
  const t = useTexts('projects')
  return (
    <LazySection id="company-projects" title={t('ofCompany.title')}>
      <Projects companyId={companyId} />
    </LazySection>
  )
}

function Projects({ companyId }: { companyId: string }) {
  const t = useTexts('projects')
  const nameOf = useNameOf()
  const periodWords = usePeriodWords()
  const placeWords = usePlaceWords()
  const projects = useInfiniteQuery(companyProjectsQuery(companyId))
  return (
    <DataTable
      caption={t('ofCompany.title')}
      rows={projects.data?.pages.flatMap(({ items }) => items)}
      keyOf={({ id }) => id}
      error={projects.error}
      onRetry={() => void projects.refetch()}
      empty={<p>{t('ofCompany.none')}</p>}
      more={{
        hasMore: projects.hasNextPage,
        isLoading: projects.isFetchingNextPage,
        load: () => void projects.fetchNextPage(),
      }}
      columns={[
        {
          id: 'title',
          header: t('column.project'),
          cell: ({ id, title }) => (
            <Link to="/projects/$projectId" params={{ projectId: id }} data-row-link>
              {title}
            </Link>
          ),
        },
        { id: 'why', header: t('ofCompany.why'), cell: (row) => <Why row={row} /> },
        {
          id: 'phase',
          header: t('column.phase'),
          cell: ({ phase }) => <PhaseTag phase={phase} />,
          narrow: true,
        },
        { id: 'period', header: t('column.period'), cell: ({ period }) => periodWords(period) },
        { id: 'place', header: t('column.place'), cell: ({ place }) => placeWords(place) },
        { id: 'unit', header: t('column.unit'), cell: ({ unit }) => nameOf(unit) },
      ]}
    />
  )
}

function Why({ row: { isAffected, isNear, metres } }: { row: ProjectRow }) {
  const t = useTexts('projects')
  const near =
    metres === null ? t('ofCompany.samePlace') : t('ofCompany.metres', { count: Math.round(metres) })
  return [isAffected ? t('ofCompany.affected') : '', isNear ? near : ''].filter(Boolean).join(', ')
}
