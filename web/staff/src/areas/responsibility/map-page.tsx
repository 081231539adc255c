import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../lib/i18n.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { AskBox } from './asking/ask-box.tsx'
import { ResponsibilityMap } from './map/responsibility-map.tsx'

/** Who answers for what: ask in plain words, or read the whole map. */
export function MapPage() {
  const t = useTexts('responsibility')
  const plans = useTexts('plan')
  const unclear = useTexts('unclear')
  const coverage = useTexts('coverage')
  const words = useTexts('searchWords')
  const files = useTexts('mapFile')
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Link to="/unclear-borders" className="ds-link">
              {unclear('title')}
            </Link>
            <Link to="/map-coverage" className="ds-link">
              {coverage('title')}
            </Link>
            <Link to="/search-words" className="ds-link">
              {words('title')}
            </Link>
            <Link to="/map-files" className="ds-link">
              {files('linkFromMap')}
            </Link>
            <Link to="/plan-templates" className="ds-link">
              {plans('templates.title')}
            </Link>
          </>
        }
      />
      <AskBox />
      <ResponsibilityMap />
    </>
  )
}
