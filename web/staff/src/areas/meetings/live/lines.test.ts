import { expect, it } from 'vitest'
import { buildContent } from '../meeting/testing.fixture.ts'
import { linesOf, presentOf, saidOf } from './lines.ts'
import type { Entry } from './queue.ts'

const item = {
  id: 'item',
  content: buildContent({
    version: 3,
    notes: [
      {
        id: 'n1',
        body: 'Sparad',
        version: 1,
        by: { id: 'bo', name: 'Bo' },
        at: '2026-11-26T13:00:00Z',
        may: { change: false },
      },
    ],
    decisions: [{ id: 'd1', body: 'Beslutet', version: 2, number: null, by: { id: 'bo', name: 'Bo' } }],
  }),
}
const entry = (what: Entry['what'], given: Partial<Entry> = {}): Entry => ({
  id: `${what.kind}-${what.target}`,
  at: '2026-11-26T13:05:00Z',
  what,
  version: undefined,
  state: 'waiting',
  tried: false,
  ...given,
})
const note = (target: string, body: string) => ({ kind: 'note', target, itemId: 'item', body }) as const
const shown = (queue: readonly Entry[]) =>
  linesOf(item, queue, 'Anna', true).map(({ body, who, isPending }) => [body, who, isPending])

it('shows what the server has, decisions first', () => {
  expect(shown([])).toEqual([
    ['Beslutet', 'Bo', false],
    ['Sparad', 'Bo', false],
  ])
})

it('shows at once what is written here, as pending and as one’s own', () => {
  expect(shown([entry(note('n2', 'Ny'))]).at(-1)).toEqual(['Ny', 'Anna', true])
  expect(shown([entry({ ...note('n2', 'Annan punkt'), itemId: 'other' })])).toHaveLength(2)
})

it('lays a change over what it changes, and takes away what is taken away', () => {
  expect(shown([entry(note('n1', 'Ändrad'), { version: 1 })]).at(-1)).toEqual(['Ändrad', 'Bo', true])
  const removal = { kind: 'removal', of: 'note', target: 'n1', itemId: 'item', body: 'Sparad' } as const
  expect(shown([entry(removal)])).toHaveLength(1)
})

it('lets the server’s own come through when it has what was sent', () => {
  const sent = entry(note('n1', 'Sparad'), { state: 'sent', version: 1 })
  expect(shown([sent]).at(-1)).toEqual(['Sparad', 'Bo', false])
  const newer = entry(note('n1', 'Nyare'), { state: 'sent', version: 2 })
  expect(shown([newer]).at(-1)).toEqual(['Nyare', 'Bo', false])
})

it('what was refused is shown where it is told of, and not as written', () => {
  expect(shown([entry(note('n2', 'Nej'), { state: 'refused' })])).toHaveLength(2)
})

it('a result that is said here stands until the server has it', () => {
  const result = (result: 'moved' | null, given: Partial<Entry> = {}) =>
    entry({ kind: 'result', target: 'item', itemId: 'item', result, body: 'Mer underlag' }, given)
  expect(saidOf(item, [])).toEqual({ result: null, text: '', isPending: false })
  expect(saidOf(item, [result('moved')])).toEqual({ result: 'moved', text: 'Mer underlag', isPending: true })
  expect(saidOf(item, [result('moved', { state: 'sent', version: 3 })]).result).toBeNull()
  expect(saidOf(item, [result('moved', { state: 'sent', version: 4 })]).result).toBe('moved')
  expect(saidOf(item, [result('moved', { state: 'refused' })]).result).toBeNull()
})

it('so does whether a unit is there', () => {
  const here = entry({ kind: 'attendance', target: 'u', present: true })
  expect(presentOf({ id: 'u', present: null }, [])).toBeNull()
  expect(presentOf({ id: 'u', present: false }, [here])).toBe(true)
  expect(presentOf({ id: 'v', present: false }, [here])).toBe(false)
})
