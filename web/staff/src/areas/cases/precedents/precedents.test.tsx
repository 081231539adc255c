import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { AnswerForm } from '../parts/answer-form.tsx'
import { buildCase, buildPart, caseAnswers, noMay, units } from '../testing.fixture.ts'
import { ContraryPanel } from './contrary-panel.tsx'
import type { AnswerText, Precedent } from './queries.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const area = { id: 'area-1', code: 'uteservering', title: 'Uteservering', titleEn: 'Outdoor seating' }
const part = buildPart({ status: 'in_progress', area, may: { ...noMay, work: true, answer: true } })
const [business, permits] = units as [(typeof units)[number], (typeof units)[number]]

function buildPrecedent(nth: number, other: Partial<Precedent> = {}): Precedent {
  return {
    answerId: `answer-${nth}`,
    case: { id: `case-${nth}`, number: `L-2026-0001${nth}`, title: `Bord på torget ${nth}` },
    topic: 'Plats på trottoaren',
    unit: permits,
    officer: { id: 'officer-1', name: 'Karin Mattsson' },
    issuedAt: '2026-05-20T08:00:00Z',
    verdict: 'possible_with_conditions',
    body: `Det går bra med bord ${nth}.`,
    conditions: 'Minst två meter fria.',
    legalBasis: '3 kap. 1 § ordningslagen',
    terms: [{ key: 'seats', bound: 'at_most', value: '24' }],
    validUntil: null,
    expired: false,
    pointsOtherWay: false,
    otherFigures: [],
    ...other,
  }
}

function buildText(other: Partial<AnswerText> = {}): AnswerText {
  return {
    id: 'text-1',
    area,
    unit: permits,
    title: 'Fri gångbredd',
    body: 'Trottoaren ska gå att gå på.',
    conditions: 'Inget fästs i marken.',
    legalBasis: '',
    changedAt: '2026-05-20T08:00:00Z',
    changedBy: { id: 'officer-1', name: 'Karin Mattsson' },
    retiredAt: null,
    version: 1,
    may: { change: false, retire: false, restore: false },
    ...other,
  }
}

async function write(precedents: (path: string) => Precedent[], texts: AnswerText[] = []) {
  const server = fakeApi({
    ...caseAnswers(buildCase(), [part]),
    'GET /parts/part-1/precedents': ({ path }) => ({ items: precedents(path) }),
    'GET /answer-texts': { items: texts },
  })
  const shown = await show(
    <main>
      <AnswerForm caseId="case-1" part={part} onDone={() => undefined} onCancel={() => undefined} />
    </main>,
  )
  const region = await screen.findByRole('region', { name: 'Tidigare besked om samma sak' })
  return { ...shown, server, region }
}
const valueOf = (label: string | RegExp) => screen.getByLabelText<HTMLTextAreaElement>(label).value

describe('earlier answers beside the one that is written', () => {
  it('show what was said, where, by whom, and what no longer holds', async () => {
    const { region } = await write(() => [buildPrecedent(1, { expired: true, validUntil: '2026-01-31' })])
    const [card] = (await within(region).findAllByRole('listitem')) as [HTMLElement]
    for (const words of [/Karin Mattsson, Bygglovsenheten/, 'Det går bra med bord 1.', 'Gäller inte längre'])
      expect(within(card).getByText(words)).toBeDefined()
    expect(within(card).getByRole('link', { name: 'L-2026-00011 Bord på torget 1' })).toBeDefined()
    expect(await faultsOf()).toEqual([])
  })

  it('are asked for anew with the verdict, and those that point the other way are said at it', async () => {
    const { user, server, region } = await write((path) => [
      buildPrecedent(1, { verdict: 'not_possible', pointsOtherWay: path.includes('verdict=possible') }),
    ])
    await within(region).findByText('L-2026-00011 Bord på torget 1')
    expect(within(region).queryByText('Pekar åt andra hållet')).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Möjligt' }))
    expect(await within(region).findByText('Pekar åt andra hållet')).toBeDefined()
    expect(screen.getByText('1 tidigare besked pekar åt andra hållet.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Läs det innan du svarar' }))
    expect(document.activeElement?.textContent).toBe('Tidigare besked om samma sak')
    expect(server.asked('GET /parts/part-1/precedents').at(-1)?.path).toContain('verdict=possible')
    expect(await faultsOf()).toEqual([])
  })

  it('show three, and all that point the other way, until more are asked for', async () => {
    const { user, region } = await write(() => [1, 2, 3, 4, 5].map((nth) => buildPrecedent(nth)))
    expect(await within(region).findAllByRole('button', { name: /^Utgå från/ })).toHaveLength(3)
    await user.click(within(region).getByRole('button', { name: 'Visa 2 till' }))
    expect(within(region).getAllByRole('button', { name: /^Utgå från/ })).toHaveLength(5)
  })

  it('say so when nobody has answered about it before', async () => {
    const { region } = await write(() => [])
    expect(await within(region).findByText(/Ingen har svarat om det här förut/)).toBeDefined()
  })
})

