import { ArrowsSquarepathIcon } from '@navikt/aksel-icons'
import { lastDayOf } from '../../../../../lib/calendar.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import type { DutyPeriod, Span, Swap } from './queries.ts'
import { RemoveButton } from './remove-button.tsx'
import { useDaysText } from './use-days-text.ts'
import { meetingSpans, type Piece } from './weeks.ts'

export type PieceActs = {
  /** Opens the form for a gap; missing for those who may not plan. */
  readonly onFill: ((gap: Span) => void) | undefined
  /** Opens the way to another pilot: asking them for one’s own, giving it to them for those who plan. */
  readonly onPass: (period: DutyPeriod) => void
}

type Props = PieceActs & {
  piece: Piece
  /** The proposal to swap this period that waits for an answer. */
  swap: Swap | undefined
}

const WHOLE = 0.999

/** Somebody's days of a week, or days when there is nobody. */
export function PieceText({ piece, swap, onFill, onPass }: Props) {
  const { period } = piece
  if (!period) return <Gap piece={piece} onFill={onFill} />
  return <Duty piece={piece} period={period} swap={swap} onPass={onPass} />
}

function Gap({ piece, onFill }: Pick<Props, 'piece' | 'onFill'>) {
  const t = useTexts('organisation')
  return (
    <>
      <StatusTag tone="attention" plain>
        {t('duty.gap')}
      </StatusTag>
      <Days piece={piece} />
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

function Duty({
  piece,
  period,
  swap,
  onPass,
}: Pick<Props, 'piece' | 'swap' | 'onPass'> & { period: DutyPeriod }) {
  const t = useTexts('organisation')
  const { member, from, may } = period
  const passes = may.offer ? !swap : may.give
  return (
    <>
      <span className="f-weeks__name">{member.name}</span>
      <Days piece={piece} />
      {piece.isFirst && swap ? (
        <StatusTag tone="waiting" plain>
          {t('duty.asked', { name: swap.to.name })}
        </StatusTag>
      ) : null}
      {piece.isFirst && (passes || may.remove) ? (
        <span className="f-weeks__do">
          {passes ? (
            <Button icon variant="tertiary" data-color="neutral" onClick={() => onPass(period)}>
              <ArrowsSquarepathIcon aria-hidden />
              <span className="ds-sr-only">
                {t(may.offer ? 'duty.offer' : 'duty.give', { name: member.name, day: swedishDay(from) })}
              </span>
            </Button>
          ) : null}
          {may.remove ? <RemoveButton period={period} /> : null}
        </span>
      ) : null}
      <Away piece={piece} period={period} />
    </>
  )
}

/** Which days, when it isn't the whole week. */
function Days({ piece }: Pick<Props, 'piece'>) {
  const inWords = useDaysText()
  return piece.share > WHOLE ? null : <span className="f-weeks__days">{inWords(piece)}</span>
}

/** When the one on duty is away in these days, and who answers then. */
function Away({ piece, period }: Pick<Props, 'piece'> & { period: DutyPeriod }) {
  const t = useTexts('organisation')
  const inWords = useDaysText()
  return meetingSpans(period.away, piece).map((away) => (
    <span key={away.from} className="f-weeks__away">
      <StatusTag tone={away.standIn ? 'waiting' : 'danger'} plain>
        {t('duty.away', { days: inWords(away) })}
      </StatusTag>{' '}
      {away.standIn ? t('duty.awayStandIn', { name: away.standIn.name }) : t('duty.awayNobody')}
    </span>
  ))
}
