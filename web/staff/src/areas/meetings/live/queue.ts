/*
 * What somebody has written in a meeting and the server has not confirmed yet. Pure: a queue goes in and another comes
 * out. It is sent in the order in which it was written; each entry can be sent again without being kept twice.
 */
export type Written =
  | {
      readonly kind: 'note' | 'decision'
      readonly target: string
      readonly itemId: string
      readonly body: string
    }
  | {
      readonly kind: 'action'
      readonly target: string
      readonly itemId: string
      readonly body: string
      readonly memberId: string
      readonly unitId: string
      readonly dueOn: string
      /** What the person and the unit are called, to show it before the server has heard of it. */
      readonly who: string
      readonly unit: string
    }
  | {
      readonly kind: 'removal'
      readonly of: 'note' | 'decision' | 'action'
      readonly target: string
      readonly itemId: string
      readonly body: string
    }
  | {
      readonly kind: 'result'
      /** The item itself. */
      readonly target: string
      readonly itemId: string
      readonly result: 'information' | 'decision' | 'action' | 'moved' | null
      readonly body: string
    }
  | { readonly kind: 'attendance'; readonly target: string; readonly present: boolean | null }

export type Refusal = { readonly code: string; readonly message: string }

export type Entry = {
  /** Of this sending: goes with it as the key by which the server knows it again. */
  readonly id: string
  readonly at: string
  readonly what: Written
  /** The version that it changes; undefined for what is new. */
  readonly version: number | undefined
  readonly state: 'waiting' | 'sending' | 'sent' | 'refused'
  /** It has been sent at least once, so the server may have it. */
  readonly tried: boolean
  /** Nobody answered last time: it waits for the network. */
  readonly held?: boolean
  readonly refusal?: Refusal
}

export type Queue = readonly Entry[]

/** What changes the same thing: a note, a result of an item, whether a unit is there. */
const subjectOf = ({ what }: Entry) =>
  what.kind === 'result' || what.kind === 'attendance' ? `${what.kind}:${what.target}` : what.target

const isAbout = (subject: string) => (entry: Entry) => subjectOf(entry) === subject
const isOpen = ({ state }: Entry) => state === 'waiting' || state === 'sending'

type New = Pick<Entry, 'id' | 'at' | 'what' | 'version'>

/**
 * Puts something last in the queue. What has never been sent is changed where it stands; something new that is taken
 * away before it was ever sent leaves no trace; what was refused gives way to what is written instead of it.
 */
export function added(queue: Queue, next: New): Queue {
  const entry: Entry = { ...next, state: 'waiting', tried: false }
  const subject = subjectOf(entry)
  const cleared = queue.filter((one) => !(one.state === 'refused' && isAbout(subject)(one)))
  const before = cleared.findLast(isAbout(subject))
  // The page may not show yet what the server has confirmed: that is what is changed then.
  if (before?.state === 'sent') return [...cleared, { ...entry, version: before.version }]
  if (!before || before.tried) return [...cleared, entry]
  if (entry.what.kind === 'removal' && before.version === undefined)
    return cleared.filter((one) => one !== before)
  return cleared.map((one) => (one === before ? { ...entry, version: before.version } : one))
}

/** What is to be sent now: the first that waits, unless something is on its way or what it changes was refused. */
export function nextOf(queue: Queue): Entry | undefined {
  if (queue.some(({ state }) => state === 'sending')) return undefined
  const refused = new Set(queue.filter(({ state }) => state === 'refused').map(subjectOf))
  return queue.find((one) => one.state === 'waiting' && !refused.has(subjectOf(one)))
}

const changed = (queue: Queue, id: string, change: Partial<Entry>): Queue =>
  queue.map((one) => (one.id === id ? { ...one, ...change } : one))

export const sending = (queue: Queue, id: string): Queue =>
  changed(queue, id, { state: 'sending', tried: true })

/** Nobody answered, or nobody could: it waits in its place. */
export const unanswered = (queue: Queue, id: string): Queue =>
  changed(queue, id, { state: 'waiting', held: true })

/** The server has it. What was written upon it meanwhile changes the version that it became. */
export function confirmed(queue: Queue, id: string, version: number | undefined): Queue {
  const sent = queue.find((one) => one.id === id)
  if (!sent) return queue
  const subject = subjectOf(sent)
  return queue.map((one) => {
    if (one.id === id) return { ...one, state: 'sent' as const, version: version ?? one.version }
    return version !== undefined && isOpen(one) && isAbout(subject)(one) ? { ...one, version } : one
  })
}

export const refused = (queue: Queue, id: string, refusal: Refusal): Queue =>
  changed(queue, id, { state: 'refused', refusal })

/** Sends what was refused again, as a new sending, on top of the version that is there now. */
export function retried(queue: Queue, id: string, again: { id: string; version: number | undefined }): Queue {
  return queue.map((one) => {
    if (one.id !== id) return one
    const { refusal: _refusal, ...rest } = one
    return { ...rest, ...again, state: 'waiting' as const, tried: false }
  })
}

/** Takes an entry out: shown by the server now, or thrown away by the one who wrote it. */
export const without = (queue: Queue, ids: ReadonlySet<string>): Queue =>
  queue.filter(({ id }) => !ids.has(id))

/** Something was sent and got no answer: all that waits, waits for the network. */
export const isHeld = (queue: Queue): boolean => queue.some((one) => one.held === true && isOpen(one))

export const waitsFor = (queue: Queue): number => queue.filter(isOpen).length

/** How the server's answer is taken: no network, no session and a stumbling server are waited for. */
export function outcomeOf(status: number): 'waits' | 'refused' {
  const isPassing = status === 0 || status >= 500 || [401, 408, 425, 429].includes(status)
  return isPassing ? 'waits' : 'refused'
}

/** An entry as it was kept, once the page has been loaded anew; undefined for what can't be understood. */
export function restored(text: string): Entry | undefined {
  try {
    const kept = JSON.parse(text) as Partial<Entry> | null
    if (typeof kept?.id !== 'string' || typeof kept.at !== 'string') return undefined
    if (typeof kept.what?.kind !== 'string' || typeof kept.what.target !== 'string') return undefined
    if (kept.state === 'sent') return undefined
    const entry = { ...kept, version: kept.version, tried: kept.tried ?? true } as Entry
    return entry.state === 'refused' ? entry : { ...entry, state: 'waiting' }
  } catch {
    return undefined
  }
}

/** In the order of writing, also when several tabs wrote. */
export function inOrder(entries: readonly Entry[]): Queue {
  return entries.toSorted((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id))
}
