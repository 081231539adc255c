import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useWatched, watched } from './watched.ts'
import { isWriting, useIsWriting } from './writing.ts'

const EVERYTHING = 'everything'
/** A count in the top bar, and who else writes, move nothing under the hands of somebody who writes. */
const neverWaits = (topic: string) => topic === 'notices' || topic.startsWith('presence:')
const RETRY_MS = 5000
/** What comes so soon after other news is gathered: a hundred cases changed at once are read anew twice at most. */
const GATHER_MS = 80

/** Topics that changed while somebody was writing, waiting to be shown. */
const waiting = watched<ReadonlySet<string>>(new Set())

/** Listens to the server for as long as the component lives, and fetches anew what others have changed. */
export function useLive(address: string): void {
  const cache = useQueryClient()
  useEffect(() => {
    const news = gather((topics) => take(cache, topics))
    const stop = listen(address, news.hear)
    return () => {
      stop()
      news.stop()
    }
  }, [address, cache])
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

function take(cache: QueryClient, topics: ReadonlySet<string>): void {
  if (!isWriting()) return void invalidateTopics(cache, topics)
  const now = new Set([...topics].filter(neverWaits))
  const waits = topics.difference(now)
  if (waits.size > 0) waiting.set(waiting.get().union(waits))
  if (now.size > 0) void invalidateTopics(cache, now)
}

/** Passes the first news on at once, and what follows close upon it together. */
function gather(pass: (topics: ReadonlySet<string>) => void) {
  let later = new Set<string>()
  let timer: number | undefined
  const rest = () => {
    timer = undefined
    if (later.size > 0) hear([...later.values()])
  }
  function hear(topics: readonly string[]): void {
    if (timer !== undefined) {
      for (const topic of topics) later.add(topic)
      return
    }
    later = new Set()
    timer = window.setTimeout(rest, GATHER_MS)
    pass(new Set(topics))
  }
  return { hear, stop: () => window.clearTimeout(timer) }
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
