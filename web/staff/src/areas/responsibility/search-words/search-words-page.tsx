import { useTexts } from '../../../../../lib/i18n.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { LearnedSection } from './learned-section.tsx'
import { SynonymSection } from './synonym-section.tsx'
import './search-words.css'

/** What the search knows beside the map: synonyms that people keep, and words that settled cases have taught. */
export function SearchWordsPage() {
  const t = useTexts('searchWords')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <SynonymSection />
      <LearnedSection />
    </>
  )
}
