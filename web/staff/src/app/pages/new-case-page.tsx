import { useNavigate } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { carried } from '../../areas/cases/conversation/carried.ts'
import { NewCaseForm } from '../../areas/cases/intake/new-case-form.tsx'

export function NewCasePage() {
  const t = useTexts('cases')
  const navigate = useNavigate()
  return (
    <>
      <PageHeader title={t('new.title')} lead={t('new.lead')} />
      <NewCaseForm
        onDone={({ id, number, accountable }) => {
          showToast({ tone: 'good', message: t('new.done', { number, name: accountable }) })
          void navigate({ to: '/cases/$caseId', params: { caseId: id } })
        }}
        onJoin={(caseId, text) => {
          carried.set(text ? { caseId, text } : null)
          void navigate({ to: '/cases/$caseId', params: { caseId }, search: { tab: 'talk' } })
        }}
      />
    </>
  )
}
