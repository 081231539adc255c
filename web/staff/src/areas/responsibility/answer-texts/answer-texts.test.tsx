import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { anna, show } from '../../../../../testing/show.tsx'
import type { AreaDetails } from '../queries.ts'
import { AnswerTextsSection } from './answer-texts-section.tsx'
import type { AnswerText } from './queries.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const named = { id: 'area-1', code: 'uteservering', title: 'Uteservering', titleEn: 'Outdoor seating' }
const unit = { id: 'unit-1', slug: 'naringsliv', name: 'Näringslivskontoret', nameEn: 'Business unit' }
const area: AreaDetails = {
  ...named,
  parentId: null,
  active: true,
  statutoryLimit: null,
  statutoryLimitSource: null,
  limitCode: null,
  accountableUnit: unit,
  responsibilities: [],
  description: '',
  descriptionEn: '',
  keywords: [],
  examples: [],
  legalBasis: null,
  history: [],
  may: { changeResponsibility: false, chooseLimit: false, sayUsualDays: false },
  usualDays: null,
}

function buildText(other: Partial<AnswerText> = {}): AnswerText {
  return {
    id: 'text-1',
    area: named,
    unit,
    title: 'Fri gångbredd',
    body: 'Trottoaren ska gå att gå på.',
    conditions: 'Inget fästs i marken.',
    legalBasis: '',
    changedAt: '2026-05-20T08:00:00Z',
    changedBy: { id: 'member-anna', name: 'Anna Lindqvist' },
    retiredAt: null,
    version: 2,
    may: { change: true, retire: true, restore: false },
    ...other,
  }
}

async function open(texts: AnswerText[], answers: Parameters<typeof fakeApi>[0] = {}, session = anna) {
  const server = fakeApi({ 'GET /answer-texts': { items: texts }, ...answers })
  const shown = await show(
    <main>
      <h1>Uteservering</h1>
      <AnswerTextsSection area={area} />
    </main>,
    session,
  )
  await screen.findByRole('region', { name: 'Texter för svar' })
  return { ...shown, server }
}

it('shows what is used, what no longer is, and who wrote which version', async () => {
  const history = [2, 1].map((version) => ({
    version,
    title: 'Fri gångbredd',
    body: `Så här löd version ${version}.`,
    conditions: '',
    legalBasis: '',
    retired: false,
    writtenAt: '2026-05-20T08:00:00Z',
    writtenBy: { id: 'member-1', name: version === 1 ? 'Karin Mattsson' : 'Anna Lindqvist' },
  }))
  const gone = buildText({
    id: 'text-2',
    title: 'Värmare',
    retiredAt: '2026-06-01T08:00:00Z',
    may: { change: false, retire: false, restore: true },
  })
  const { user } = await open([buildText(), gone], {
    'GET /answer-texts/text-1': { ...buildText(), history },
  })
  await user.click(await screen.findByText('1 text som inte används längre'))
  expect(screen.getByRole('button', { name: 'Använd igen: Värmare' })).toBeDefined()
  await user.click(screen.getAllByText('Historik')[0] as HTMLElement)
  expect(await screen.findByText(/Så här löd version 1\./)).toBeDefined()
  expect(screen.getByText(/Version 1: Karin Mattsson/)).toBeDefined()
  expect(await faultsOf()).toEqual([])
})

it('a new text is written with the keyboard; what is wrong is said at its field', async () => {
  const path = 'POST /areas/uteservering/answer-texts'
  const answers = [
    refusal(409, 'answerText.titleTaken', 'Enheten har redan en text med det namnet i sakområdet.'),
    Response.json({ id: 'text-9' }, { status: 201 }),
  ]
  const { user, server } = await open([], { [path]: () => answers.shift() })
  expect(screen.getByText(/Ingen har skrivit någon text/)).toBeDefined()
  screen.getByRole('button', { name: 'Skriv en text' }).focus()
  await user.keyboard('{Enter}')
  const dialog = await screen.findByRole('dialog')
  await waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Namn')))
  await user.keyboard('Musik')
  await user.type(within(dialog).getByLabelText('Text'), 'Musik går bra till klockan 22.')
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Spara texten' }))
  await waitFor(() => expect(within(dialog).getByLabelText('Namn').getAttribute('aria-invalid')).toBe('true'))
  await user.type(within(dialog).getByLabelText('Namn'), ' ute')
  await user.click(within(dialog).getByRole('button', { name: 'Spara texten' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(server.asked(path)[1]?.body).toEqual({
    unitId: 'unit-1',
    title: 'Musik ute',
    body: 'Musik går bra till klockan 22.',
    conditions: '',
    legalBasis: '',
  })
})

it('sends only what is changed, with the version that was read; when somebody was quicker both are shown', async () => {
  const path = 'PATCH /answer-texts/text-1'
  const answers = [
    refusal(412, 'version.stale', 'Någon annan har ändrat under tiden.'),
    Response.json({ version: 4 }),
  ]
  const { user, server } = await open([buildText()], {
    [path]: () => answers.shift(),
    'GET /answer-texts/text-1': { ...buildText({ body: 'Någon annans ord.', version: 3 }), history: [] },
  })
  await user.click(await screen.findByRole('button', { name: 'Ändra Fri gångbredd' }))
  const dialog = await screen.findByRole('dialog')
  await user.clear(within(dialog).getByLabelText('Text'))
  await user.type(within(dialog).getByLabelText('Text'), 'Mina egna ord.')
  await user.click(within(dialog).getByRole('button', { name: 'Spara texten' }))
  expect(await within(dialog).findByText('Någon annans ord.')).toBeDefined()
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Spara mitt' }))
  await waitFor(() => expect(server.asked(path)).toHaveLength(2))
  expect(server.asked(path).map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
    [{ body: 'Mina egna ord.' }, '"2"'],
    [{ body: 'Mina egna ord.' }, '"3"'],
  ])
})

it('is retired at once, in the version that was read', async () => {
  const { user, server } = await open([buildText()], {
    'POST /answer-texts/text-1/retirement': { version: 3 },
  })
  await user.click(await screen.findByRole('button', { name: 'Sluta använda Fri gångbredd' }))
  await waitFor(() =>
    expect(server.asked('POST /answer-texts/text-1/retirement')[0]?.headers.get('if-match')).toBe('"2"'),
  )
})

it('offers nothing to those who may nothing', async () => {
  const may = { change: false, retire: false, restore: false }
  await open([buildText({ may })], {}, { ...anna, units: [] })
  expect(await screen.findByText('Trottoaren ska gå att gå på.')).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})
