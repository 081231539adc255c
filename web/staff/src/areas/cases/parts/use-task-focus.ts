import { type RefObject, useEffect, useRef } from 'react'

/**
 * Takes the focus into a form that has opened on the page, to its first field; and, when it closes, to the heading
 * of what it was about, as the button that opened it may be gone.
 */
export function useTaskFocus<E extends HTMLElement>(headingId: string): RefObject<E | null> {
  const form = useRef<E>(null)
  useEffect(() => {
    form.current?.scrollIntoView?.({ block: 'nearest' })
    form.current?.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea')?.focus()
    return () => document.getElementById(headingId)?.focus()
  }, [headingId])
  return form
}
