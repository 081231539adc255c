import { useInfiniteQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { LazySection } from '../../../../ui/lazy-section.tsx'
import { Button } from '../../../../ui/library.ts'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { Timeline } from '../../../../ui/timeline.tsx'
import { type HistoryEvent, historyQuery } from './merging-queries.ts'

const told = [
  'company.added',
  'company.edited',
  'company.fetched',
  'company.merged',
  'company.mergeUndone',
  'company.toldApart',
  'company.numberShown',
  'visit.planned',
] as const
const facts = [
  'name',
  'form',
  'address',
  'activity',
  'industries',
  'registered',
  'ended',
  'proceedings',
  'advertising',
  'active',
] as const

/** What has happened with the company in the register. */
export function CompanyHistory({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  return (
    <LazySection id="company-history" title={t('history.title')}>
      <History companyId={companyId} />
    </LazySection>
  )
}

function History({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const words = useHistoryWords()
  const history = useInfiniteQuery(historyQuery(companyId))
  const items = history.data?.pages.flatMap((page) => page.items)
  return (
    <>
      {items ? (
        items.length === 0 ? (
          <p>{t('history.none')}</p>
        ) : (
          <Timeline
            label={t('history.events')}
            items={items.map((one) => ({
              id: one.id,
              at: one.at,
              who: one.by ?? t('history.program'),
              what: words(one),
              tone: one.name.startsWith('company.merge') ? 'active' : 'ended',
            }))}
          />
        )
      ) : history.error ? (
        <ErrorState error={history.error} onRetry={() => void history.refetch()} />
      ) : (
        <Skeletons count={3} />
      )}
      {history.hasNextPage ? (
        <Button
          variant="tertiary"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      ) : null}
    </>
  )
}

function useHistoryWords(): (one: HistoryEvent) => string {
  const t = useTexts('companies')
  return ({ name, other, isOther, fields }) => {
    const known = told.find((each) => each === name)
    if (!known) return t('event.unknown')
    const which = fields.flatMap((field) => {
      if (field === 'orgNumber') return [t('fact.number')]
      const fact = facts.find((each) => each === field)
      return fact ? [t(`fact.${fact}`)] : []
    })
    const params = { other: other ?? '', fields: which.map(lowerFirst).join(', ') }
    if (known === 'company.merged')
      return t(isOther ? 'event.company.mergedInto' : 'event.company.merged', params)
    if (known === 'company.fetched')
      return t(which.length > 0 ? 'event.company.fetched' : 'event.company.fetchedSame', params)
    return t(`event.${known}`, params)
  }
}

function lowerFirst(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1)
}
