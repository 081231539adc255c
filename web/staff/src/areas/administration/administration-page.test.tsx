import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { type Asked, fakeApi } from '../../../../testing/fake-api.ts'
import { anna, show } from '../../../../testing/show.tsx'
import { AdministrationPage } from './administration-page.tsx'
import type { Job } from './jobs/queries.ts'
import type { Mail } from './outbox/queries.ts'

const jonas = { ...anna, roles: ['administrator' as const] }
const job: Job = {
  name: 'mail.send',
  says: 'Sends one e-mail from the outbox',
  cron: null,
  lastRun: '2026-11-23T10:00:00.000Z',
  lastState: 'failed',
  nextRun: null,
  waiting: 0,
  retrying: 2,
  running: 0,
  failures: 1,
}
const failure = {
  id: 'run-1',
  plannedAt: '2026-11-23T09:00:00.000Z',
  failedAt: '2026-11-23T10:00:00.000Z',
  attempts: 5,
  message: 'connect ECONNREFUSED',
}
const mail: Mail = {
  id: 'mail-1',
  caseId: 'case-1',
  recipient: 'petter@foretag.example',
  subject: 'Vi har tagit emot din fråga',
  status: 'failed',
  attempts: 5,
  lastError: 'Mailbox unavailable',
  createdAt: '2026-11-23T09:00:00.000Z',
  sentAt: null,
  may: { retry: true },
}

let api: ReturnType<typeof fakeApi>
beforeEach(() => {
  let failures = [failure]
  api = fakeApi({
    'GET /health-checks': {
      items: [
        { name: 'disk', state: 'good', detail: '' },
        { name: 'scanner', state: 'fault', detail: 'The scanner does not answer: connect ECONNREFUSED' },
      ],
    },
    'GET /jobs': () => ({ items: [{ ...job, failures: failures.length }] }),
    'GET /jobs/mail.send/failures': () => ({ items: failures, nextCursor: null }),
    'POST /jobs/mail.send/failures/run-1/retries': () => {
      failures = []
      return undefined
    },
    'GET /outbox-mails': ({ path }: Asked) => ({
      items: path.includes('status=failed') ? [mail] : [],
      nextCursor: null,
    }),
    'POST /outbox-mails/mail-1/retries': undefined,
  })
})
afterEach(() => vi.unstubAllGlobals())

it('is for administrators, and asks the server nothing for others', async () => {
  await show(<AdministrationPage />)
  expect(await screen.findByText('Sidan är för administratörer')).toBeTruthy()
  expect(api.asked('GET /jobs')).toHaveLength(0)
})

it('tells how what the program leans on is', async () => {
  await show(<AdministrationPage />, jonas)
  const health = await screen.findByRole('region', { name: 'Hur det mår' })
  await waitFor(() =>
    expect(
      within(health)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Filer på disk Fungerar',
      'Kontroll mot skadlig kod Svarar inteThe scanner does not answer: connect ECONNREFUSED',
    ]),
  )
  expect(await faultsOf()).toEqual([])
})

it('tells how each job went, in the words of the language', async () => {
  await show(<AdministrationPage />, jonas)
  expect(await screen.findByText('Skickar ett mejl ur utkorgen')).toBeTruthy()
  expect(screen.getByText('2 försöks igen')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('shows what a job gave up, and has it tried again', async () => {
  const { user } = await show(<AdministrationPage />, jonas)
  await user.click(await screen.findByRole('button', { name: /Se 1 fel/ }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(await dialog.findByText('connect ECONNREFUSED')).toBeTruthy()
  await user.click(dialog.getByRole('button', { name: 'Försök igen' }))
  expect(await dialog.findByText('Inget är uppgivet längre.')).toBeTruthy()
  expect(api.asked('POST /jobs/mail.send/failures/run-1/retries')).toHaveLength(1)
})

it('sends again an e-mail that could not leave', async () => {
  const { user } = await show(<AdministrationPage />, jonas)
  await user.click(await screen.findByRole('button', { name: /Skicka igen/ }))
  await waitFor(() => expect(api.asked('POST /outbox-mails/mail-1/retries')).toHaveLength(1))
  await user.click(screen.getByLabelText('Väntar'))
  expect(await screen.findByText('Inget mejl väntar på att skickas')).toBeTruthy()
})
