import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { now } from '../../../../../lib/clock.ts'
import { useSession } from '../../../../../lib/session.ts'
import { useWatched } from '../../../../../lib/watched.ts'
import { meetingKey } from '../meeting/queries.ts'
import { placeOf } from './left-meetings.ts'
import { holdOpen } from './open-here.ts'
import type { Queue } from './queue.ts'
import { type Keeper, keepQueue } from './queue-keeper.ts'
import { sendEntry } from './send-entry.ts'

/** One queue per member and meeting, which goes on sending when its page is left. */
const keepers = new WeakMap<QueryClient, Map<string, Keeper>>()

/** The one queue of a member in a meeting, made when it is first asked for. */
export function keeperOf(cache: QueryClient, memberId: string, meetingId: string): Keeper {
  const known = keepers.get(cache) ?? new Map<string, Keeper>()
  keepers.set(cache, known)
  const place = placeOf(memberId, meetingId)
  const found =
    known.get(place) ??
    keepQueue({
      place,
      send: (entry) => sendEntry(meetingId, entry),
      refresh: () =>
        cache.refetchQueries({ queryKey: meetingKey(meetingId), exact: true }, { throwOnError: true }),
      newId: () => crypto.randomUUID(),
      now,
      later(run, ms) {
        const timer = window.setTimeout(run, ms)
        return () => window.clearTimeout(timer)
      },
    })
  known.set(place, found)
  return found
}

/** What is written in a meeting and not confirmed yet, and how to write more. Sent whenever the network is there. */
export function useQueue(meetingId: string): { keeper: Keeper; queue: Queue; isKept: boolean } {
  const cache = useQueryClient()
  const me = useSession().member.id
  const keeper = keeperOf(cache, me, meetingId)
  const queue = useWatched(keeper.queue)
  const isKept = useWatched(keeper.isKept)
  useEffect(() => {
    const flush = () => keeper.flush()
    flush()
    window.addEventListener('online', flush)
    return () => window.removeEventListener('online', flush)
  }, [keeper])
  useEffect(() => holdOpen(placeOf(me, meetingId)), [me, meetingId])
  return { keeper, queue, isKept }
}
