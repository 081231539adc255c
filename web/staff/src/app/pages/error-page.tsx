import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { isApiError } from '../../../../lib/api-error.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { NotFoundPage } from './not-found-page.tsx'

/** A page broke. The rest of the program stands, and drafts are kept. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts('web')
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  if (isApiError(error, 404)) return <NotFoundPage />

  function retry(): void {
    queries.reset()
    reset()
    void router.invalidate()
  }
  return (
    <>
      <PageHeader title={t('broken.title')} />
      <ErrorState error={error} onRetry={retry} kept={t('broken.kept')} />
    </>
  )
}
