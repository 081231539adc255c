import type { MouseEvent } from 'react'

/** A click anywhere on the row is a click on its link, with the same keys held; marked text and controls are left alone. */
export function openRow(event: MouseEvent<HTMLElement>): void {
  const target = event.target as HTMLElement
  if (target.closest('a, button, input, label, select, summary')) return
  if (window.getSelection()?.toString()) return
  const link = event.currentTarget.querySelector('a[data-row-link]')
  const { ctrlKey, metaKey, shiftKey } = event
  link?.dispatchEvent(
    new window.MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
  )
}
