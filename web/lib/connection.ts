import { useEffect } from 'react'
import { useWatched, watched } from './watched.ts'

/** Whether the server answered last time it was asked. */
const reachable = watched(true)

export function noteAnswer(): void {
  reachable.set(true)
}

export function noteSilence(): void {
  reachable.set(false)
}

/** Says when contact is lost, and asks again by itself every ten seconds and whenever the network returns. */
export function useConnection(knock: () => Promise<unknown>): { connected: boolean; retry: () => void } {
  const connected = useWatched(reachable)
  useEffect(() => {
    const online = () => void knock()
    window.addEventListener('offline', noteSilence)
    window.addEventListener('online', online)
    const again = connected ? undefined : window.setInterval(online, 10_000)
    return () => {
      window.removeEventListener('offline', noteSilence)
      window.removeEventListener('online', online)
      window.clearInterval(again)
    }
  }, [connected, knock])
  return { connected, retry: () => void knock() }
}
