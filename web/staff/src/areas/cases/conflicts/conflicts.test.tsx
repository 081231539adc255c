import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { AnswerForm } from '../parts/answer-form.tsx'
import { buildCase, buildPart, caseAnswers, noMay, units } from '../testing.fixture.ts'
import { ConflictsPanel } from './conflicts-panel.tsx'
import type { Conflict, Side } from './queries.ts'
import { StateDialog } from './state-dialog.tsx'

afterEach(() => vi.unstubAllGlobals())

const noWays = { propose: false, agree: false, decline: false, release: false }

function buildSide(nth: 0 | 1, seats: string, mine = false): Side {
  const { id = '', slug = '', name = '', nameEn = '' } = units[nth] ?? {}
  return {
    partId: `part-${nth}`,
    topic: nth === 0 ? 'Serveringen' : 'Utrymningen',
    unit: { id, slug, name, nameEn },
    officer: { id: `officer-${nth}`, name: nth === 0 ? 'Mikael Säfström' : 'Josefin Malm' },
    mine,
    answer: {
      verdict: 'possible',
      body: `Det får vara ${seats} gäster.`,
      conditions: '',
      legalBasis: '',
      binding: false,
      validUntil: null,
      terms: [{ key: 'seats', bound: 'at_most', value: seats }],
      issuedAt: '2026-11-20T08:00:00Z',
      issuedBy: { id: `officer-${nth}`, name: nth === 0 ? 'Mikael Säfström' : 'Josefin Malm' },
    },
  }
}

function buildConflict(other: Partial<Conflict> = {}): Conflict {
  return {
    id: 'conflict-1',
    kind: 'term',
    term: 'seats',
    statement: '',
    foundAt: '2026-11-20T08:00:00Z',
    foundBy: null,
    status: 'open',
    reason: '',
    endedAt: null,
    endedBy: null,
    sides: [buildSide(0, '80', true), buildSide(1, '60')],
    joint: null,
    may: { ...noWays, propose: true, release: true },
    ...other,
  }
}

const proposed: Conflict['joint'] = {
  id: 'joint-1',
  partId: 'part-1',
  content: {
    verdict: 'possible_with_conditions',
    body: 'Vi säger 60.',
    conditions: 'Räkna dem.',
    legalBasis: '',
    binding: false,
    validUntil: null,
    terms: [],
  },
  proposedBy: { id: 'officer-1', name: 'Josefin Malm' },
  proposedAt: '2026-11-23T08:00:00Z',
  status: 'proposed',
  reason: '',
}

async function open(conflicts: readonly Conflict[], answers: Record<string, object | undefined> = {}) {
  const of = buildCase()
  const server = fakeApi({
    ...caseAnswers(of, []),
    'GET /cases/case-1/conflicts': { items: conflicts },
    'GET /parts/part-0/precedents': { items: [] },
    ...answers,
  })
  const page = (
    <main>
      <h1>{of.title}</h1>
      <ConflictsPanel of={of} />
    </main>
  )
  return { server, ...(await show(page)) }
}

it('shows both answers side by side, with the figure that differs', async () => {
  await open([buildConflict()])
  const card = await screen.findByRole('article', { name: 'Svaren går isär' })
  for (const words of ['Serveringen', 'Utrymningen', 'Högst 80 platser', 'Högst 60 platser'])
    expect(within(card).getByText(words)).toBeDefined()
  expect(within(card).getByText(/kan inte skickas/)).toBeDefined()
  expect(await faultsOf()).toEqual([])
})

it('a joint answer begins from one’s own, and the other unit is asked', async () => {
  const path = 'POST /conflicts/conflict-1/joint-answers'
  const { user, server } = await open([buildConflict()], { [path]: { id: 'joint-1', agreed: false } })
  await user.click(await screen.findByRole('button', { name: 'Föreslå ett gemensamt svar' }))
  const dialog = screen.getByRole('dialog')
  const value = within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Värde' })
  expect(value.value).toBe('80')
  expect(await within(dialog).findByText(/Ingen har svarat om det här förut/)).toBeDefined()
  await user.clear(value)
  await user.type(value, '60')
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: `Fråga ${units[1]?.name}` }))
  await waitFor(() => expect(server.asked(path)).toHaveLength(1))
  expect(server.asked(path)[0]?.body).toMatchObject({
    verdict: 'possible',
    terms: [{ key: 'seats', bound: 'at_most', value: '60' }],
  })
})

