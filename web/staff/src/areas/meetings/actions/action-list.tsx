import { useEffect, useRef } from 'react'
import { ActionRow } from './action-row.tsx'
import type { Action } from './queries.ts'
import './actions.css'

type Props = {
  actions: readonly Action[]
  /** Names the list for those who hear it. */
  label: string
  /** Whose it is says itself where all are one's own. */
  isMine?: boolean
  /** The case says itself on its own page. */
  withoutCase?: boolean
}

/** What somebody has undertaken at a meeting, each with who, by when, and how to settle it. */
export function ActionList({ actions, label, isMine = false, withoutCase = false }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useFocusKept(list, actions.length)
  return (
    <ul className="f-actions" ref={list} aria-label={label}>
      {actions.map((action) => (
        <ActionRow key={action.id} action={action} isMine={isMine} withoutCase={withoutCase} />
      ))}
    </ul>
  )
}

/** What is settled leaves the list, and the keyboard stays where it was: on the one that came in its place. */
function useFocusKept(list: { readonly current: HTMLElement | null }, many: number): void {
  const stoodAt = useRef(-1)
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const row = target instanceof Element ? target.closest('li') : null
      stoodAt.current = [...(list.current?.children ?? [])].indexOf(row as Element)
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [list])
  useEffect(() => {
    if (stoodAt.current < 0 || document.activeElement !== document.body) return
    const row = list.current?.children[Math.min(stoodAt.current, many - 1)]
    const step = row?.querySelector<HTMLElement>('button') ?? row?.querySelector<HTMLElement>('a')
    step?.focus()
  }, [list, many])
}
