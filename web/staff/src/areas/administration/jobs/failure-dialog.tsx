import { useInfiniteQuery } from '@tanstack/react-query'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type Failure, failuresQuery, useRetryJob } from './queries.ts'

type Props = { name: string; title: string; onClose: () => void }

/** What a job gave up, with what it ended with, and the way to have it tried again. */
export function FailureDialog({ name, title, onClose }: Props) {
  const t = useTexts('administration')
  const ui = useTexts('ui')
  const failures = useInfiniteQuery(failuresQuery(name))
  const rows = failures.data?.pages.flatMap(({ items }) => items)
  return (
    <Modal open width="wide" title={t('failures.title', { job: title })} onClose={onClose}>
      {rows ? (
        rows.length === 0 ? (
          <p>{t('failures.none')}</p>
        ) : (
          <ul className="f-admin__failures">
            {rows.map((failure) => (
              <FailureRow key={failure.id} name={name} failure={failure} />
            ))}
          </ul>
        )
      ) : failures.error ? (
        <ErrorState error={failures.error} onRetry={() => void failures.refetch()} />
      ) : (
        <Skeletons kind="rows" />
      )}
      {failures.hasNextPage ? (
        <Button
          variant="secondary"
          loading={failures.isFetchingNextPage}
          onClick={() => void failures.fetchNextPage()}
        >
          {ui('table.more')}
        </Button>
      ) : null}
    </Modal>
  )
}

function FailureRow({ name, failure }: { name: string; failure: Failure }) {
  const t = useTexts('administration')
  const ui = useTexts('ui')
  const retry = useRetryJob(name, () => showToast({ tone: 'good', message: t('failures.retried') }))
  const said = isApiError(retry.error) ? (retry.error.problem?.detail ?? ui('error.silent')) : null
  return (
    <li>
      <div>
        <p>
          <strong>
            <DateText value={failure.failedAt ?? failure.plannedAt} time />
          </strong>{' '}
          {t('failures.attempts', { count: failure.attempts })}
        </p>
        <pre className="f-admin__message">{failure.message}</pre>
        {said ? <p className="f-admin__said">{said}</p> : null}
      </div>
      <Button variant="secondary" loading={retry.isPending} onClick={() => retry.mutate(failure.id)}>
        {t('failures.retry')}
      </Button>
    </li>
  )
}
