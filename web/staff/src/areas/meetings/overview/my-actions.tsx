import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { ActionList } from '../actions/action-list.tsx'
import { myActionsQuery } from '../actions/queries.ts'

/** What meetings have given me to do, the most pressing first. */
export function MyActions() {
  const t = useTexts('meetings')
  const found = useQuery(myActionsQuery)
  return (
    <section aria-labelledby="my-actions" id="actions">
      <h2 id="my-actions">
        {t('actions.mine')}{' '}
        {found.data?.length ? <span className="f-meetings__count">{found.data.length}</span> : null}
      </h2>
      {found.data ? (
        found.data.length > 0 ? (
          <ActionList actions={found.data} label={t('actions.mine')} isMine />
        ) : (
          <p className="f-meetings__quiet">{t('actions.none')}</p>
        )
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons count={3} />
      )}
    </section>
  )
}
