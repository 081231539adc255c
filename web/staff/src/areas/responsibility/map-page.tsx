import { useTexts } from '../../../../lib/i18n.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { AskBox } from './asking/ask-box.tsx'
import { ResponsibilityMap } from './map/responsibility-map.tsx'

/** Who answers for what: ask in plain words, or read the whole map. */
export function MapPage() {
  const t = useTexts('responsibility')
  return (
    <>
      <PageHeader title={t('title')} />
      <AskBox />
      <ResponsibilityMap />
    </>
  )
}
