import { screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { ApiError } from '../lib/api-error.ts'
import { show } from '../testing/show.tsx'
import { ConfirmWithUndo } from './confirm-with-undo.tsx'
import { Toasts } from './toasts.tsx'

const done = () => vi.fn<() => Promise<void>>().mockResolvedValue(undefined)

it('acts at once, and takes it back when asked', async () => {
  const run = done()
  const undo = done()
  const page = (
    <>
      <ConfirmWithUndo run={run} undo={undo} done="Enheten är borttagen.">
        Ta bort
      </ConfirmWithUndo>
      <Toasts />
    </>
  )
  const { user } = await show(page)
  await user.click(screen.getByText('Ta bort'))
  expect(run).toHaveBeenCalledOnce()
  await screen.findByText('Enheten är borttagen.')
  await user.keyboard('{Control>}z{/Control}')
  expect(undo).toHaveBeenCalledOnce()
  expect(await screen.findByText('Det är ångrat.')).toBeTruthy()
})

it('asks first when it can not be taken back', async () => {
  const run = done()
  const question = { ask: 'Beskedet går inte att ta tillbaka. Skicka?', yes: 'Ja, skicka' }
  const { user } = await show(
    <ConfirmWithUndo run={run} done="Skickat." question={question}>
      Skicka besked
    </ConfirmWithUndo>,
  )
  await user.click(screen.getByText('Skicka besked'))
  await user.click(screen.getByText('Avbryt'))
  expect(run).not.toHaveBeenCalled()
  await user.click(screen.getByText('Skicka besked'))
  await user.click(screen.getByText('Ja, skicka'))
  expect(run).toHaveBeenCalledOnce()
})

it('says why it could not be done', async () => {
  const problem = {
    type: '',
    title: 'Redan besvarat.',
    status: 409,
    detail: 'Redan besvarat. Ladda om.',
    instance: '',
    code: 'part.answered',
  }
  const { user } = await show(
    <>
      <ConfirmWithUndo run={() => Promise.reject(new ApiError(409, problem))} done="Klart.">
        Gör
      </ConfirmWithUndo>
      <Toasts />
    </>,
  )
  await user.click(screen.getByText('Gör'))
  expect(await screen.findByText('Redan besvarat. Ladda om.')).toBeTruthy()
})
