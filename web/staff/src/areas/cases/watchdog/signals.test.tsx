import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { NextStepDialog } from '../editing/next-step-dialog.tsx'
import { FailedMails } from '../mails/failed-mails.tsx'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import type { Signal } from './queries.ts'
import { SignalsPanel } from './signals-panel.tsx'

afterEach(() => vi.unstubAllGlobals())

const signal: Signal = {
  id: 'signal-1',
  kind: 'promise',
  partId: null,
  part: null,
  due: '2026-11-20',
  level: 2,
  raisedAt: '2026-11-20T16:00:00Z',
  readers: [{ id: 'm-1', name: 'Carin Berg' }],
}

it('says what has run out, who is to mend it, and offers the step that does', async () => {
  const of = buildCase()
  fakeApi({ ...caseAnswers(of), 'GET /cases/case-1/signals': { items: [signal] } })
  const onDialog = vi.fn()
  const { user } = await show(
    <main>
      <h1>{of.title}</h1>
      <SignalsPanel of={of} onDialog={onDialog} onTab={() => undefined} />
    </main>,
  )
  const panel = await screen.findByRole('region', { name: 'Har gått ut' })
  expect(panel.textContent).toContain('Datumet som företaget har fått har passerat')
  expect(panel.textContent).toContain('Ska åtgärdas av Carin Berg')
  await user.click(within(panel).getByRole('button', { name: 'Flytta löftet' }))
  expect(onDialog).toHaveBeenCalledWith('promise')
  expect(await faultsOf()).toEqual([])
})

it('a next step gets a day and a person; who is away is shown with who stands in', async () => {
  const of = buildCase()
  const server = fakeApi({
    ...caseAnswers(of),
    'PATCH /cases/case-1': { version: 4 },
    'GET /cases/case-1/next-step-candidates': {
      items: [
        {
          id: 'm-1',
          name: 'Carin Berg',
          unit: { id: 'u', name: 'Bygglov', nameEn: 'Permits' },
          takesPart: true,
          away: null,
        },
        {
          id: 'm-2',
          name: 'Olle Ek',
          unit: { id: 'u', name: 'Bygglov', nameEn: 'Permits' },
          takesPart: true,
          away: { standIn: { id: 'm-1', name: 'Carin Berg' } },
        },
      ],
    },
  })
  const { user } = await show(<NextStepDialog of={of} onClose={() => undefined} />)
  await user.type(await screen.findByLabelText(/Vad händer nu/), 'Mät upp kajen')
  await user.type(screen.getByLabelText(/När/), '2026-12-01')
  const who = await screen.findByRole('combobox', { name: /Vem tar det/ })
  expect(
    await within(who).findByRole('option', { name: 'Olle Ek, Bygglov (borta, Carin Berg står in)' }),
  ).toBeTruthy()
  expect(within(who).getByRole('option', { name: 'Den helhetsansvariga (Anna Lindqvist)' })).toBeTruthy()
  await user.selectOptions(who, 'm-1')
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await vi.waitFor(() =>
    expect(server.asked('PATCH /cases/case-1')[0]?.body).toEqual({
      nextStep: 'Mät upp kajen',
      nextStepOn: '2026-12-01',
      nextStepBy: 'm-1',
    }),
  )
})

it('a mail that failed says why, and is sent again by who may', async () => {
  const of = buildCase({ mails: { failed: 1 } })
  const mail = {
    id: 'mail-1',
    recipient: 'sara@lyktan.example',
    subject: 'Vi har tagit emot din fråga',
    createdAt: '2026-11-20T08:00:00Z',
    lastError: 'Brevlådan är full',
    may: { resend: true },
  }
  const server = fakeApi({
    ...caseAnswers(of),
    'GET /cases/case-1/failed-mails': { items: [mail] },
    'POST /cases/case-1/failed-mails/mail-1/resending': undefined,
  })
  const { user } = await show(<FailedMails of={of} />)
  expect((await screen.findByRole('alert')).textContent).toContain('1 mejl till företaget gick inte fram')
  await user.click(await screen.findByRole('button', { name: /Skicka igen/ }))
  await vi.waitFor(() =>
    expect(server.asked('POST /cases/case-1/failed-mails/mail-1/resending')).toHaveLength(1),
  )
})
