import { useTexts } from '../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../lib/session.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Health } from './health/health.tsx'
import { JobTable } from './jobs/job-table.tsx'
import { Outbox } from './outbox/outbox.tsx'
import { Settings } from './settings.tsx'
import './administration.css'

/** Behind the curtain: what the program does by itself, and the e-mails. The server lets in administrators only. */
export function AdministrationPage() {
  const t = useTexts('administration')
  const session = useSession()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {hasRole(session, 'administrator') ? (
        <div className="f-admin">
          <Settings />
          <Health />
          <JobTable />
          <Outbox />
        </div>
      ) : (
        <EmptyState title={t('closed.title')}>{t('closed.lead')}</EmptyState>
      )}
    </>
  )
}
