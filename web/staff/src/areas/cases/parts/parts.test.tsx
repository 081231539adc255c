import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { CaseView, Part, PartAnswer } from '../shapes.ts'
import { buildCase, buildPart, caseAnswers, noMay, units } from '../testing.fixture.ts'
import type { PartTask } from './part-task.ts'
import { PartsSection } from './parts-section.tsx'

afterEach(() => vi.unstubAllGlobals())

function Section({ of }: { of: CaseView }) {
  const [task, setTask] = useState<PartTask | null>(null)
  return (
    <main>
      <h1>{of.title}</h1>
      <h2>Delar</h2>
      <PartsSection of={of} task={task} onTask={setTask} onPromise={() => undefined} />
    </main>
  )
}

const karin = { id: 'member-karin', name: 'Karin Mattsson', title: 'Ingenjör', titleEn: 'Engineer' }
const profile = { members: [{ ...karin, email: '', phone: null, role: 'officer' }] }
const uteservering = {
  unit: units[1],
  areaId: 'area-1',
  title: 'Uteservering',
  needed: true,
}
const consulted = { unit: units[0], areaId: 'area-1', title: 'Uteservering', needed: false }

async function open(parts: readonly Part[], answers: Record<string, object> = {}) {
  const of = buildCase()
  const server = fakeApi({
    ...caseAnswers(of, parts),
    'GET /units/naringsliv': profile,
    [`GET /cases/${of.id}/part-proposals`]: { items: [uteservering, consulted] },
    ...answers,
  })
  return { server, ...(await show(<Section of={of} />)) }
}

describe('offering parts', () => {
  it('proposes the units that the map names, ticked where they answer for the area, and sends what is chosen', async () => {
    const { user, server } = await open([], { 'POST /cases/case-1/parts': { ids: ['part-9'] } })
    await user.click(await screen.findByRole('button', { name: 'Erbjud delar' }))
    const needed = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Bygglovsenheten/ })
    const other = screen.getByRole<HTMLInputElement>('checkbox', { name: /Näringslivskontoret/ })
    expect([needed.checked, other.checked]).toEqual([true, false])
    await user.type(screen.getByRole('textbox', { name: /Vad ni behöver/ }), 'Går det med fyra bord?')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Skicka till 1 enhet' }))
    await waitFor(() => expect(server.asked('POST /cases/case-1/parts')).toHaveLength(1))
    const [asked] = server.asked('POST /cases/case-1/parts')
    expect(asked?.body).toEqual({
      parts: [
        {
          unitId: 'unit-2',
          areaId: 'area-1',
          title: 'Uteservering',
          request: 'Går det med fyra bord?',
          dueOn: null,
          insteadOf: null,
        },
      ],
    })
    expect(asked?.headers.get('Idempotency-Key')).toBeTruthy()
  })

  it('says at the right unit what is missing, and keeps the rest', async () => {
    const missing = [{ path: 'parts.1.title', code: 'field.required', message: 'Fyll i det här.' }]
    const { user } = await open([], {
      'POST /cases/case-1/parts': refusal(400, 'validation.failed', 'Något behöver rättas.', missing),
    })
    await user.click(await screen.findByRole('button', { name: 'Erbjud delar' }))
    await user.selectOptions(await screen.findByLabelText('Lägg till en annan enhet'), 'Näringslivskontoret')
    await user.click(screen.getByRole('button', { name: 'Skicka till 2 enheter' }))
    await screen.findByText('Fyll i det här.')
    const added = screen.getAllByRole('listitem').at(-1) as HTMLElement
    expect(document.activeElement).toBe(within(added).getByRole('textbox', { name: 'Vad delen gäller' }))
    expect(within(added).getByText('Fyll i det här.')).toBeTruthy()
  })
})

