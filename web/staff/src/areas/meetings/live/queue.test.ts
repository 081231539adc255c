import { expect, it } from 'vitest'
import {
  added,
  confirmed,
  type Entry,
  inOrder,
  isHeld,
  nextOf,
  outcomeOf,
  type Queue,
  refused,
  restored,
  retried,
  sending,
  unanswered,
  type Written,
  waitsFor,
  without,
} from './queue.ts'

const note = (target: string, body = target): Written => ({ kind: 'note', target, itemId: 'item', body })
const result = (body = ''): Written => ({
  kind: 'result',
  target: 'item',
  itemId: 'item',
  result: 'information',
  body,
})
const away = (target: string): Written => ({
  kind: 'removal',
  of: 'note',
  target,
  itemId: 'item',
  body: target,
})

let made = 0
function add(queue: Queue, what: Written, version?: number): Queue {
  made += 1
  const at = new Date(Date.UTC(2026, 10, 26, 13, 0, made)).toISOString()
  return added(queue, { id: `s${made}`, at, what, version })
}
const idOf = (queue: Queue, nth: number): string => queue[nth]?.id ?? ''
const bodies = (queue: Queue) => queue.map(({ what }) => ('body' in what ? what.body : what.kind))
const send = (queue: Queue) => sending(queue, nextOf(queue)?.id ?? '')

it('sends one at a time, in the order of writing', () => {
  let queue = add(add([], note('a')), note('b'))
  expect(nextOf(queue)?.what.target).toBe('a')
  queue = send(queue)
  expect(nextOf(queue)).toBeUndefined()
  queue = confirmed(queue, idOf(queue, 0), 1)
  expect(nextOf(queue)?.what.target).toBe('b')
  expect(waitsFor(queue)).toBe(1)
})

it('what got no answer waits in its place and goes again under the same key', () => {
  let queue = add(add([], note('a')), note('b'))
  const first = idOf(queue, 0)
  queue = unanswered(send(queue), first)
  expect(bodies(queue)).toEqual(['a', 'b'])
  expect(nextOf(queue)).toMatchObject({ id: first, tried: true })
  expect(isHeld(queue)).toBe(true)
  expect(isHeld(confirmed(send(queue), first, 1))).toBe(false)
})

it('what was never sent is changed where it stands', () => {
  const queue = add(add(add([], note('a')), note('b')), note('a', 'a, bättre'))
  expect(bodies(queue)).toEqual(['a, bättre', 'b'])
  expect(queue[0]?.version).toBeUndefined()
})

it('what may have reached the server is changed by a second sending, upon the version that the first became', () => {
  let queue = unanswered(send(add([], note('a'))), `s${made}`)
  const first = idOf(queue, 0)
  queue = add(queue, note('a', 'a, bättre'))
  expect(bodies(queue)).toEqual(['a', 'a, bättre'])
  queue = confirmed(sending(queue, first), first, 1)
  expect(queue[1]).toMatchObject({ version: 1, state: 'waiting' })
  expect(nextOf(queue)?.id).toBe(idOf(queue, 1))
})

it('an edit that was not sent keeps the version that it was made upon', () => {
  const queue = add(add([], note('a', 'två'), 3), note('a', 'tre'), 3)
  expect(queue).toHaveLength(1)
  expect(queue[0]).toMatchObject({ version: 3, what: { body: 'tre' } })
})

it('something new that is taken away before it was sent leaves no trace', () => {
  expect(add(add([], note('a')), away('a'))).toEqual([])
})

it('something that may have reached the server is taken away there too, after it', () => {
  let queue = unanswered(send(add([], note('a'))), `s${made}`)
  queue = add(queue, away('a'))
  expect(queue.map(({ what }) => what.kind)).toEqual(['note', 'removal'])
})

it('what was confirmed and is not shown yet is changed upon the version that it became', () => {
  let queue = send(add([], note('a')))
  queue = confirmed(queue, idOf(queue, 0), 1)
  queue = add(queue, note('a', 'a, bättre'))
  expect(nextOf(queue)).toMatchObject({ version: 1, what: { body: 'a, bättre' } })
})

it('taking away what was being changed sends the taking away alone', () => {
  const queue = add(add([], note('a', 'ändrad'), 2), away('a'))
  expect(queue.map(({ what }) => what.kind)).toEqual(['removal'])
})

it('a refusal stops nothing but what is about the same thing', () => {
  let queue = add(add(add([], note('a')), result()), note('b'))
  queue = send(queue)
  queue = add(queue, note('a', 'a igen'))
  queue = refused(queue, idOf(queue, 0), { code: 'meetingItem.notFound', message: 'Punkten finns inte.' })
  expect(nextOf(queue)?.what.kind).toBe('result')
  expect(queue[0]).toMatchObject({ state: 'refused', refusal: { code: 'meetingItem.notFound' } })
  queue = without(queue, new Set([idOf(queue, 0), idOf(queue, 1), idOf(queue, 2)]))
  expect(nextOf(queue)?.what.target).toBe('a')
})

