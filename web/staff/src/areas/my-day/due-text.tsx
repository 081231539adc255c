import { useNow } from '../../../../lib/clock.ts'
import { daysUntil, formatDay, formatRelative } from '../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import type { Waiting } from './queries.ts'
import type { Urgency } from './urgency.ts'

/** When it runs out; for what has no date, how long it has waited. */
export function DueText({ item: { due, since }, urgency }: { item: Waiting; urgency: Urgency }) {
  const t = useTexts('myDay')
  const language = useLanguage()
  const present = useNow()
  const day = due ?? since
  return (
    <time className="f-day__due" dateTime={day} title={formatDay(day, language)}>
      {due === null ? (
        <span className="f-day__quiet">
          {t('waited', { since: formatRelative(since, present, language) })}
        </span>
      ) : urgency === 'overdue' ? (
        <StatusTag tone="danger" plain>
          {t('overdue', { count: Math.max(1, -daysUntil(due, present)) })}
        </StatusTag>
      ) : urgency === 'today' ? (
        <StatusTag tone="attention" plain>
          {t('dueToday')}
        </StatusTag>
      ) : (
        t('due', { when: formatRelative(due, present, language) })
      )}
    </time>
  )
}