describe('to start from an earlier answer', () => {
  it('fills the form with the keyboard alone, says so, and is undone', async () => {
    const { user, region } = await write(() => [buildPrecedent(1)])
    const start = await within(region).findByRole('button', { name: 'Utgå från det här, L-2026-00011' })
    start.focus()
    await user.keyboard('{Enter}')
    expect(valueOf('Svar till företaget')).toBe('Det går bra med bord 1.')
    expect(valueOf(/^Villkor/)).toBe('Minst två meter fria.')
    expect(valueOf(/^Stöd i lag/)).toBe('3 kap. 1 § ordningslagen')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Värde' }).value).toBe('24')
    expect(document.activeElement?.textContent).toContain('Hämtat från L-2026-00011.')
    expect(await faultsOf()).toEqual([])
    await user.tab()
    await user.keyboard('{Enter}')
    expect(valueOf('Svar till företaget')).toBe('')
    expect(screen.queryByRole('textbox', { name: 'Värde' })).toBeNull()
    expect(document.activeElement).toBe(start)
  })

  it('leaves what is written until it is asked to replace it', async () => {
    const { user, region } = await write(() => [buildPrecedent(1)])
    await user.type(screen.getByLabelText('Svar till företaget'), 'Vårt eget.')
    await user.click(await within(region).findByRole('button', { name: /^Utgå från/ }))
    expect(valueOf('Svar till företaget')).toBe('Vårt eget.')
    expect(valueOf(/^Villkor/)).toBe('Minst två meter fria.')
    expect(screen.getByText(/står kvar: svaret\./)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Byt ut det också' }))
    expect(valueOf('Svar till företaget')).toBe('Det går bra med bord 1.')
    await user.click(screen.getByRole('button', { name: 'Ångra' }))
    expect(valueOf('Svar till företaget')).toBe('Vårt eget.')
    expect(valueOf(/^Villkor/)).toBe('')
  })

  it('marks a figure that is given otherwise', async () => {
    const { user, region, server } = await write((path) => [
      buildPrecedent(1, { otherFigures: path.includes('seats') ? ['seats'] : [] }),
    ])
    await user.click(screen.getByRole('button', { name: 'Lägg till en uppgift' }))
    await user.type(await screen.findByRole('textbox', { name: 'Värde' }), '60')
    expect(await within(region).findByText(/^Annan uppgift: /)).toBeDefined()
    const asked = decodeURIComponent(server.asked('GET /parts/part-1/precedents').at(-1)?.path ?? '')
    expect(asked).toContain('terms=seats:exactly:60')
  })
})

describe('to insert a text', () => {
  it('puts it after what is written, own texts first, once', async () => {
    const { user } = await write(
      () => [],
      [
        buildText(),
        buildText({ id: 'text-2', title: 'Vår egen', unit: business, body: 'Välkommen till oss.' }),
      ],
    )
    await user.type(screen.getByLabelText('Svar till företaget'), 'Hej!')
    const choice = await screen.findByRole('combobox', { name: /Infoga text/ })
    expect([...choice.querySelectorAll('optgroup')].map(({ label }) => label)).toEqual([
      'Era texter',
      'Bygglovsenheten',
    ])
    await user.selectOptions(choice, 'text-1')
    await user.click(screen.getByRole('button', { name: 'Infoga' }))
    expect(valueOf('Svar till företaget')).toBe('Hej!\n\nTrottoaren ska gå att gå på.')
    expect(valueOf(/^Villkor/)).toBe('Inget fästs i marken.')
    await user.click(screen.getByRole('button', { name: 'Infoga' }))
    expect(valueOf('Svar till företaget')).toBe('Hej!\n\nTrottoaren ska gå att gå på.')
    expect(await faultsOf()).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Ångra' }))
    expect([valueOf('Svar till företaget'), valueOf(/^Villkor/)]).toEqual(['Hej!', ''])
  })

  it('is not offered where there are none', async () => {
    const { region } = await write(() => [])
    await within(region).findByText(/Ingen har svarat/)
    expect(screen.queryByRole('combobox', { name: /Infoga text/ })).toBeNull()
  })
})

it('the answer of a case says when a question much like it was answered the other way, and stands in the way of nothing', async () => {
  const found = {
    partId: 'part-1',
    topic: 'Plats på trottoaren',
    unit: permits,
    verdict: 'possible',
    precedents: [buildPrecedent(1, { verdict: 'not_possible', pointsOtherWay: true })],
  }
  fakeApi({ 'GET /cases/case-1/contrary-answers': { items: [found] } })
  await show(
    <main>
      <h1>Ärendet</h1>
      <ContraryPanel caseId="case-1" />
    </main>,
  )
  const region = await screen.findByRole('region', { name: 'Liknande ärende fick ett annat besked' })
  expect(within(region).getByRole('link', { name: 'L-2026-00011 Bord på torget 1' })).toBeDefined()
  expect(within(region).getByText('Möjligt')).toBeDefined()
  expect(within(region).getByText('Inte möjligt')).toBeDefined()
  expect(within(region).queryByRole('button')).toBeNull()
  await waitFor(async () => expect(await faultsOf()).toEqual([]))
})
