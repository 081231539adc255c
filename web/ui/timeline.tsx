import type { ReactNode } from 'react'
import { formatTime, swedishDay } from '../lib/dates.ts'
import { useLanguage } from '../lib/i18n.ts'
import { DateText } from './date-text.tsx'
import type { Tone } from './status-tag.tsx'
import './timeline.css'

export type TimelineItem = {
  readonly id: string
  /** An instant, ISO with zone. */
  readonly at: string
  readonly who?: string
  readonly what: ReactNode
  readonly body?: ReactNode
  /** Draws the mark; the words must say it too. */
  readonly tone?: Tone
}

type Props = {
  items: readonly TimelineItem[]
  label: string
  /** Of the days' headings: one below the heading above. */
  level?: 2 | 3 | 4
}

/** What has happened, day by day, in the order it is given. */
export function Timeline({ items, label, level = 3 }: Props) {
  const language = useLanguage()
  const DayHeading = `h${level}` as const
  const days = Map.groupBy(items, ({ at }) => swedishDay(at))
  return (
    <section aria-label={label} className="f-timeline">
      {[...days].map(([day, events]) => (
        <div key={day} className="f-timeline__day">
          <DayHeading>
            <DateText value={day} weekday />
          </DayHeading>
          <ol>
            {events.map((item) => (
              <li key={item.id} data-tone={item.tone}>
                <time dateTime={item.at} className="f-timeline__time">
                  {formatTime(item.at, language)}
                </time>
                <div>
                  <p className="f-timeline__what">
                    {item.who ? <strong>{item.who} </strong> : null}
                    {item.what}
                  </p>
                  {item.body ? <div className="f-timeline__body">{item.body}</div> : null}
                </div>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
