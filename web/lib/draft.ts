import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { now } from './clock.ts'
import { forget, readStored, store, storedKeys } from './storage.ts'
import { useWriting } from './writing.ts'

const PREFIX = 'farled.draft.'
const KEPT_DAYS = 30
const PAUSE_MS = 400

type Kept<T> = { at: string; value: T }

/** Which form, and whose: two people who share a computer never see each other's drafts. */
export type DraftKey = { readonly form: string; readonly memberId: string }

export type Draft<T> = {
  readonly value: T
  readonly change: (patch: Partial<T>) => void
  /** Something has been written that isn't sent. */
  readonly isDirty: boolean
  /** When the text now shown was written, if it was found from an earlier visit. */
  readonly restoredFrom: string | null
  /** After success, or when the person throws it away: back to `initial`, nothing kept. */
  readonly clear: () => void
}

/**
 * What somebody is writing, kept in this browser until it is sent: it survives a closed laptop, a lost
 * connection and a session that ran out, and is found in every tab where nobody writes it. Holds back news from others
 * meanwhile, unless it stands where news can't disturb it.
 */
export function useDraft<T extends object>(
  { form, memberId }: DraftKey,
  initial: T,
  { holdsNews = true }: { readonly holdsNews?: boolean } = {},
): Draft<T> {
  const key = `${PREFIX}${memberId}.${form}`
  const [{ value, restoredFrom, isDirty }, setState] = useState(() => begin(key, initial))
  const unsaved = useRef<T | null>(null)
  // Written in this very tab since it was last found or thrown away.
  const isOwn = useRef(false)
  useWriting(isDirty && holdsNews)

  useEffect(() => {
    const save = () => {
      if (unsaved.current) keep(key, unsaved.current)
      unsaved.current = null
    }
    const timer = window.setInterval(save, PAUSE_MS)
    window.addEventListener('pagehide', save)
    document.addEventListener('visibilitychange', save)
    return () => {
      save()
      window.clearInterval(timer)
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', save)
    }
  }, [key])

  const follow = useEffectEvent((event: StorageEvent) => {
    // What is written here is not taken away by what is written in another tab.
    if (event.key !== key || isOwn.current) return
    setState(begin(key, initial))
  })
  useEffect(() => {
    window.addEventListener('storage', follow)
    return () => window.removeEventListener('storage', follow)
  }, [])

  return {
    value,
    isDirty,
    restoredFrom,
    change(patch) {
      isOwn.current = true
      setState((state) => {
        const next = { ...state.value, ...patch }
        unsaved.current = next
        return { ...state, value: next, isDirty: true }
      })
    },
    clear() {
      isOwn.current = false
      unsaved.current = null
      forget(key)
      setState({ value: initial, restoredFrom: null, isDirty: false })
    },
  }
}

function begin<T extends object>(key: string, initial: T) {
  const kept = find<T>(key)
  if (!kept) return { value: initial, restoredFrom: null, isDirty: false }
  return { value: { ...initial, ...kept.value }, restoredFrom: kept.at, isDirty: true }
}

function keep<T>(key: string, value: T): void {
  store(key, JSON.stringify({ at: now().toISOString(), value } satisfies Kept<T>))
}

function find<T>(key: string): Kept<T> | null {
  try {
    const kept = JSON.parse(readStored(key) ?? 'null') as Kept<T> | null
    return kept && typeof kept.value === 'object' ? kept : null
  } catch {
    return null
  }
}

/** Throws away drafts that nobody has come back to for a month. Called when the program starts. */
export function dropOldDrafts(): void {
  const limit = now().getTime() - KEPT_DAYS * 86_400_000
  for (const key of storedKeys(PREFIX)) {
    const at = Date.parse(find(key)?.at ?? '')
    if (Number.isNaN(at) || at < limit) forget(key)
  }
}

/** How many unsent texts the member has in this browser. */
export function countDrafts(memberId: string): number {
  return storedKeys(`${PREFIX}${memberId}.`).length
}

export function dropDrafts(memberId: string): void {
  for (const key of storedKeys(`${PREFIX}${memberId}.`)) forget(key)
}
