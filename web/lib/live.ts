import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWatched, watched } from './watched.ts'
import { isWriting, useIsWriting } from './writing.ts'

const EVERYTHING = 'everything'
const RETRY_MS = 5000

/** Topics that changed while somebody was writing, waiting to be shown. */
const waiting = watched<ReadonlySet<string>>(new Set())

/** Listens to the server for as long as the component lives, and fetches anew what others have changed. */
export function useLive(address: string): void {
  const cache = useQueryClient()
  useEffect(() => listen(address, (topics) => take(cache, topics)), [address, cache])
}

/** News that waits because somebody is writing: whether there is any on the page, and how to show it. */
export function useWaitingNews(): { waits: boolean; show: () => void } {
  const cache = useQueryClient()
  const topics = useWatched(waiting)
  const writing = useIsWriting()
  const show = () => {
    waiting.set(new Set())
    void invalidateTopics(cache, topics)
  }
  useEffect(() => {
    if (writing || topics.size === 0) return
    waiting.set(new Set())
    void invalidateTopics(cache, topics)
  }, [writing, topics, cache])
  return { waits: topics.size > 0 && concernsWhatIsShown(cache, topics), show }
}

function take(cache: QueryClient, topics: readonly string[]): void {
  if (isWriting()) waiting.set(new Set([...waiting.get(), ...topics]))
  else void invalidateTopics(cache, new Set(topics))
}

function invalidateTopics(cache: QueryClient, topics: ReadonlySet<string>): Promise<void> {
  return cache.invalidateQueries({ predicate: ({ meta }) => touches(topics, meta?.topics) })
}

function concernsWhatIsShown(cache: QueryClient, topics: ReadonlySet<string>): boolean {
  return cache
    .getQueryCache()
    .findAll({ type: 'active' })
    .some(({ meta }) => touches(topics, meta?.topics))
}

function touches(topics: ReadonlySet<string>, own: readonly string[] | undefined): boolean {
  return own !== undefined && (topics.has(EVERYTHING) || own.some((topic) => topics.has(topic)))
}

/** The browser reopens a broken stream by itself, but not one that was refused: that we do. */
function listen(address: string, hear: (topics: readonly string[]) => void): () => void {
  let source: EventSource | undefined
  let timer: number | undefined
  let missed = false

  function open() {
    source = new EventSource(address)
    source.addEventListener('open', () => {
      if (missed) hear([EVERYTHING])
      missed = false
    })
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      const { topics } = JSON.parse(data) as { topics: readonly string[] }
      hear(topics)
    })
    source.addEventListener('error', () => {
      missed = true
      if (source?.readyState === EventSource.CLOSED) timer = window.setTimeout(open, RETRY_MS)
    })
  }

  open()
  return () => {
    window.clearTimeout(timer)
    source?.close()
  }
}
