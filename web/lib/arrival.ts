import { type HistoryLocation, type RouterHistory, useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/*
 * Where the keyboard stands after one has moved: on the new page's heading, or, when one goes back, on the row
 * one left. Rows and other places to come back to carry data-focus-key.
 */
const LEFT_AT = 'farled.left-at.'
let arriving: 'heading' | { row: string } | null = null

/** Follows the moves from page to page. Gives the way to stop. */
export function startArrivals({ history }: { history: RouterHistory }): () => void {
  let here = history.location
  return history.subscribe(({ location, action }) => {
    const from = here
    here = location
    // A replaced address is the same visit: a filter chosen, or a redirect.
    if (action.type === 'REPLACE' || location.pathname === from.pathname) return
    const left = document.activeElement?.closest('[data-focus-key]')?.getAttribute('data-focus-key')
    if (left) sessionStorage.setItem(placeOf(from), left)
    const row = sessionStorage.getItem(placeOf(location))
    arriving = row ? { row } : 'heading'
  })
}

function placeOf({ state }: HistoryLocation): string {
  return LEFT_AT + (state.__TSR_key ?? '')
}

/** Takes the focus to the heading of a page one has just come to. */
export function useHeadingArrival(heading: RefObject<HTMLElement | null>): void {
  const page = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  // Another case on the same page is an arrival too, though the heading is the same element.
  useEffect(() => {
    if (arriving === null || page === undefined) return
    heading.current?.focus({ preventScroll: true })
    if (arriving === 'heading') arriving = null
  }, [heading, page])
}

/** Takes the focus to the row one left, as soon as the list has it. */
export function useRowArrival(list: RefObject<HTMLElement | null>, rows: number): void {
  useEffect(() => {
    if (arriving === null || arriving === 'heading' || rows === 0) return
    const row = list.current?.querySelector<HTMLElement>(`[data-focus-key="${CSS.escape(arriving.row)}"]`)
    arriving = null
    if (!row) return
    const target = row.matches('a, button') ? row : row.querySelector<HTMLElement>('[data-row-link]')
    target?.focus()
  }, [list, rows])
}
