import { useEffect, useState } from 'react'

/** The value once it has been left alone for as long as given: for questions to the server that cost it some work. */
export function usePause<T>(value: T, pauseMs: number): T {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => settle(value), pauseMs)
    return () => window.clearTimeout(timer)
  }, [value, pauseMs])
  return settled
}
