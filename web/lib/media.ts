import { useSyncExternalStore } from 'react'

/** Whether the page is shown as the media query says. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** Narrow as a phone: tables become cards, the navigation moves to the bottom. The same limit as in the style sheets. */
export function usePhone(): boolean {
  return useMedia('(max-width: 47.99rem)')
}

/** Wide enough for something beside what one works with. The same limit as in the style sheets. */
export function useWide(): boolean {
  return useMedia('(min-width: 75.01rem)')
}

export function usePrefersDark(): boolean {
  return useMedia('(prefers-color-scheme: dark)')
}
