import { useEffect, useState } from 'react'

const PAUSE_MS = 180

/** The value once it has been left alone for a moment: what to search for while somebody types. */
export function useSettled<T>(value: T, pause = PAUSE_MS): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => settle(value), pause)
    return () => window.clearTimeout(timer)
  }, [value, pause])
  return settled
}
