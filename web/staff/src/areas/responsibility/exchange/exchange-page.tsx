import { useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { ExportSection } from './export-section.tsx'
import { FileImport } from './file-import.tsx'
import './exchange.css'

/** The map as a file, out and in. */
export function ExchangePage() {
  const t = useTexts('mapFile')
  const session = useSession()
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="f-exchange">
        <ExportSection />
        {hasRole(session, 'administrator') ? (
          <FileImport />
        ) : (
          <p className="f-exchange__quiet">{t('import.closed')}</p>
        )}
      </div>
    </>
  )
}
