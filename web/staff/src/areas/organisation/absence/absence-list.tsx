import { useQueryClient } from '@tanstack/react-query'
import { lastDayOf } from '../../../../../lib/calendar.ts'
import { useNow } from '../../../../../lib/clock.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { type Absence, endAbsence, putBackAbsence, staleAfterAbsence } from './queries.ts'
import './absence.css'

type Props = { absences: readonly Absence[]; isMe: boolean; onEdit: (absence: Absence) => void }

/** Absences under way and to come, each with what to think of. */
export function AbsenceList({ absences, isMe, onEdit }: Props) {
  const t = useTexts('people')
  if (absences.length === 0) return null
  return (
    <ul className="f-absences" aria-label={t('absence.planned')}>
      {absences.map((absence) => (
        <AbsenceRow key={absence.id} absence={absence} isMe={isMe} onEdit={onEdit} />
      ))}
    </ul>
  )
}

function AbsenceRow({ absence, isMe, onEdit }: Omit<Props, 'absences'> & { absence: Absence }) {
  const t = useTexts('people')
  const ui = useTexts('ui')
  const cache = useQueryClient()
  const hasBegun = Date.parse(absence.from) <= useNow().getTime()
  const refresh = () =>
    Promise.all(staleAfterAbsence.map((queryKey) => cache.invalidateQueries({ queryKey })))
  const days = (
    <>
      <DateText value={absence.from} /> –{' '}
      {absence.to ? <DateText value={lastDayOf(absence.to)} /> : t('absence.openEnd')}
    </>
  )
  return (
    <li>
      <span className="f-absences__when">
        <strong>{days}</strong>
        {hasBegun ? (
          <StatusTag tone="waiting" plain>
            {t('absence.now')}
          </StatusTag>
        ) : null}
      </span>
      <span>{absence.standIn ? ui('away.standIn', { name: absence.standIn.name }) : ui('away.nobody')}</span>
      {absence.warnings.map((warning) => (
        <StatusTag key={warning} tone={warning === 'noDeputy' ? 'new' : 'attention'} plain>
          {t(`warn.${warning}`)}
        </StatusTag>
      ))}
      {absence.may.change ? (
        <span className="f-absences__do">
          <Button variant="secondary" data-size="sm" onClick={() => onEdit(absence)}>
            {t('absence.change')}
            <span className="ds-sr-only"> {days}</span>
          </Button>
          <ConfirmWithUndo
            variant="tertiary"
            run={async () => {
              await endAbsence(absence.id, crypto.randomUUID())
              await refresh()
            }}
            undo={async () => {
              await putBackAbsence(absence, crypto.randomUUID())
              await refresh()
            }}
            done={t(hasBegun ? 'absence.ended' : 'absence.removed')}
          >
            {hasBegun ? t(isMe ? 'absence.end' : 'absence.endOther') : t('absence.remove')}
            <span className="ds-sr-only"> {days}</span>
          </ConfirmWithUndo>
        </span>
      ) : null}
    </li>
  )
}
