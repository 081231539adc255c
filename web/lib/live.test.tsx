import { useQuery } from '@tanstack/react-query'
import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { show } from '../testing/show.tsx'
import { useLive, useWaitingNews } from './live.ts'
import { useWriting } from './writing.ts'

/** Stands in for the browser's stream, so that the test is the server. */
class FakeStream extends EventTarget {
  static CLOSED = 2
  static latest: FakeStream
  readyState = 1
  constructor() {
    super()
    FakeStream.latest = this
  }
  close() {
    this.readyState = FakeStream.CLOSED
  }
  receive(event: Event) {
    act(() => {
      this.dispatchEvent(event)
    })
  }
  breakAndMend() {
    this.receive(new Event('error'))
    this.receive(new Event('open'))
  }
  tell(...topics: string[]) {
    this.receive(new MessageEvent('message', { data: JSON.stringify({ topics }) }))
  }
}

function Page({ writing = false, fetched }: { writing?: boolean; fetched: () => number }) {
  useLive('/live')
  useWriting(writing)
  const news = useWaitingNews()
  const { data } = useQuery({
    queryKey: ['case', '1'],
    queryFn: fetched,
    meta: { topics: ['case:1'] },
  })
  return (
    <>
      <output>{data}</output>
      {news.waits ? (
        <button type="button" onClick={news.show}>
          Visa
        </button>
      ) : null}
    </>
  )
}

const shows = (value: string) => waitFor(() => expect(screen.getByRole('status').textContent).toBe(value))

beforeEach(() => vi.stubGlobal('EventSource', FakeStream))
afterEach(() => vi.unstubAllGlobals())

it('what somebody else changed is fetched anew, and nothing else is', async () => {
  let nth = 0
  await show(<Page fetched={() => (nth += 1)} />)
  await shows('1')
  FakeStream.latest.tell('case:2')
  FakeStream.latest.tell('case:1', 'cases')
  await shows('2')
  expect(nth).toBe(2)
})

it('nothing changes under the hands of somebody who writes, until they ask for it', async () => {
  let nth = 0
  const { user } = await show(<Page writing fetched={() => (nth += 1)} />)
  await shows('1')
  FakeStream.latest.tell('case:2')
  expect(screen.queryByText('Visa')).toBeNull()
  FakeStream.latest.tell('case:1')
  expect(screen.getByRole('status').textContent).toBe('1')
  await user.click(await screen.findByText('Visa'))
  await shows('2')
})

it('a hundred changes at once are fetched a few times, not a hundred', async () => {
  let nth = 0
  await show(<Page fetched={() => (nth += 1)} />)
  await shows('1')
  for (let change = 0; change < 100; change++) FakeStream.latest.tell('case:1', `case:${change}`)
  await waitFor(() => expect(nth).toBeGreaterThan(2))
  expect(nth).toBeLessThan(20)
})

it('what was missed while the stream was broken is fetched when it is back', async () => {
  let nth = 0
  await show(<Page fetched={() => (nth += 1)} />)
  await shows('1')
  FakeStream.latest.breakAndMend()
  await shows('2')
  expect(nth).toBe(2)
})
