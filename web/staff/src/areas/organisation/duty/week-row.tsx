import { addDays, formatShortDay } from '../../../../../lib/calendar.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { WeekText } from '../../../../../ui/week-text.tsx'
import { type PieceActs, PieceText } from './piece-text.tsx'
import type { Swap } from './queries.ts'
import type { Week } from './weeks.ts'

type Props = PieceActs & {
  week: Week
  isNow: boolean
  /** Those that wait for an answer. */
  swaps: readonly Swap[]
}

/** A week of the roster, as long as it is: who has which days, and where there is nobody. */
export function WeekRow({ week: { monday, pieces }, isNow, swaps, ...acts }: Props) {
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
            <PieceText
              piece={piece}
              swap={swaps.find(({ duty }) => duty.id === piece.period?.id)}
              {...acts}
            />
          </li>
        ))}
      </ul>
    </li>
  )
}
