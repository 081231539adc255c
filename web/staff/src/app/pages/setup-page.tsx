import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../lib/session.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { setupQuery } from '../../areas/administration/setup/queries.ts'
import { SetupSteps } from './setup-steps.tsx'

/** From an empty installation to an open page for companies. What is done shows in what is in place. */
export function SetupPage() {
  const t = useTexts('setup')
  const session = useSession()
  const isAdministrator = hasRole(session, 'administrator')
  const setup = useQuery({ ...setupQuery, enabled: isAdministrator })
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {isAdministrator ? (
        setup.data ? (
          <SetupSteps setup={setup.data} />
        ) : setup.error ? (
          <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />
        ) : (
          <Skeletons kind="rows" count={7} />
        )
      ) : (
        <EmptyState title={t('closed')} />
      )}
    </>
  )
}
