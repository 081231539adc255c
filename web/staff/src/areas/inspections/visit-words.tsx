import { formatSpan } from '../../../../lib/calendar.ts'
import { useNow } from '../../../../lib/clock.ts'
import { formatTime, formatWeekday, swedishDay } from '../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import { StatusTag, type Tone } from '../../../../ui/status-tag.tsx'
import type { Neighbour, VisitRow } from './queries.ts'

type Timed = Pick<VisitRow, 'earliestOn' | 'latestOn' | 'startsAt'> & { readonly endsAt?: string | null }

/** `tors 10 dec. 09:00–11:00`, `tors 10 dec.`, or the days that it lies within, `9–13 dec.`. */
export function WhenText({ visit }: { visit: Timed | Neighbour }) {
  const language = useLanguage()
  const { earliestOn, latestOn, startsAt } = visit
  const endsAt = 'endsAt' in visit ? visit.endsAt : null
  const present = useNow()
  const named = (day: string) => `${formatWeekday(day, language)} ${formatSpan(day, day, present, language)}`
  if (startsAt)
    return (
      <time dateTime={startsAt}>
        {named(swedishDay(startsAt))} {formatTime(startsAt, language)}
        {endsAt ? `–${formatTime(endsAt, language)}` : ''}
      </time>
    )
  return (
    <span>
      {earliestOn === latestOn ? named(earliestOn) : formatSpan(earliestOn, latestOn, present, language)}
    </span>
  )
}

const tones = {
  planned: 'new',
  agreed: 'active',
  done: 'good',
  not_done: 'attention',
  cancelled: 'ended',
} as const satisfies Record<VisitRow['status'], Tone>

type Standing = Pick<VisitRow, 'status' | 'outcome' | 'isAnnounced' | 'isAskedAnother'> & {
  readonly joint: { readonly status: string } | null
}

/** How a visit stands, whether it is made together with others, and whether the company knows of it. */
export function VisitTags({ visit }: { visit: Standing }) {
  const t = useTexts('inspections')
  const { status, outcome, joint } = visit
  const isOpen = status === 'planned' || status === 'agreed'
  return (
    <span className="f-visits__tags">
      <StatusTag tone={outcome && outcome !== 'no_remarks' ? 'attention' : tones[status]} plain>
        {outcome ? t(`outcome.${outcome}`) : t(`status.${status}`)}
      </StatusTag>
      {joint && isOpen ? (
        <StatusTag tone={joint.status === 'agreed' ? 'good' : 'waiting'} plain>
          {t(joint.status === 'agreed' ? 'joint.agreed' : 'joint.proposed')}
        </StatusTag>
      ) : null}
      {visit.isAnnounced ? null : (
        <StatusTag tone="ended" plain>
          {t('unannounced')}
        </StatusTag>
      )}
      {visit.isAskedAnother && isOpen ? (
        <StatusTag tone="attention" plain>
          {t('askedAnother')}
        </StatusTag>
      ) : null}
    </span>
  )
}
