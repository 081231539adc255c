import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatLongDay } from '../../../../../lib/calendar.ts'
import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { Meeting } from './queries.ts'
import './meeting.css'

const tones = { live: 'active', closed: 'good', cancelled: 'ended' } as const

/** What stands over a meeting in each of its states: which it is, when and where, and who leads it. */
export function MeetingHead({ meeting, actions }: { meeting: Meeting; actions?: ReactNode }) {
  const t = useTexts('meeting')
  const when = useWhen()
  const { series, status, place, link, leader, standIn, isMoved } = meeting
  return (
    <PageHeader
      title={t('title', { series: series.title, day: when(meeting).day })}
      above={
        <Link to="/meeting-series/$seriesId" params={{ seriesId: series.id }}>
          {series.title}
        </Link>
      }
      beside={
        status === 'planned' ? null : <StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag>
      }
      lead={
        <span className="f-meeting__facts">
          <span>{when(meeting).times}</span>
          {isMoved ? <span>{t('moved')}</span> : null}
          {place ? <span>{place}</span> : null}
          {link ? (
            <a href={link} target="_blank" rel="noreferrer">
              {t('join')}
            </a>
          ) : null}
          <span>
            {standIn
              ? t('ledByOr', { leader: leader.name, standIn: standIn.name })
              : t('ledBy', { leader: leader.name })}
          </span>
        </span>
      }
      actions={actions}
    />
  )
}

/** `torsdag 26 november`, `14:00–16:00`. */
function useWhen() {
  const language = useLanguage()
  return ({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }) => ({
    day: formatLongDay(startsAt, language),
    times: `${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`,
  })
}
