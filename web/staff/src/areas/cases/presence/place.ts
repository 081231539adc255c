import { useEffect, useRef } from 'react'
import { useWatched, watched } from '../../../../../lib/watched.ts'
import type { Doing } from './doing.ts'

type Place = { readonly caseId: string; readonly doing: Doing; readonly partId: string | null }

/** So long after the last key somebody is no longer writing. */
const IDLE_MS = 45_000

/** The text that the person is writing right now, if any. */
const writing = watched<Place | null>(null)

const isSame = (one: Place | null, other: Place) =>
  one?.caseId === other.caseId && one.doing === other.doing && one.partId === other.partId

function end(place: Place): void {
  if (isSame(writing.get(), place)) writing.set(null)
}

/** What is done in a case: read, unless one of its texts is being written. */
export function placeIn(caseId: string): Place {
  const place = writing.get()
  return place?.caseId === caseId ? place : { caseId, doing: 'reading', partId: null }
}

/** A word that changes with what is done in the case, to follow it by. */
export function useDoingIn(caseId: string): string {
  useWatched(writing)
  const { doing, partId } = placeIn(caseId)
  return `${doing} ${partId}`
}

/**
 * Tells colleagues that this text is being written, from the first key until it is sent, thrown away or left alone for
 * a while. A text found again from before is not being written.
 */
export function useWritesAt(
  caseId: string,
  doing: Doing,
  partId: string | null,
  text: string,
  isDirty: boolean,
): void {
  const last = useRef(text)
  useEffect(() => {
    const place = { caseId, doing, partId }
    if (!isDirty || text === last.current) {
      last.current = text
      if (!isDirty) end(place)
      return
    }
    last.current = text
    if (!isSame(writing.get(), place)) writing.set(place)
    const timer = window.setTimeout(() => end(place), IDLE_MS)
    return () => window.clearTimeout(timer)
  }, [caseId, doing, partId, text, isDirty])
  useEffect(() => () => end({ caseId, doing, partId }), [caseId, doing, partId])
}
