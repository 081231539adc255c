import { type RefObject, useRef } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { useKeys } from '../lib/keys.ts'

/**
 * Drives a list from the keyboard: j and k move the focus between the rows' links, Enter opens as any link does,
 * x chooses. Rows carry `data-row`, what takes the focus in them `data-row-link`, and rows that can be chosen
 * their key in `data-focus-key`.
 */
export function useListKeys(list: RefObject<HTMLElement | null>, onToggle?: (key: string) => void): void {
  const t = useTexts('ui')
  const last = useRef<string | null>(null)
  const group = t('keys.group.list')

  function rows(): HTMLElement[] {
    return [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
  }

  function current(): HTMLElement | null {
    const focused = document.activeElement?.closest<HTMLElement>('[data-row]') ?? null
    return focused && list.current?.contains(focused) ? focused : null
  }

  function move(step: 1 | -1): void {
    const all = rows()
    const here = current()
    const before = all.findIndex((row) => row.dataset['focusKey'] === last.current)
    const from = here ? all.indexOf(here) + step : before
    const next = all[Math.min(Math.max(from, 0), all.length - 1)]
    last.current = next?.dataset['focusKey'] ?? null
    const target = next?.querySelector<HTMLElement>('[data-row-link]')
    target?.focus()
    next?.scrollIntoView?.({ block: 'nearest' })
  }

  function toggle(): void {
    const key = current()?.dataset['focusKey']
    if (key) onToggle?.(key)
  }

  useKeys([
    { keys: 'j', label: t('keys.next'), group, run: () => move(1) },
    { keys: 'k', label: t('keys.previous'), group, run: () => move(-1) },
  ])
  useKeys([{ keys: 'x', label: t('keys.choose'), group, run: toggle }], onToggle !== undefined)
}
