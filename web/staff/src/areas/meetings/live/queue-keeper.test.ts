import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Entry } from './queue.ts'
import { keepQueue, type Outcome } from './queue-keeper.ts'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const OFFLINE: Outcome = { ok: false, status: 0, refusal: { code: 'network', message: '' } }
const note = (target: string, body = target) => ({ kind: 'note', target, itemId: 'item', body }) as const

let made = 0

/** A keeper whose network, clock and waiting are the test's own. */
function open(answer: (entry: Entry) => Outcome | Promise<Outcome>) {
  const sent: string[] = []
  const waits: { run: () => void; ms: number }[] = []
  let read = 0
  const keeper = keepQueue({
    place: 'anna.meeting',
    send: async (entry) => {
      sent.push(`${entry.id}:${'body' in entry.what ? entry.what.body : ''}`)
      return answer(entry)
    },
    refresh: async () => {
      read += 1
    },
    newId: () => `s${++made}`,
    now: () => new Date(Date.UTC(2026, 10, 26, 13, 0, made)),
    later(run, ms) {
      const wait = { run, ms }
      waits.push(wait)
      return () => waits.splice(waits.indexOf(wait), 1)
    },
  })
  return { keeper, sent, waits, reads: () => read }
}

const bodies = (entries: readonly Entry[]) => entries.map(({ what }) => ('body' in what ? what.body : ''))
const settled = () => new Promise((done) => setImmediate(done))

it('keeps what is written without network, and sends it in order when the network is back', async () => {
  let isUp = false
  const { keeper, sent, waits } = open(() => (isUp ? { ok: true, version: 1 } : OFFLINE))
  keeper.write(note('a'))
  keeper.write(note('b'))
  await settled()
  expect(bodies(keeper.queue.get())).toEqual(['a', 'b'])
  expect(sent).toHaveLength(1)
  expect(waits.map(({ ms }) => ms)).toEqual([2000])
  isUp = true
  keeper.flush()
  await settled()
  expect(keeper.queue.get()).toEqual([])
  expect(sent.map((one) => one.split(':')[1])).toEqual(['a', 'a', 'b'])
  expect(sent[0]).toBe(sent[1])
  expect(localStorage.length).toBe(0)
})

it('asks again by itself, with longer and longer between', async () => {
  const { keeper, sent, waits } = open(() => OFFLINE)
  keeper.write(note('a'))
  for (const ms of [2000, 4000, 8000, 15_000, 15_000]) {
    await settled()
    expect(waits.map((wait) => wait.ms)).toEqual([ms])
    waits[0]?.run()
  }
  await settled()
  expect(sent).toHaveLength(6)
})

it('finds everything again after the page was loaded anew, and sends it under the same keys', async () => {
  const before = open(() => OFFLINE)
  before.keeper.write(note('a'))
  before.keeper.write(note('b'))
  await settled()
  const after = open(() => ({ ok: true, version: 1 }))
  expect(bodies(after.keeper.queue.get())).toEqual(['a', 'b'])
  after.keeper.flush()
  await settled()
  expect(after.sent[0]).toBe(before.sent[0])
  expect(after.keeper.queue.get()).toEqual([])
})

it('a second tab writes over nothing of the first', async () => {
  const first = open(() => OFFLINE)
  const second = open(() => OFFLINE)
  first.keeper.write(note('a'))
  second.keeper.write(note('b'))
  await settled()
  expect(bodies(open(() => OFFLINE).keeper.queue.get())).toEqual(['a', 'b'])
})

it('shows a no with its reason, goes on with the rest, and lets it be sent again or thrown away', async () => {
  const no: Outcome = {
    ok: false,
    status: 412,
    refusal: { code: 'version.stale', message: 'Någon annan har ändrat.' },
  }
  let isStale = true
  const { keeper, sent } = open(({ what }) =>
    isStale && what.target === 'a' ? no : { ok: true, version: 2 },
  )
  keeper.write(note('a', 'min'), 1)
  keeper.write(note('b'))
  await settled()
  expect(keeper.queue.get()).toMatchObject([
    { state: 'refused', refusal: { message: 'Någon annan har ändrat.' } },
  ])
  expect(sent.map((one) => one.split(':')[1])).toEqual(['min', 'b'])
  isStale = false
  keeper.retry(keeper.queue.get()[0]?.id ?? '', 2)
  await settled()
  expect(keeper.queue.get()).toEqual([])
  isStale = true
  keeper.write(note('a', 'min'), 1)
  await settled()
  keeper.discard(keeper.queue.get()[0]?.id ?? '')
  expect(keeper.queue.get()).toEqual([])
  expect(localStorage.length).toBe(0)
})

it('what is written while something is on its way is sent after it, upon what it became', async () => {
  const versions: (number | undefined)[] = []
  let answer: (outcome: Outcome) => void = () => undefined
  const { keeper } = open(({ version }) => {
    versions.push(version)
    return versions.length > 1 ? { ok: true, version: 8 } : new Promise((done) => (answer = done))
  })
  keeper.write(note('a'))
  keeper.write(note('a', 'a, bättre'))
  answer({ ok: true, version: 7 })
  await settled()
  expect(versions).toEqual([undefined, 7])
  expect(keeper.queue.get()).toEqual([])
})

it('lets go of an entry only when the meeting has been read anew', async () => {
  const { keeper, reads } = open(() => ({ ok: true, version: 1 }))
  keeper.write(note('a'))
  expect(keeper.queue.get()).toHaveLength(1)
  await settled()
  expect(reads()).toBe(1)
  expect(keeper.queue.get()).toEqual([])
})

it('says when the browser refuses to keep anything, and sends all the same', async () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.stubGlobal('localStorage', { setItem: full, removeItem: full, getItem: full })
  const { keeper, sent } = open(() => OFFLINE)
  keeper.write(note('a'))
  await settled()
  expect(keeper.isKept.get()).toBe(false)
  expect(sent).toHaveLength(1)
})
