import { Link, useSearch } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { isNarrowed, type ProjectFilters, readProjectFilters } from '../filters.ts'
import { fileAddress } from './exchange-api.ts'
import { FileImport } from './file-import.tsx'
import './exchange.css'

/** Projects as a file, out and in. */
export function ExchangePage() {
  const t = useTexts('projectFile')
  const projects = useTexts('projects')
  const filters = readProjectFilters(useSearch({ strict: false }))
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link to="/projects" search={filters} className="ds-link">
            {projects('title')}
          </Link>
        }
      />
      <div className="f-project-files">
        <FileImport />
        <Export filters={filters} />
      </div>
    </>
  )
}

function Export({ filters }: { filters: ProjectFilters }) {
  const t = useTexts('projectFile')
  return (
    <section aria-labelledby="export" className="f-project-files__part">
      <Heading level={2} data-size="2xs" id="export">
        {t('export.title')}
      </Heading>
      <p>{t('export.lead')}</p>
      {isNarrowed(filters) ? <p>{t('export.narrowed')}</p> : null}
      <ul className="f-project-files__list">
        {(['xlsx', 'csv', 'geojson'] as const).map((ending) => (
          <li key={ending}>
            <a href={fileAddress(filters, ending)} download className="ds-link">
              {t(`export.${ending}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
