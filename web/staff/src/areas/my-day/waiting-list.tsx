import { type RefObject, useEffect, useRef } from 'react'
import { useRowArrival } from '../../../../lib/arrival.ts'
import { useNow } from '../../../../lib/clock.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useKeys } from '../../../../lib/keys.ts'
import { EmptyState } from '../../../../ui/empty-state.tsx'
import { useListKeys } from '../../../../ui/use-list-keys.ts'
import type { Waiting } from './queries.ts'
import { keyOf, urgencies, urgencyOf } from './urgency.ts'
import { type StepsOf, WaitingRow } from './waiting-row.tsx'

/** What waits, under three headings at most, in the server's order. */
export function WaitingList({ items, steps }: { items: readonly Waiting[]; steps: StepsOf }) {
  const t = useTexts('myDay')
  const ui = useTexts('ui')
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  useListKeys(list)
  useRowArrival(list, items.length)
  useFocusKept(list, items)
  useKeys([{ keys: 's', label: t('key.step'), group: ui('keys.group.list'), run: takeStep }])

  if (items.length === 0) return <EmptyState title={t('empty.title')}>{t('empty.lead')}</EmptyState>
  const groups = Map.groupBy(items, (item) => urgencyOf(item, now))
  return (
    <div ref={list}>
      {urgencies.map((urgency) => {
        const rows = groups.get(urgency)
        if (!rows) return null
        return (
          <section key={urgency} className="f-day__group" aria-labelledby={`day-${urgency}`}>
            <h2 id={`day-${urgency}`}>
              {t(`group.${urgency}`)} <span className="f-day__count">{rows.length}</span>
            </h2>
            <ul>
              {rows.map((item) => (
                <WaitingRow key={keyOf(item)} item={item} urgency={urgency} steps={steps} />
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

/** The next step of the row that the keyboard stands on. */
function takeStep(): void {
  document.activeElement?.closest('[data-row]')?.querySelector<HTMLElement>('[data-step]')?.click()
}

/** A row that is done with goes, and the keyboard stays where it was: on the one that came in its place. */
function useFocusKept(list: RefObject<HTMLElement | null>, items: readonly Waiting[]): void {
  const stoodAt = useRef(-1)

  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest('[data-row]') : null
      stoodAt.current = [...(list.current?.querySelectorAll('[data-row]') ?? [])].indexOf(row as Element)
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [list])

  useEffect(() => {
    if (stoodAt.current < 0 || document.activeElement !== document.body) return
    const item = items[Math.min(stoodAt.current, items.length - 1)]
    if (!item) return
    const row = `[data-focus-key="${CSS.escape(keyOf(item))}"] [data-row-link]`
    list.current?.querySelector<HTMLElement>(row)?.focus()
  }, [list, items])
}
