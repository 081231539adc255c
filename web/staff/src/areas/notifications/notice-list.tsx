import { useRef } from 'react'
import { useNow } from '../../../../lib/clock.ts'
import { swedishDay } from '../../../../lib/dates.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { NoticeRow } from './notice-row.tsx'
import type { Notice } from './queries.ts'
import './notices.css'

type Props = {
  notices: readonly Notice[]
  onSeen: (notice: Notice) => void
  onGone?: () => void
  /** Of the headings of the days. */
  level: 2 | 3
}

/** Today, and what was before. */
export function NoticeList({ notices, onSeen, onGone, level }: Props) {
  const t = useTexts('notices')
  const today = swedishDay(useNow())
  const whole = useRef<HTMLDivElement>(null)
  const groups = Map.groupBy(notices, ({ at }) => (swedishDay(at) === today ? 'today' : 'earlier'))
  const Title = level === 2 ? 'h2' : 'h3'

  /** The tick that was pressed goes: the keyboard stays at its notice. */
  function see(notice: Notice): void {
    const row = `[data-focus-key="${CSS.escape(notice.id)}"] [data-row-link]`
    if (document.activeElement?.closest('button')) whole.current?.querySelector<HTMLElement>(row)?.focus()
    onSeen(notice)
  }

  return (
    <div ref={whole} className="f-notices">
      {(['today', 'earlier'] as const).map((day) => {
        const rows = groups.get(day)
        if (!rows) return null
        return (
          <section key={day} aria-label={t(`day.${day}`)}>
            <Title className="f-notices__day">{t(`day.${day}`)}</Title>
            <ul>
              {rows.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} onSeen={see} {...(onGone ? { onGone } : {})} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
