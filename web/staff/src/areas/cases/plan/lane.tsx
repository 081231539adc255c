import type { RefObject } from 'react'
import { formatShortDay } from '../../../../../lib/calendar.ts'
import { formatDay } from '../../../../../lib/dates.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import type { PlannedPart } from './queries.ts'
import type { TimeScale } from './time-scale.ts'
import { useLaneDays } from './use-lane-days.ts'

type Props = {
  caseId: string
  part: PlannedPart
  /** Titles of what it waits for. */
  after: readonly string[]
  scale: TimeScale
  /** As wide as the lanes are. */
  track: RefObject<HTMLElement | null>
  /** The text that says which keys there are. */
  keysId: string
  onPlan: () => void
}

/** One part from its beginning to its end. Whoever may draws its end to another day, or moves it with the arrows. */
export function Lane({ caseId, part, after, scale, track, keysId, onPlan }: Props) {
  const t = useTexts('plan')
  const nameOf = useNameOf()
  const language = useLanguage()
  const { pending, keys, handle } = useLaneDays({ caseId, part, scale, track, onPlan })
  const from = scale.at(part.startsOn)
  const to = Math.max(scale.at(part.endsOn), from + 1)
  const shift = pending === null ? 0 : (((pending - part.days.likely) * 7) / 5 / scale.days) * 100
  const end = Math.max(from + 1, to + shift)
  const short = (day: string) => formatShortDay(day, language)
  const days = t('days', { count: pending ?? part.days.likely })
  const says = t('lane.says', {
    title: part.title,
    unit: nameOf(part.unit),
    from: formatDay(part.startsOn, language),
    to: formatDay(part.endsOn, language),
    late: formatDay(part.endsLateOn, language),
    days: [
      days,
      ...(after.length > 0 ? [t('lane.after', { parts: after.join(', ') })] : []),
      ...(part.isCritical ? [t('lane.critical')] : []),
    ].join('. '),
  })
  const when = part.isDone
    ? t('lane.done', { date: short(part.endsOn) })
    : t('lane.between', { from: short(part.startsOn), to: short(part.endsOn) })
  const place = { insetInlineStart: `${from}%`, width: `${end - from}%` }
  const bar = {
    className: 'f-lane__bar',
    style: place,
    'data-critical': part.isCritical || undefined,
    'data-done': part.isDone || undefined,
  }
  return (
    <li className="f-lane">
      <div className="f-lane__name">
        <strong>{part.title}</strong>
        <span>{nameOf(part.unit)}</span>
      </div>
      <div className="f-lane__track">
        {part.isDone ? null : (
          <span
            className="f-lane__late"
            style={{ insetInlineStart: `${end}%`, width: `${Math.max(0, scale.at(part.endsLateOn) - to)}%` }}
          />
        )}
        {part.may.plan ? (
          <>
            <button
              type="button"
              {...bar}
              {...keys}
              aria-label={says}
              aria-describedby={keysId}
              onClick={onPlan}
            />
            <span className="f-lane__end" style={{ insetInlineStart: `${end}%` }} aria-hidden {...handle} />
          </>
        ) : (
          <span {...bar}>
            <span className="ds-sr-only">{says}</span>
          </span>
        )}
        <span className="f-lane__when" style={{ insetInlineStart: `${Math.min(from, 62)}%` }} aria-hidden>
          {pending === null ? when : days}
          {after.length > 0 ? <em>{t('lane.after', { parts: after.join(', ') })}</em> : null}
        </span>
        <output className="ds-sr-only">
          {pending === null ? '' : t('lane.pending', { count: pending })}
        </output>
      </div>
    </li>
  )
}
