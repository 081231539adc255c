import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'

/** The address leads nowhere, or to something that the person may not see: the two are not told apart. */
export function NotFoundPage() {
  const t = useTexts('web')
  return (
    <>
      <PageHeader title={t('notFound.title')} />
      <EmptyState title={t('notFound.lead')} action={<Link to="/my-day">{t('notFound.home')}</Link>}>
        {t('notFound.do')}
      </EmptyState>
    </>
  )
}