it('a result and a note of the same item are two things', () => {
  const queue = add(add([], note('item')), result())
  expect(queue).toHaveLength(2)
})

it('what was refused gives way to what is written instead', () => {
  let queue = send(add([], note('a')))
  queue = refused(queue, idOf(queue, 0), { code: 'field.tooLong', message: 'För långt.' })
  queue = add(queue, note('a', 'kort'))
  expect(bodies(queue)).toEqual(['kort'])
  expect(nextOf(queue)?.what).toMatchObject({ body: 'kort' })
})

it('what was refused is sent again under a new key, upon the version that is there now', () => {
  let queue = send(add([], note('a', 'min'), 1))
  const first = idOf(queue, 0)
  queue = refused(queue, first, { code: 'version.stale', message: 'Någon annan har ändrat.' })
  queue = retried(queue, first, { id: 'new', version: 2 })
  expect(queue).toMatchObject([{ id: 'new', version: 2, state: 'waiting', tried: false }])
  expect(queue[0]).not.toHaveProperty('refusal')
})

it('is the same after the page was loaded anew: in order, and what was on its way waits', () => {
  let queue = add(add([], note('a')), note('b'))
  queue = send(queue)
  const kept = queue.map((entry) => JSON.stringify(entry)).toReversed()
  const again = inOrder(kept.flatMap((text) => restored(text) ?? []))
  expect(bodies(again)).toEqual(['a', 'b'])
  expect(nextOf(again)).toMatchObject({ id: idOf(queue, 0), state: 'waiting', tried: true })
})

it('a refusal is there still after the page was loaded anew; what the server has is not', () => {
  let queue = send(add([], note('a')))
  const text = () => JSON.stringify(queue[0])
  queue = refused(queue, idOf(queue, 0), { code: 'x', message: 'Nej.' })
  expect(restored(text())).toMatchObject({ state: 'refused', refusal: { message: 'Nej.' } })
  queue = confirmed(queue, idOf(queue, 0), 1)
  expect(restored(text())).toBeUndefined()
})

it('what can’t be understood is left out', () => {
  for (const text of ['', 'null', '{', '[]', '{"id":"a"}', '{"id":"a","at":"b","what":{}}'])
    expect(restored(text)).toBeUndefined()
})

it('waits for the network, the session and a server that stumbles; takes every other no as one', () => {
  for (const status of [0, 401, 408, 429, 500, 503]) expect(outcomeOf(status)).toBe('waits')
  for (const status of [400, 403, 404, 409, 412, 422]) expect(outcomeOf(status)).toBe('refused')
})

it('loses nothing and doubles nothing, however the network comes and goes', () => {
  // A server that keeps by target, and a network that drops the question or the answer.
  for (let seed = 1; seed <= 300; seed++) {
    let state = seed
    const chance = (outOf: number) => {
      state = (state * 1103515245 + 12345) % 2147483648
      return state % outOf
    }
    const server = new Map<string, { body: string; version: number }>()
    const wanted = new Map<string, string>()
    let queue: Queue = []
    const take = ({ what, version }: Entry): number | 'stale' => {
      const had = server.get(what.target)
      const body = 'body' in what ? what.body : ''
      if (had?.body === body) return had.version
      if (had && had.version !== version) return 'stale'
      const next = { body, version: (had?.version ?? 0) + 1 }
      server.set(what.target, next)
      return next.version
    }
    const step = (isUp: boolean) => {
      const entry = nextOf(queue)
      if (!entry) return
      queue = sending(queue, entry.id)
      const isHeard = isUp || chance(2) === 0
      const answer = isHeard ? take(entry) : 0
      if (answer === 'stale') queue = refused(queue, entry.id, { code: 'version.stale', message: '' })
      else if (isUp) queue = confirmed(queue, entry.id, answer)
      else queue = unanswered(queue, entry.id)
    }
    for (let nth = 0; nth < 40; nth++) {
      const target = `n${chance(6)}`
      const body = `${target} ${nth}`
      if (chance(3) > 0) {
        wanted.set(target, body)
        queue = add(queue, note(target, body), server.get(target)?.version)
      }
      if (chance(4) === 0) queue = inOrder(queue.flatMap((one) => restored(JSON.stringify(one)) ?? []))
      step(chance(3) > 0)
    }
    for (let nth = 0; nth < 100; nth++) step(true)
    expect(queue.filter((one) => one.state === 'refused')).toEqual([])
    expect(waitsFor(queue)).toBe(0)
    expect(Object.fromEntries([...server].map(([target, { body }]) => [target, body]))).toEqual(
      Object.fromEntries(wanted),
    )
  }
})
