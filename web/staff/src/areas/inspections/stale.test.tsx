import { useQuery } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { type Visit, visitQuery } from './queries.ts'
import { TimeDialog } from './time-dialog.tsx'
import { visit } from './visit.fixture.ts'

beforeEach(() => window.localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

/** A page that shows the visit as it is now, as the real one does. */
function Page({ piece }: { piece: (visit: Visit) => React.ReactNode }) {
  const { data } = useQuery(visitQuery(visit.id))
  return data ? piece(data) : null
}

/** Somebody else gets in between: the first that is sent is refused, and the visit has then another version. */
function aRival(method: string, path: string, changed: Partial<Visit> = {}) {
  let isChanged = false
  const name = `${method} /visits/visit-1/${path}`
  const server = fakeApi({
    'GET /visits/visit-1': () => (isChanged ? { ...visit, ...changed, version: 7 } : visit),
    [name]: ({ headers }: { headers: Headers }) => {
      if (headers.get('if-match') === '"7"') return { version: 8 }
      isChanged = true
      return refusal(412, 'version.stale', 'Någon annan har ändrat')
    },
  })
  return { versions: () => server.asked(name).map(({ headers }) => headers.get('if-match')), server, name }
}

it('a dialog says that somebody else changed the visit, keeps the words, and sends them on top of that', async () => {
  const close = vi.fn()
  const rival = aRival('POST', 'cancellation')
  const { user } = await show(<Page piece={(now) => <CancelDialog visit={now} onClose={close} />} />)
  await user.type(await screen.findByLabelText('Varför ställs det in?'), 'Stängt för säsongen')
  await user.click(screen.getByRole('button', { name: 'Ställ in besöket' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Någon annan har ändrat besöket')
  expect(screen.getByLabelText<HTMLTextAreaElement>('Varför ställs det in?').value).toBe(
    'Stängt för säsongen',
  )
  expect(close).not.toHaveBeenCalled()
  expect(await faultsOf()).toEqual([])
  await vi.waitFor(() => expect(rival.server.asked('GET /visits/visit-1')).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: 'Ställ in besöket' }))
  await vi.waitFor(() => expect(close).toHaveBeenCalled())
  expect(rival.versions()).toEqual(['"2"', '"7"'])
  expect(rival.server.asked(rival.name).at(-1)?.body).toEqual({ why: 'Stängt för säsongen' })
})

it('the dialog of the time says which time holds now', async () => {
  const times = { startsAt: '2099-12-09T08:00:00.000Z', endsAt: '2099-12-09T09:00:00.000Z' }
  aRival('PUT', 'time', times)
  const { user } = await show(
    <Page piece={(now) => <TimeDialog of={{ visit: now }} current={now} onClose={() => undefined} />} />,
  )
  await user.click(await screen.findByRole('button', { name: 'Spara tiden' }))
  expect(await screen.findByText('Nu gäller:', { exact: false })).toBeTruthy()
  await vi.waitFor(() => expect(screen.getByRole('alert').textContent).toContain('09:00–10:00'))
})

it('an outcome that was typed stays when somebody else changed the visit', async () => {
  const rival = aRival('PUT', 'outcome', { prepare: 'Något nytt' })
  const ready = { ...visit, earliestOn: '2020-01-01', latestOn: '2020-01-02' }
  const { user } = await show(
    <Page piece={(now) => <OutcomeForm visit={{ ...ready, version: now.version }} />} />,
  )
  await user.type(await screen.findByLabelText(/^Anteckning/), 'Rent och snyggt')
  await user.click(screen.getByRole('button', { name: 'Spara resultatet' }))
  await screen.findByRole('alert')
  await vi.waitFor(() => expect(rival.server.asked('GET /visits/visit-1')).toHaveLength(2))
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^Anteckning/).value).toBe('Rent och snyggt')
  await user.click(screen.getByRole('button', { name: 'Spara resultatet' }))
  await vi.waitFor(() => expect(rival.versions()).toEqual(['"2"', '"7"']))
})
