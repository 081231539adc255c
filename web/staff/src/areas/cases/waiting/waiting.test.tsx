import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { RequestDialog } from '../decision-request/request-dialog.tsx'
import { RequestsPanel } from '../decision-request/requests-panel.tsx'
import { DelayDialog } from '../delay/delay-dialog.tsx'
import { DelayPanel } from '../delay/delay-panel.tsx'
import { PromisesCard } from '../promise/promises-card.tsx'
import { buildCase, buildPart, buildWait, caseAnswers } from '../testing.fixture.ts'
import { StandingPanel } from './standing-panel.tsx'
import { WaitDialog } from './wait-dialog.tsx'
import { WaitedCard } from './waited-card.tsx'

afterEach(() => vi.unstubAllGlobals())

const of = buildCase()
const nothing = () => undefined
/** What is read, with the spaces that keep a date together as any other. */
const textOf = (element: Element | null) => (element?.textContent ?? '').replaceAll('\u00a0', ' ')
async function see(page: React.ReactElement, answers: Record<string, object> = {}) {
  const server = fakeApi({ ...caseAnswers(of, [buildPart({ status: 'in_progress' })]), ...answers })
  return {
    server,
    ...(await show(
      <main>
        <h1 tabIndex={-1}>{of.title}</h1>
        {page}
      </main>,
    )),
  }
}

describe('what stands still', () => {
  const waits = (wait: ReturnType<typeof buildWait>) => ({
    'GET /cases/case-1/waits': { items: [wait], waited: { company: 4, otherAuthority: 1, unit: 0 } },
  })

  it('says for whom, since when and when it wakes, and can go on now', async () => {
    const police = buildWait({ waitsFor: 'other_authority', authority: 'Polisen', about: 'Yttrande' })
    const { user, server } = await see(<StandingPanel of={of} />, {
      ...waits(police),
      'DELETE /cases/case-1/waiting': { version: 4 },
    })
    const panel = await screen.findByRole('region', { name: 'Ärendet står stilla och väntar på Polisen' })
    expect(textOf(panel)).toMatch(/Sedan 20 nov. 2026. Vaknar 4 dec. 2026/)
    expect(await faultsOf()).toEqual([])
    await user.click(within(panel).getByRole('button', { name: 'Gå vidare nu' }))
    await waitFor(() => expect(server.asked('DELETE /cases/case-1/waiting')).toHaveLength(1))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })))
  })

  it('tells waiting time apart by who is waited for', async () => {
    const past = buildWait({ endedAt: '2026-11-26T08:00:00Z', ending: 'answered' })
    await see(<WaitedCard caseId="case-1" />, waits(past))
    expect((await screen.findByText('På företaget')).nextSibling?.textContent).toBe('4 arbetsdagar')
    expect(screen.getByText('På annan myndighet').nextSibling?.textContent).toBe('1 arbetsdag')
    expect(screen.getByText(/svar kom/)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })
})

describe('letting the case wait', () => {
  it('asks the company, or names another unit, and says at the field what is wrong', async () => {
    const late = 'Välj en dag inom 120 dagar.'
    const answers = [refusal(422, 'waiting.wakesTooLate', late), new Response('{"id":"x"}', { status: 201 })]
    const { user, server } = await see(<WaitDialog of={of} onClose={nothing} />, {
      'POST /cases/case-1/waiting': () => answers.shift() as Response,
    })
    expect(screen.getByRole('button', { name: 'Fråga företaget och vänta' })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'En annan enhet' }))
    await screen.findByRole('option', { name: 'Bygglovsenheten' })
    await user.selectOptions(screen.getByLabelText('Vilken enhet?'), 'Bygglovsenheten')
    await user.type(screen.getByLabelText('Vad väntar ni på?'), 'Deras svar om altanen')
    await user.type(screen.getByLabelText(/Vaknar senast/), '2027-12-04')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Vänta' }))
    await screen.findAllByText(late)
    expect(document.activeElement).toBe(screen.getByLabelText(/Vaknar senast/))
    await user.click(screen.getByRole('button', { name: 'Vänta' }))
    await waitFor(() => expect(server.asked('POST /cases/case-1/waiting')).toHaveLength(2))
    expect(server.asked('POST /cases/case-1/waiting')[0]?.body).toEqual({
      body: 'Deras svar om altanen',
      waitsFor: 'unit',
      authority: '',
      unitId: 'unit-2',
      wakesOn: '2027-12-04',
    })
  })
})

