import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { ChoicesFields } from './choices-fields.tsx'
import { choicesQuery } from './queries.ts'
import '../notices.css'

/** How one hears of what happens. Every mail leads here. */
export function ChoicesPage() {
  const t = useTexts('notices')
  const choices = useQuery(choicesQuery)
  return (
    <>
      <PageHeader
        title={t('choices.title')}
        lead={t('choices.lead')}
        above={
          <Link to="/notices" className="ds-link">
            {t('title')}
          </Link>
        }
      />
      {choices.data ? (
        <ChoicesFields
          key={choices.data.version}
          choices={choices.data}
          onReload={() => void choices.refetch()}
        />
      ) : choices.error ? (
        <ErrorState error={choices.error} onRetry={() => void choices.refetch()} />
      ) : (
        <Skeletons kind="page" />
      )}
    </>
  )
}
