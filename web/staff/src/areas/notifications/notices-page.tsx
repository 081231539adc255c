import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useRowArrival } from '../../../../lib/arrival.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Segments } from '../../../../ui/segments.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { useListKeys } from '../../../../ui/use-list-keys.ts'
import { NoticeList } from './notice-list.tsx'
import { noticesQuery, useMarkSeen } from './queries.ts'

/** Everything that one has been told. */
export function NoticesPage() {
  const t = useTexts('notices')
  const ui = useTexts('ui')
  const [show, choose] = useState<'all' | 'unseen'>('all')
  const notices = useInfiniteQuery(noticesQuery(show === 'unseen'))
  const see = useMarkSeen()
  const list = useRef<HTMLDivElement>(null)
  const rows = notices.data?.pages.flatMap(({ items }) => items)
  const [first] = rows ?? []
  useListKeys(list)
  useRowArrival(list, rows?.length ?? 0)

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            {first && rows?.some(({ seen }) => !seen) ? (
              <Button
                variant="secondary"
                loading={see.isPending}
                onClick={() => see.mutate({ until: first.at })}
              >
                {t('seeAll')}
              </Button>
            ) : null}
            <Button asChild variant="tertiary">
              <Link to="/notices/choices">{t('choose')}</Link>
            </Button>
          </>
        }
      />
      <Segments
        label={t('show')}
        value={show}
        options={[
          { value: 'all', label: t('show.all') },
          { value: 'unseen', label: t('show.unseen') },
        ]}
        onChange={choose}
      />
      <div ref={list} className="f-notices__page">
        {rows ? (
          rows.length > 0 ? (
            <NoticeList
              notices={rows}
              level={2}
              onSeen={({ id, at }) => see.mutate({ ids: [id], until: at })}
            />
          ) : (
            <EmptyState title={t(show === 'unseen' ? 'none.unseen' : 'empty')}>{t('none.lead')}</EmptyState>
          )
        ) : notices.error ? (
          <ErrorState error={notices.error} onRetry={() => void notices.refetch()} />
        ) : (
          <Skeletons kind="rows" count={6} />
        )}
        {notices.hasNextPage ? (
          <Button
            variant="secondary"
            loading={notices.isFetchingNextPage}
            onClick={() => void notices.fetchNextPage()}
          >
            {ui('table.more')}
          </Button>
        ) : null}
      </div>
    </>
  )
}
