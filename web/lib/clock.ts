import { useEffect, useState } from 'react'

/** The only place in the web that asks what time it is. */
export function now(): Date {
  return new Date()
}

const MINUTE = 60_000

/** The present, renewed every minute, so that "om 2 dagar" stays true on a page left open. */
export function useNow(): Date {
  const [present, renew] = useState(now)
  useEffect(() => {
    const timer = window.setInterval(() => renew(now()), MINUTE)
    return () => window.clearInterval(timer)
  }, [])
  return present
}

/**
 * How long the page has lived, in milliseconds. It goes on evenly whatever the computer's clock is set to: what the
 * server said the time was is counted on from here.
 */
export function ticks(): number {
  return performance.now()
}

const SECOND = 1000

/** The same, renewed every second while something runs. */
export function useTicks(running: boolean): number {
  const [present, renew] = useState(ticks)
  useEffect(() => {
    if (!running) return
    const timer = window.setInterval(() => renew(ticks()), SECOND)
    return () => window.clearInterval(timer)
  }, [running])
  return present
}
