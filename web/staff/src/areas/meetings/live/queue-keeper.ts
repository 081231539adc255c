import { forget, readStored, store, storedKeys } from '../../../../../lib/storage.ts'
import { watched } from '../../../../../lib/watched.ts'
import { prefixOf } from './left-meetings.ts'
import {
  added,
  confirmed,
  type Entry,
  inOrder,
  nextOf,
  outcomeOf,
  type Queue,
  type Refusal,
  refused,
  restored,
  retried,
  sending,
  unanswered,
  without,
} from './queue.ts'

/** How a sending ended: the version that it became, or the status and the words of a no. */
export type Outcome =
  | { readonly ok: true; readonly version: number | undefined }
  | { readonly ok: false; readonly status: number; readonly refusal: Refusal }

type Options = {
  /** Where it is kept in the browser: per member and meeting. */
  readonly place: string
  readonly send: (entry: Entry) => Promise<Outcome>
  /** Reads the meeting anew, so that what the server has is shown before the queue lets go of it. */
  readonly refresh: () => Promise<unknown>
  readonly newId: () => string
  readonly now: () => Date
  /** Calls back after so many milliseconds; gives the way not to. */
  readonly later: (run: () => void, ms: number) => () => void
}

export type Keeper = ReturnType<typeof keepQueue>

const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 15_000

/**
 * Keeps a queue in this browser and sends it whenever it can. Each entry lies under a key of its own: two tabs that
 * write in the same meeting never write over each other.
 */
export function keepQueue({ place, send, refresh, newId, now, later }: Options) {
  const prefix = prefixOf(place)
  const queue = watched<Queue>(find(prefix))
  const isKept = watched(true)
  let pause = FIRST_WAIT_MS
  let cancelWait: (() => void) | undefined

  function change(next: Queue): void {
    const before = new Map(queue.get().map((entry) => [entry.id, entry]))
    queue.set(next)
    for (const entry of next) {
      if (before.get(entry.id) === entry) continue
      if (entry.state === 'sent') forget(prefix + entry.id)
      else isKept.set(store(prefix + entry.id, JSON.stringify(entry)))
    }
    const still = new Set(next.map(({ id }) => id))
    for (const id of before.keys()) if (!still.has(id)) forget(prefix + id)
  }

  async function flush(): Promise<void> {
    cancelWait?.()
    cancelWait = undefined
    const entry = nextOf(queue.get())
    if (!entry) return
    change(sending(queue.get(), entry.id))
    const outcome = await send(entry)
    if (outcome.ok) {
      pause = FIRST_WAIT_MS
      change(confirmed(queue.get(), entry.id, outcome.version))
      void letGo(entry.id)
    } else if (outcomeOf(outcome.status) === 'waits') {
      change(unanswered(queue.get(), entry.id))
      cancelWait = later(() => void flush(), pause)
      pause = Math.min(pause * 2, LONGEST_WAIT_MS)
      return
    } else {
      change(refused(queue.get(), entry.id, outcome.refusal))
      void refresh().catch(() => undefined)
    }
    await flush()
  }

  /** Until the meeting has been read anew the entry is shown from here. */
  async function letGo(id: string): Promise<void> {
    try {
      await refresh()
      change(without(queue.get(), new Set([id])))
    } catch {
      later(() => void letGo(id), LONGEST_WAIT_MS)
    }
  }

  return {
    queue,
    /** False when the browser refuses to keep anything: then the text lives as long as the page. */
    isKept,
    write(what: Entry['what'], version?: number): void {
      change(added(queue.get(), { id: newId(), at: now().toISOString(), what, version }))
      void flush()
    },
    retry(id: string, version: number | undefined): void {
      change(retried(queue.get(), id, { id: newId(), version }))
      void flush()
    },
    discard(id: string): void {
      change(without(queue.get(), new Set([id])))
      void flush()
    },
    /** Sends what waits, now: the network is back, or somebody asks for it. */
    flush(): void {
      pause = FIRST_WAIT_MS
      void flush()
    },
  }
}

function find(prefix: string): Queue {
  return inOrder(storedKeys(prefix).flatMap((key) => restored(readStored(key) ?? '') ?? []))
}
