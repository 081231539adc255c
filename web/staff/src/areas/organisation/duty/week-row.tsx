import { TrashIcon } from '@navikt/aksel-icons'
import { useQueryClient } from '@tanstack/react-query'
import { addDays, formatShortDay, lastDayOf } from '../../../../../lib/calendar.ts'
import { useNow } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { WeekText } from '../../../../../ui/week-text.tsx'
import { type DutyPeriod, planDuty, removeDuty, type Span, staleAfterDuty } from './queries.ts'
import type { Piece, Week } from './weeks.ts'

type Props = {
  week: Week
  isNow: boolean
  /** Opens the form for a gap; missing for those who may not plan. */
  onFill: ((gap: Span) => void) | undefined
}

const WHOLE = 0.999

/** A week of the roster, as long as it is: who has which days, and where there is nobody. */
export function WeekRow({ week: { monday, pieces }, isNow, onFill }: Props) {
  const t = useTexts('organisation')
  const language = useLanguage()
  return (
    <li className="f-weeks__week" data-now={isNow || undefined}>
      <div className="f-weeks__when">
        <strong>
          <WeekText value={monday} />
        </strong>
        <span>
          {formatShortDay(monday, language)} – {formatShortDay(addDays(monday, 6), language)}
        </span>
        {isNow ? <span className="f-weeks__now">{t('duty.thisWeek')}</span> : null}
      </div>
      <ul className="f-weeks__bar">
        {pieces.map((piece) => (
          <li
            key={piece.from}
            style={{ flexGrow: piece.share }}
            data-gap={piece.period === null || undefined}
          >
            <PieceText piece={piece} onFill={onFill} />
          </li>
        ))}
      </ul>
    </li>
  )
}

function PieceText({ piece, onFill }: { piece: Piece; onFill: Props['onFill'] }) {
  const t = useTexts('organisation')
  const days = useDaysText(piece)
  if (!piece.period) {
    return (
      <>
        <StatusTag tone="attention" plain>
          {t('duty.gap')}
        </StatusTag>
        {days}
        {onFill ? (
          <Button variant="tertiary" onClick={() => onFill(piece)}>
            {t('duty.fill')}
            <span className="ds-sr-only">
              {' '}
              {swedishDay(piece.from)}–{lastDayOf(piece.to)}
            </span>
          </Button>
        ) : null}
      </>
    )
  }
  return (
    <>
      <span className="f-weeks__name">{piece.period.member.name}</span>
      {days}
      {piece.period.may.remove && piece.isFirst ? <RemoveButton period={piece.period} /> : null}
    </>
  )
}

/** Which days, when it isn't the whole week. */
function useDaysText({ from, to, share }: Piece) {
  const language = useLanguage()
  if (share > WHOLE) return null
  const [first, last] = [swedishDay(from), lastDayOf(to)]
  return (
    <span className="f-weeks__days">
      {first === last
        ? formatShortDay(first, language)
        : `${formatShortDay(first, language)} – ${formatShortDay(last, language)}`}
    </span>
  )
}

function RemoveButton({ period }: { period: DutyPeriod }) {
  const t = useTexts('organisation')
  const cache = useQueryClient()
  const isUnderWay = Date.parse(period.from) <= useNow().getTime()
  const { id, member, from, to } = period
  const refresh = () => Promise.all(staleAfterDuty.map((queryKey) => cache.invalidateQueries({ queryKey })))
  // What has begun ends now, which can't be taken back; what is to come can be put back as it was.
  const way = isUnderWay
    ? { question: { ask: t('duty.endNow', { name: member.name }), yes: t('duty.end') } }
    : {
        undo: async () => {
          await planDuty({ memberId: member.id, from, to }, crypto.randomUUID())
          await refresh()
        },
      }
  return (
    <span className="f-weeks__remove">
      <ConfirmWithUndo
        variant="tertiary"
        data-color="neutral"
        run={async () => {
          await removeDuty(id, crypto.randomUUID())
          await refresh()
        }}
        done={t('duty.removed', { name: member.name })}
        {...way}
      >
        <TrashIcon aria-hidden />
        <span className="ds-sr-only">{t('duty.remove', { name: member.name, day: swedishDay(from) })}</span>
      </ConfirmWithUndo>
    </span>
  )
}
