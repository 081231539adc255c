import { useEffect } from 'react'
import { useWatched, watched } from './watched.ts'

const writers = watched(0)

export function isWriting(): boolean {
  return writers.get() > 0
}

/** Says that somebody has begun to write here: news from others waits until they are done. */
export function useWriting(active: boolean): void {
  useEffect(() => {
    if (!active) return
    writers.set(writers.get() + 1)
    return () => writers.set(writers.get() - 1)
  }, [active])
}

export function useIsWriting(): boolean {
  return useWatched(writers) > 0
}
