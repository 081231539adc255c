import { useTicks } from '../../../../../lib/clock.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Item, Meeting } from '../meeting/queries.ts'
import { clockFace, leftOf, secondsOf } from './item-time.ts'
import '../meeting/meeting.css'

/** How long an item has taken, and what is left of its time. Seen, and never read out by itself. */
export function ItemClock({ meeting, item }: { meeting: Meeting; item: Item }) {
  const t = useTexts('meeting')
  const isRunning = meeting.current?.itemId === item.id
  const seconds = secondsOf(item, meeting, useTicks(isRunning))
  const left = leftOf(item, seconds)
  return (
    <div className="f-clock" role="timer" aria-label={t('clock')} data-running={isRunning || undefined}>
      <span className="f-clock__face">{clockFace(seconds)}</span>
      <span className="f-clock__left" data-over={left.kind === 'over' || undefined}>
        {left.kind === 'free' ? t('clock.free') : t(`clock.${left.kind}`, { count: left.minutes })}
      </span>
    </div>
  )
}
