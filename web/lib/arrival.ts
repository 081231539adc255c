import { type AnyRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'

/*
 * Where the keyboard stands after one has moved: on the new page's heading, or, when one goes back, on the row
 * one left. Rows and other places to come back to carry data-focus-key.
 */
const LEFT_AT = 'farled.left-at.'
let arriving: 'heading' | { row: string } | null = null

type HistoryState = { __TSR_key?: string }

/** Follows the router's moves. Gives the way to stop. */
export function startArrivals(router: AnyRouter): () => void {
  const remember = router.subscribe('onBeforeNavigate', ({ fromLocation }) => {
    const row = document.activeElement?.closest('[data-focus-key]')?.getAttribute('data-focus-key')
    const key = (fromLocation?.state as HistoryState | undefined)?.__TSR_key
    if (row && key) sessionStorage.setItem(LEFT_AT + key, row)
  })
  const arrive = router.subscribe('onBeforeLoad', ({ pathChanged, toLocation, fromLocation }) => {
    if (!pathChanged || !fromLocation) return
    const key = (toLocation.state as HistoryState).__TSR_key
    const row = key ? sessionStorage.getItem(LEFT_AT + key) : null
    arriving = row ? { row } : 'heading'
  })
  return () => {
    remember()
    arrive()
  }
}

/** Takes the focus to the heading of a page one has just come to. */
export function useHeadingArrival(heading: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (arriving === null) return
    heading.current?.focus({ preventScroll: true })
    if (arriving === 'heading') arriving = null
  }, [heading])
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
