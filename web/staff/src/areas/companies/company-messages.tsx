import { useInfiniteQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../lib/i18n.ts'
import { LazySection } from '../../../../ui/lazy-section.tsx'
import { messagesQuery } from './going-on-queries.ts'
import { SaidList } from './said-list.tsx'

/** What the company and those who work with its cases have written to each other. */
export function CompanyMessages({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  return (
    <LazySection id="company-messages" title={t('messages.title')}>
      <Messages companyId={companyId} />
    </LazySection>
  )
}

function Messages({ companyId }: { companyId: string }) {
  const t = useTexts('companies')
  const said = useInfiniteQuery(messagesQuery(companyId))
  return (
    <SaidList
      said={said}
      none={t('messages.none')}
      headOf={({ direction, authorName }) => (
        <strong>{t(`messages.${direction}`, { name: authorName })}</strong>
      )}
    />
  )
}
