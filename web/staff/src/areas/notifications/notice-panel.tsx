import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTexts } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { NoticeList } from './notice-list.tsx'
import { latestQuery, useMarkSeen } from './queries.ts'

/** The latest notices, under the bell. */
export function NoticePanel({ onClose }: { onClose: () => void }) {
  const t = useTexts('notices')
  const latest = useQuery(latestQuery)
  const see = useMarkSeen()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const first = latest.data?.[0]
  const isUnseen = latest.data?.some(({ seen }) => !seen) ?? false
  return (
    <section className="f-notice-panel" aria-labelledby="notice-panel">
      <header>
        <h2 id="notice-panel" ref={heading} tabIndex={-1}>
          {t('title')}
        </h2>
        {isUnseen && first ? (
          <Button
            variant="tertiary"
            loading={see.isPending}
            onClick={() => {
              heading.current?.focus()
              see.mutate({ until: first.at })
            }}
          >
            {t('seeAll')}
          </Button>
        ) : null}
      </header>
      {latest.data ? (
        latest.data.length > 0 ? (
          <NoticeList
            notices={latest.data}
            level={3}
            onSeen={({ id, at }) => see.mutate({ ids: [id], until: at })}
            onGone={onClose}
          />
        ) : (
          <p className="f-notice-panel__none">{t('empty')}</p>
        )
      ) : latest.error ? (
        <ErrorState error={latest.error} onRetry={() => void latest.refetch()} />
      ) : (
        <Skeletons kind="rows" count={3} />
      )}
      <footer>
        <Link to="/notices" className="ds-link" onClick={onClose}>
          {t('all')}
        </Link>
        <Link to="/notices/choices" className="ds-link" onClick={onClose}>
          {t('choose')}
        </Link>
      </footer>
    </section>
  )
}
