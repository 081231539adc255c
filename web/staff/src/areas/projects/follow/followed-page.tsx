import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { followsQuery } from './follow-api.ts'
import { FollowList } from './follow-list.tsx'
import { FollowPlaceDialog } from './follow-place-dialog.tsx'
import { NewsList } from './news-list.tsx'
import './follow.css'

/** What the person follows, and what the next digest holds. Every digest leads here. */
export function FollowedPage() {
  const t = useTexts('projectFollow')
  const projects = useTexts('projects')
  const [isAdding, add] = useState(false)
  const found = useQuery(followsQuery)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link to="/projects" className="ds-link">
            {projects('title')}
          </Link>
        }
        actions={<Button onClick={() => add(true)}>{t('add')}</Button>}
      />
      {found.data ? (
        <div className="f-follow">
          {found.data.length === 0 ? (
            <EmptyState title={t('empty')}>{t('empty.do')}</EmptyState>
          ) : (
            <div className="f-follow__columns">
              <NewsList follows={found.data} />
              <FollowList follows={found.data} />
            </div>
          )}
          <p className="f-follow__quiet">
            {t('settings')}{' '}
            <Link to="/notices/choices" className="ds-link">
              {t('settings.link')}
            </Link>
            .
          </p>
        </div>
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons kind="page" />
      )}
      {isAdding ? <FollowPlaceDialog onClose={() => add(false)} /> : null}
    </>
  )
}