describe('a part that the unit is offered', () => {
  const offered = buildPart({ may: { ...noMay, accept: true, decline: true } })

  it('is taken by the one who presses, or by a colleague', async () => {
    const { user, server } = await open([offered], {
      'POST /parts/part-1/acceptance': new Response(null, { status: 204 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Ta delen' }))
    const officer = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Handläggare' })
    expect(officer.value).toBe('member-anna')
    await screen.findByRole('option', { name: 'Karin Mattsson, Ingenjör' })
    await user.selectOptions(officer, 'member-karin')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Ta delen' }))
    await waitFor(() =>
      expect(server.asked('POST /parts/part-1/acceptance')[0]?.body).toEqual({ officerId: 'member-karin' }),
    )
  })

  it('is declined with a reason and a suggestion; the heading has the focus afterwards', async () => {
    const { user, server } = await open([offered], {
      'POST /parts/part-1/refusal': new Response(null, { status: 204 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Avböj' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Varför är det inte er fråga?'))
    await user.type(screen.getByLabelText('Varför är det inte er fråga?'), 'Det är en byggfråga.')
    await screen.findByRole('option', { name: 'Bygglovsenheten' })
    await user.selectOptions(screen.getByLabelText(/Vem ska svara i stället/), 'Bygglovsenheten')
    await user.click(screen.getByRole('button', { name: 'Avböj delen' }))
    await waitFor(() =>
      expect(server.asked('POST /parts/part-1/refusal')[0]?.body).toEqual({
        reason: 'Det är en byggfråga.',
        suggestedUnitId: 'unit-2',
      }),
    )
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Plats på trottoaren'))
  })

  it('that somebody else took first says so, and keeps what was written', async () => {
    const late = 'Någon annan kan ha hunnit före; läs om.'
    const { user } = await open([offered], {
      'POST /parts/part-1/refusal': refusal(409, 'part.wrongState', late),
    })
    await user.click(await screen.findByRole('button', { name: 'Avböj' }))
    await user.type(screen.getByLabelText('Varför är det inte er fråga?'), 'Inte vår.')
    await user.click(screen.getByRole('button', { name: 'Avböj delen' }))
    expect(await screen.findByText(late)).toBeTruthy()
    expect(screen.getByLabelText<HTMLTextAreaElement>('Varför är det inte er fråga?').value).toBe('Inte vår.')
  })

  it('offers nothing to those who may nothing', async () => {
    await open([buildPart()])
    await screen.findByText('Plats på trottoaren')
    expect(screen.queryByRole('button', { name: 'Ta delen' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Avböj' })).toBeNull()
  })
})

describe('answering', () => {
  const mine = buildPart({ status: 'in_progress', may: { ...noMay, work: true, answer: true } })

  it('sends verdict, text, conditions and dates, and asks for conditions where they are missing', async () => {
    const answers = [
      refusal(422, 'part.conditionsMissing', 'Skriv vilka villkor som gäller.'),
      new Response(null, { status: 204 }),
    ]
    const { user, server } = await open([mine], {
      'POST /parts/part-1/answers': () => answers.shift() as Response,
    })
    await user.click(await screen.findByRole('button', { name: 'Skriv svar' }))
    await user.click(screen.getByRole('radio', { name: 'Möjligt med villkor' }))
    await user.type(screen.getByLabelText('Svar till företaget'), 'Det går bra med fyra bord.')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Lämna svaret' }))
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Villkor')))
    await user.type(screen.getByLabelText('Villkor'), 'Fri gångbana.')
    await user.click(screen.getByRole('button', { name: 'Lämna svaret' }))
    await waitFor(() => expect(server.asked('POST /parts/part-1/answers')).toHaveLength(2))
    expect(server.asked('POST /parts/part-1/answers')[1]?.body).toEqual({
      verdict: 'possible_with_conditions',
      body: 'Det går bra med fyra bord.',
      conditions: 'Fri gångbana.',
      legalBasis: '',
      binding: false,
      validUntil: null,
      terms: [],
    })
  })

  it('is taken back with a reason, and what was said before is read when somebody opens it', async () => {
    const given: PartAnswer = {
      id: 'answer-1',
      verdict: 'possible',
      body: 'Det går bra.',
      conditions: '',
      legalBasis: '',
      binding: false,
      validUntil: null,
      terms: [],
      joint: false,
      issuedBy: { id: 'member-1', name: 'Anna Lindqvist' },
      issuedAt: '2026-11-20T08:00:00Z',
    }
    const answered = buildPart({
      status: 'answered',
      answer: given,
      earlierAnswers: 1,
      may: { ...noMay, answer: true, takeBack: true },
    })
    const { user, server } = await open([answered], {
      'GET /parts/part-1/answers': {
        items: [
          { ...given, status: 'issued' },
          { ...given, id: 'answer-0', body: 'Det går inte.', verdict: 'not_possible', status: 'withdrawn' },
        ],
      },
      'POST /parts/part-1/answer-withdrawal': new Response(null, { status: 204 }),
    })
    await user.click(await screen.findByText('Visa 1 tidigare svar'))
    expect(await screen.findByText('Det går inte.')).toBeDefined()
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Dra tillbaka svaret' }))
    await user.type(screen.getByLabelText('Varför dras svaret tillbaka?'), 'Fel ritning.')
    await user.click(screen.getByRole('button', { name: 'Dra tillbaka svaret' }))
    await waitFor(() =>
      expect(server.asked('POST /parts/part-1/answer-withdrawal')[0]?.body).toEqual({
        reason: 'Fel ritning.',
      }),
    )
  })

  it('can wait for another authority until a day on which it wakes', async () => {
    const { user, server } = await open([mine], {
      'POST /parts/part-1/progress': new Response(null, { status: 204 }),
    })
    await user.click(await screen.findByRole('button', { name: 'Vänta på …' }))
    await user.click(screen.getByRole('radio', { name: 'En annan myndighet' }))
    await user.type(screen.getByLabelText('Vilken myndighet?'), 'Polisen')
    await user.type(screen.getByLabelText(/Vaknar senast/), '2026-12-04')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Vänta' }))
    await waitFor(() =>
      expect(server.asked('POST /parts/part-1/progress')[0]?.body).toEqual({
        act: 'wait',
        waitsFor: 'other_authority',
        authority: 'Polisen',
        unitId: null,
        about: '',
        wakesOn: '2026-12-04',
      }),
    )
  })
})