it('the other says yes with one button, or no with a reason', async () => {
  const path = 'POST /conflicts/conflict-1/joint-answer-reply'
  const asked = buildConflict({ joint: proposed, may: { ...noWays, agree: true, decline: true } })
  const { user, server } = await open([asked], { [path]: undefined })
  expect(await screen.findByText('Vi säger 60.')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Nej' }))
  const dialog = screen.getByRole('dialog')
  await user.type(within(dialog).getByRole('textbox'), 'Köket räcker inte.')
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Skicka' }))
  await waitFor(() =>
    expect(server.asked(path)[0]?.body).toEqual({ agrees: false, reason: 'Köket räcker inte.' }),
  )
  await user.click(screen.getByRole('button', { name: 'Ja, så svarar vi' }))
  await waitFor(() => expect(server.asked(path)[1]?.body).toEqual({ agrees: true, reason: '' }))
})

it('who proposed waits, and may take it back; somebody else only reads', async () => {
  const path = 'POST /conflicts/conflict-1/joint-answer-reply'
  const mine = buildConflict({ joint: proposed, may: { ...noWays, decline: true } })
  const { user, server } = await open([mine], { [path]: undefined })
  expect(await screen.findByText(/Väntar på svar från/)).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Ta tillbaka förslaget' }))
  await waitFor(() => expect(server.asked(path)[0]?.body).toEqual({ agrees: false, reason: '' }))
})

it('the accountable releases with a reason; a refusal keeps what was written', async () => {
  const path = 'POST /conflicts/conflict-1/release'
  const { user } = await open([buildConflict()], {
    [path]: () => refusal(409, 'conflict.ended', 'Det är redan löst.'),
  })
  await user.click(await screen.findByRole('button', { name: 'Låt båda gå ut' }))
  const dialog = screen.getByRole('dialog')
  const text = within(dialog).getByRole<HTMLTextAreaElement>('textbox', { name: 'Varför?' })
  await user.type(text, 'Det lägsta talet gäller.')
  await user.click(within(dialog).getByRole('button', { name: 'Låt båda gå ut' }))
  expect(await within(dialog).findByText(/Det är redan löst/)).toBeDefined()
  expect(text.value).toBe('Det lägsta talet gäller.')
})

it('what is settled is folded away, with how, by whom and why', async () => {
  const released = buildConflict({
    status: 'released',
    reason: 'Det lägsta talet gäller.',
    endedBy: { id: 'member-anna', name: 'Anna Lindqvist' },
    may: noWays,
  })
  const { user } = await open([released, buildConflict({ id: 'conflict-2', status: 'agreed', may: noWays })])
  await user.click(await screen.findByText('2 lösta motsägelser'))
  expect(screen.getByText('Anna Lindqvist lät båda gå ut: Det lägsta talet gäller.')).toBeDefined()
  expect(screen.getByText('Enheterna gav ett gemensamt svar.')).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Låt båda gå ut' })).toBeNull()
})

it('somebody says by hand what no rule finds', async () => {
  const of = buildCase()
  const path = 'POST /cases/case-1/conflicts'
  const { answer } = buildSide(0, '80')
  const given = (id: string, title: string) =>
    buildPart({ id, title, status: 'answered', answer: { ...answer, id: `answer-${id}`, joint: false } })
  const server = fakeApi({
    ...caseAnswers(of, [given('part-1', 'Marken'), given('part-2', 'Bullret')]),
    [path]: { id: 'conflict-3' },
  })
  const { user } = await show(
    <main>
      <StateDialog of={of} onClose={() => undefined} />
    </main>,
  )
  const dialog = await screen.findByRole('dialog')
  await within(dialog).findAllByRole('option', { name: /Marken/ })
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Det ena svaret' }), 'part-1')
  await user.selectOptions(within(dialog).getByRole('combobox', { name: 'Det andra svaret' }), 'part-2')
  await user.type(within(dialog).getByRole('textbox'), 'Den ena stänger klockan 22.')
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Visa för båda enheterna' }))
  await waitFor(() =>
    expect(server.asked(path)[0]?.body).toEqual({
      partId: 'part-1',
      otherPartId: 'part-2',
      statement: 'Den ena stänger klockan 22.',
    }),
  )
})

it('figures are added, bounded and taken away with the keyboard, and what is wrong is said at its figure', async () => {
  const part = buildPart({ status: 'in_progress', may: { ...noMay, work: true, answer: true } })
  const path = 'POST /parts/part-1/answers'
  const message = 'Skriv ett tal, till exempel 60 eller 12,5.'
  const wrong = { path: 'terms.0.value', code: 'answer.termNotNumber', message }
  const server = fakeApi({
    ...caseAnswers(buildCase(), [part]),
    [path]: () => refusal(400, 'validation.failed', 'Något behöver rättas.', [wrong]),
  })
  const { user } = await show(
    <main>
      <AnswerForm caseId="case-1" part={part} onDone={() => undefined} onCancel={() => undefined} />
    </main>,
  )
  const add = await screen.findByRole('button', { name: 'Lägg till en uppgift' })
  add.focus()
  await user.keyboard('{Enter}')
  await waitFor(() => expect(document.activeElement?.tagName).toBe('SELECT'))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Gräns' }), 'at_most')
  await user.type(screen.getByRole('textbox', { name: 'Värde' }), 'många')
  await user.click(screen.getByRole('button', { name: 'Lägg till en uppgift' }))
  await user.selectOptions(screen.getAllByRole('combobox', { name: 'Uppgift' })[1] as Element, 'roadKeeper')
  expect(screen.getByRole('combobox', { name: 'Värde' })).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Ta bort Väghållare' }))
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Lämna svaret' }))
  expect(await screen.findByText(message)).toBeDefined()
  expect(server.asked(path)[0]?.body).toMatchObject({
    terms: [{ key: 'seats', bound: 'at_most', value: 'många' }],
  })
})
