import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { show } from '../testing/show.tsx'
import { ApiError } from './api-error.ts'
import { useWrite } from './use-write.ts'

type Send = (input: string, intention: string) => Promise<string>

function Sender({ send }: { send: Send }) {
  const write = useWrite<string, string>({ call: send })
  return (
    <>
      <button type="button" onClick={() => write.mutate('samma')}>
        Skicka
      </button>
      <button type="button" onClick={() => write.mutate('annat')}>
        Skicka annat
      </button>
      <output>{write.status}</output>
    </>
  )
}

/** A server that answers as told, and remembers under which keys it was asked. */
function server(...answers: (number | 'ok')[]) {
  const keys: string[] = []
  const send: Send = async (_input, intention) => {
    keys.push(intention)
    const answer = answers.shift() ?? 'ok'
    if (answer !== 'ok') throw new ApiError(answer)
    return 'sparat'
  }
  return { keys, send }
}

const press = async (name: string, end: string, shown: Awaited<ReturnType<typeof show>>) => {
  await shown.user.click(screen.getByText(name))
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe(end))
}

it('what stumbled is sent again under the same key', async () => {
  const { keys, send } = server(503, 'ok')
  const shown = await show(<Sender send={send} />)
  await press('Skicka', 'error', shown)
  await press('Skicka', 'success', shown)
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})

it('what was refused and is sent again is a new intention, and so is the same thing done twice', async () => {
  const { keys, send } = server(409, 'ok', 'ok')
  const shown = await show(<Sender send={send} />)
  await press('Skicka', 'error', shown)
  await press('Skicka', 'success', shown)
  await press('Skicka', 'success', shown)
  await waitFor(() => expect(new Set(keys).size).toBe(3))
})

it('something else after a stumble has a key of its own', async () => {
  const { keys, send } = server(503, 'ok')
  const shown = await show(<Sender send={send} />)
  await press('Skicka', 'error', shown)
  await press('Skicka annat', 'success', shown)
  expect(new Set(keys).size).toBe(2)
})
