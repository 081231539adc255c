import { formatShortDay } from '../../../../../lib/calendar.ts'
import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import { MeetingStatus } from '../overview/meeting-status.tsx'
import type { MeetingRow } from '../queries.ts'

type Props = { row: MeetingRow; mayChange: boolean; onDo: (what: 'move' | 'cancel') => void }

/** One coming meeting of a series, with what its leader may do with it. */
export function ComingRow({ row, mayChange, onDo }: Props) {
  const t = useTexts('meetings')
  const language = useLanguage()
  const { id, startsAt, endsAt, status, isMoved, matters, cancelledWhy, place } = row
  const day = formatShortDay(startsAt, language)
  return (
    <li data-status={status}>
      <div className="f-series__when">
        <MeetingLink id={id}>
          <DateText value={startsAt} weekday />
        </MeetingLink>
        <span className="f-meetings__quiet">
          {formatTime(startsAt, language)}–{formatTime(endsAt, language)}
          {place ? `, ${place}` : ''}
        </span>
        {status === 'cancelled' ? (
          <span className="f-meetings__quiet">{cancelledWhy}</span>
        ) : (
          <span className="f-meetings__quiet">
            {matters === 0 ? t('row.noMatters') : t('row.matters', { count: matters })}
          </span>
        )}
      </div>
      <div className="f-series__do">
        <MeetingStatus status={status} />
        {isMoved && status !== 'cancelled' ? (
          <StatusTag tone="attention" plain>
            {t('row.moved')}
          </StatusTag>
        ) : null}
        {mayChange && status === 'planned'
          ? (['move', 'cancel'] as const).map((what) => (
              <Button
                key={what}
                variant="tertiary"
                aria-label={t(`series.row.${what}.about`, { day })}
                onClick={() => onDo(what)}
              >
                {t(`series.row.${what}`)}
              </Button>
            ))
          : null}
      </div>
    </li>
  )
}
