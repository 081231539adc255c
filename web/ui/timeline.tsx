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

/** What has happened, day by day, in the order it is given. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  const language = useLanguage()
  const days = Map.groupBy(items, ({ at }) => swedishDay(at))
  return (
    <section aria-label={label} className="f-timeline">
      {[...days].map(([day, events]) => (
        <div key={day} className="f-timeline__day">
          <h3>
            <DateText value={day} weekday />
          </h3>
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
