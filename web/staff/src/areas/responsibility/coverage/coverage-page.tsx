import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { FindingList } from './finding-list.tsx'
import { OpeningSection } from './opening-section.tsx'
import { coverageQuery } from './queries.ts'
import './coverage.css'

/** Whether every question reaches somebody who is present and may act, and whether companies may ask. */
export function CoveragePage() {
  const t = useTexts('coverage')
  const coverage = useQuery(coverageQuery)
  const found = coverage.data
  if (coverage.error && !found)
    return <ErrorState error={coverage.error} onRetry={() => void coverage.refetch()} />
  const stops = found?.items.filter(({ weight }) => weight === 'stops') ?? []
  const warns = found?.items.filter(({ weight }) => weight === 'warns') ?? []
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {found ? (
        <div className="f-coverage">
          <div>
            <section aria-labelledby="coverage-state" className="f-coverage__state">
              <Heading level={2} data-size="2xs" id="coverage-state">
                <StatusTag tone={found.isGreen ? 'good' : 'danger'} plain>
                  {found.isGreen ? t('green.title') : t('red.title', { count: stops.length })}
                </StatusTag>
              </Heading>
              {found.isGreen ? <p>{t('green.text', { count: found.areas })}</p> : null}
            </section>
            {stops.length > 0 ? <FindingList findings={stops} /> : null}
            {warns.length > 0 ? (
              <FindingList title={t('warns.heading')} findings={warns} />
            ) : found.isGreen ? (
              <p className="f-coverage__quiet">{t('warns.none')}</p>
            ) : null}
          </div>
          <OpeningSection isGreen={found.isGreen} />
        </div>
      ) : (
        <Skeletons kind="rows" count={6} />
      )}
    </>
  )
}
