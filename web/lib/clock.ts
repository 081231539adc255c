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