describe('a delay', () => {
  it('is proposed with its ground, to those who may tell the company', async () => {
    const told = vi.fn()
    const { user } = await see(<DelayPanel of={of} onTell={told} />, {
      'GET /cases/case-1/delay-notices': { grounds: ['standsStill'], items: [] },
    })
    expect(await screen.findByText(/står stilla längre än till det utlovade datumet/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Skicka underrättelse' }))
    expect(told).toHaveBeenCalledOnce()
  })

  it('is told by the very mail that was looked at', async () => {
    const mail = { to: 'sara@lyktan.example', subject: 'Det dröjer', text: 'Grannarna ska höras.', html: '' }
    const { user, server } = await see(<DelayDialog of={of} onClose={nothing} />, {
      'POST /cases/case-1/delay-notices/preview': mail,
      'POST /cases/case-1/delay-notices': { id: 'notice-1' },
    })
    await user.type(screen.getByLabelText('Varför dröjer det?'), 'Grannarna ska höras.')
    await user.click(screen.getByRole('button', { name: 'Granska mejlet' }))
    const letter = await screen.findByRole('region', { name: 'Brevet' })
    expect(letter.textContent).toContain('Grannarna ska höras.')
    expect(server.asked('POST /cases/case-1/delay-notices')).toEqual([])
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Skicka underrättelsen' }))
    await waitFor(() =>
      expect(server.asked('POST /cases/case-1/delay-notices')[0]?.body).toEqual({
        reason: 'Grannarna ska höras.',
        on: null,
      }),
    )
  })

  it('leaves a history of dates and why they moved', async () => {
    const one = { by: 'Anna Lindqvist', at: '2026-11-20T08:00:00Z', mailed: true }
    await see(<PromisesCard caseId="case-1" />, {
      'GET /cases/case-1/promises': {
        items: [
          { ...one, on: '2026-12-18', earlier: '2026-12-01', reason: 'Grannarna ska höras.' },
          { ...one, on: '2026-12-01', earlier: null, reason: '' },
        ],
      },
    })
    const reason = await screen.findByText('Grannarna ska höras.')
    expect(textOf(reason.closest('li'))).toContain('18 dec. 2026 i stället för 1 dec. 2026')
    expect(await faultsOf()).toEqual([])
  })
})

describe('a request for decision', () => {
  const request = {
    id: 'request-1',
    partId: 'part-1',
    part: 'Bygglov',
    receivedOn: '2026-11-26',
    channel: 'web',
    body: '',
    effect: 'clock',
    dueOn: '2026-12-28',
    outcome: null,
    outcomeOn: null,
    reference: '',
    reason: '',
    registeredBy: null,
  }

  it('is in the way until the officer says how it ended', async () => {
    const { user, server } = await see(<RequestsPanel of={of} />, {
      'GET /cases/case-1/decision-requests': {
        matters: [],
        items: [request],
        may: { register: true, worksOn: ['part-1'] },
      },
      'PUT /decision-requests/request-1/outcome': new Response(null, { status: 204 }),
    })
    expect(textOf(await screen.findByRole('region', { name: 'Begäran om avgörande' }))).toContain(
      '28 dec. 2026',
    )
    await user.click(screen.getByRole('button', { name: 'Avgjort eller avslaget' }))
    await user.click(screen.getByRole('radio', { name: /avslagen i ett eget beslut/ }))
    await user.type(screen.getByLabelText('Beslutsdag'), '2026-12-10')
    await user.type(screen.getByLabelText('Beslutets nummer'), 'BYGG 2026-430')
    await user.type(screen.getByLabelText('Skälen'), 'Vi väntar på remissvar.')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Spara och mejla företaget' }))
    await waitFor(() =>
      expect(server.asked('PUT /decision-requests/request-1/outcome')[0]?.body).toEqual({
        outcome: 'refused',
        on: '2026-12-10',
        reference: 'BYGG 2026-430',
        reason: 'Vi väntar på remissvar.',
      }),
    )
  })

  it('is registered in the matter that it concerns', async () => {
    const { user, server } = await see(<RequestDialog of={of} onClose={nothing} />, {
      'POST /parts/part-1/decision-requests': { id: 'request-1', effect: 'clock', dueOn: '2026-12-28' },
    })
    await screen.findByRole('option', { name: 'Näringslivskontoret: Plats på trottoaren' })
    await user.selectOptions(screen.getByLabelText('Vilket ärende gäller det?'), 'part-1')
    await user.type(screen.getByLabelText('Kom in'), '2026-11-26')
    await user.click(screen.getByRole('radio', { name: 'Brev' }))
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Registrera' }))
    await waitFor(() =>
      expect(server.asked('POST /parts/part-1/decision-requests')[0]?.body).toEqual({
        receivedOn: '2026-11-26',
        channel: 'letter',
        body: '',
      }),
    )
  })
})
