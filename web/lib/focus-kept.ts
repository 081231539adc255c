import { type RefObject, useLayoutEffect } from 'react'

/**
 * When what holds the focus goes, as a row does that has been dealt with, the focus goes to the heading of the page
 * instead of nowhere. Called in a piece that goes together with what `inside` lies in.
 */
export function useFocusKept(inside: RefObject<HTMLElement | null>, whole: string): void {
  useLayoutEffect(() => {
    const going = inside.current?.closest(whole)
    return () => {
      if (going?.contains(document.activeElement)) document.querySelector<HTMLElement>('h1')?.focus()
    }
  }, [inside, whole])
}
