import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DropPanel } from '../../../../../ui/drop-panel.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import { comingQuery, type Series } from '../queries.ts'
import { ComingSection } from './coming-section.tsx'
import { EndDialog } from './end-dialog.tsx'
import { InvitationsSection } from './invitations-section.tsx'
import { LeftSection } from './left-section.tsx'
import { MeasuresSection } from './measures-section.tsx'
import { SeriesActions } from './series-actions.tsx'
import { SeriesFacts } from './series-facts.tsx'
import { SeriesUnits } from './series-units.tsx'
import { TimeDialog } from './time-dialog.tsx'
import './series.css'

/** A series of meetings: what it is for, when and who, what is coming, what is undone, and how it goes. */
export function SeriesView({ series }: { series: Series }) {
  const t = useTexts('meetings')
  const [doing, start] = useState<'add' | 'end' | null>(null)
  const coming = useQuery(comingQuery(series.id)).data
  const next = coming?.find(({ status }) => status === 'planned' || status === 'live')
  return (
    <>
      <PageHeader
        title={series.title}
        lead={series.purpose || undefined}
        above={
          <span className="f-series__above">
            <Link to="/meetings" className="ds-link">
              {t('series.back')}
            </Link>
            <span>{t(`kind.${series.kind}`)}</span>
          </span>
        }
        beside={series.ended ? <StatusTag tone="ended">{t('series.ended')}</StatusTag> : null}
        actions={
          <>
            {next ? (
              <Button asChild>
                <MeetingLink id={next.id}>{t('series.open')}</MeetingLink>
              </Button>
            ) : null}
            {series.may.change ? <Menu series={series} onDo={start} /> : null}
          </>
        }
      />
      <SeriesFacts series={series} next={next} />
      <div className="f-series">
        <div className="f-series__main">
          <LeftSection series={series} />
          <ComingSection series={series} />
          <InvitationsSection seriesId={series.id} />
          <SeriesActions seriesId={series.id} />
          <MeasuresSection seriesId={series.id} />
        </div>
        <SeriesUnits series={series} />
      </div>
      {doing === 'add' ? <TimeDialog series={series} onClose={() => start(null)} /> : null}
      {doing === 'end' ? <EndDialog series={series} onClose={() => start(null)} /> : null}
    </>
  )
}

function Menu({ series, onDo }: { series: Series; onDo: (what: 'add' | 'end') => void }) {
  const t = useTexts('meetings')
  return (
    <>
      <Button asChild variant="secondary">
        <Link to="/meeting-series/$seriesId/edit" params={{ seriesId: series.id }}>
          {t('series.edit')}
        </Link>
      </Button>
      <DropPanel takesFocus button={t('series.more')}>
        {(close) => (
          <ul className="f-meeting-menu">
            {(['add', 'end'] as const).map((what) => (
              <li key={what}>
                <button
                  type="button"
                  onClick={() => {
                    close()
                    onDo(what)
                  }}
                >
                  {t(`series.${what}`)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </DropPanel>
    </>
  )
}
