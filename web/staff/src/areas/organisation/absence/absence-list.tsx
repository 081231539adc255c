import { useQueryClient } from '@tanstack/react-query'
import { lastDayOf } from '../../../../../lib/calendar.ts'
import { useNow } from '../../../../../lib/clock.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { type Absence, endAbsence, staleAfterAbsence } from './queries.ts'

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
  const cache = useQueryClient()
  const hasBegun = Date.parse(absence.from) <= useNow().getTime()
  const end = async () => {
    await endAbsence(absence.id, crypto.randomUUID())
    await Promise.all(staleAfterAbsence.map((queryKey) => cache.invalidateQueries({ queryKey })))
  }
  return (
    <li>
      <strong>
        <DateText value={absence.from} /> –{' '}
        {absence.to ? <DateText value={lastDayOf(absence.to)} /> : t('absence.openEnd')}
      </strong>
      <span>{absence.standIn ? t('away.standIn', { name: absence.standIn.name }) : t('away.nobody')}</span>
      {absence.warnings.map((warning) => (
        <StatusTag key={warning} tone={warning === 'noDeputy' ? 'waiting' : 'attention'} plain>
          {t(`warn.${warning}`)}
        </StatusTag>
      ))}
      {absence.may.change ? (
        <span className="f-absences__do">
          <Button variant="secondary" onClick={() => onEdit(absence)}>
            {t('absence.change')}
          </Button>
          <ConfirmWithUndo
            variant="tertiary"
            run={end}
            done={t(hasBegun ? 'absence.ended' : 'absence.removed')}
          >
            {hasBegun ? t(isMe ? 'absence.end' : 'absence.endOther') : t('absence.remove')}
          </ConfirmWithUndo>
        </span>
      ) : null}
    </li>
  )
}
