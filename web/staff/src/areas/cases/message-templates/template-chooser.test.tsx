import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { ConversationSection } from '../conversation/conversation-section.tsx'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import type { FilledTemplate } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const buildFilled = (other: Partial<FilledTemplate> = {}): FilledTemplate => ({
  id: 'template-1',
  title: 'Tack för kompletteringen',
  unit: null,
  text: 'Hej Sara Holm! Tack, nu har vi det vi behöver.',
  locale: 'sv',
  missing: [],
  ...other,
})
const drawings = buildFilled({
  id: 'template-2',
  title: 'Be om ritningar',
  unit: { id: 'unit-2', slug: 'bygglov', name: 'Bygglovsenheten', nameEn: 'Building permits' },
  text: 'Skicka ritningarna senast {{answerDay}}.',
  missing: ['answerDay'],
})

async function open(answers: Record<string, object> = {}, locale: 'sv' | 'en' = 'sv') {
  const of = buildCase({ locale })
  const server = fakeApi({
    ...caseAnswers(of),
    'GET /cases/case-1/message-templates': { items: [buildFilled(), drawings] },
    'GET /cases/case-1/note-templates': {
      items: [buildFilled({ id: 'n-1', title: 'Ringt', text: 'Ringt företaget.' })],
    },
    ...answers,
  })
  const shown = await show(
    <main>
      <h1>{of.title}</h1>
      <ConversationSection of={of} />
    </main>,
  )
  const company = await screen.findByRole('region', { name: 'Med företaget' })
  const internal = screen.getByRole('region', { name: 'Internt' })
  const box = within(company).getByLabelText<HTMLTextAreaElement>('Nytt meddelande till företaget')
  return { ...shown, server, company, internal, box }
}

it('is found by typing and inserted with the keyboard after what stands there, and taken out again', async () => {
  const { user, company, box } = await open()
  await user.type(box, 'Hej igen!')
  within(company).getByRole('button', { name: 'Infoga en mall' }).focus()
  await user.keyboard('{Enter}')
  const search = await within(company).findByRole('combobox', { name: 'Sök bland mallarna' })
  expect(document.activeElement).toBe(search)
  expect(await within(company).findAllByRole('option')).toHaveLength(2)
  expect(await faultsOf()).toEqual([])
  await user.keyboard('tack')
  await waitFor(() => expect(within(company).getAllByRole('option')).toHaveLength(1))
  await user.keyboard('{Enter}')
  expect(box.value).toBe('Hej igen!\n\nHej Sara Holm! Tack, nu har vi det vi behöver.')
  expect(document.activeElement).toBe(box)
  expect(within(company).queryByRole('combobox')).toBeNull()
  await user.keyboard(' Bra!')
  await user.click(within(company).getByRole('button', { name: 'Ångra' }))
  expect(box.value).toBe('Hej igen! Bra!')
})

it('Escape leaves the list and the text as they were, and the arrows move', async () => {
  const { user, company, box } = await open()
  const opener = within(company).getByRole('button', { name: 'Infoga en mall' })
  await user.click(opener)
  await within(company).findAllByRole('option')
  await user.keyboard('{Escape}')
  expect(box.value).toBe('')
  expect(document.activeElement).toBe(opener)
  await user.click(opener)
  await within(company).findAllByRole('option')
  await user.keyboard('{ArrowDown}{Enter}')
  expect(box.value).toBe('Skicka ritningarna senast {{answerDay}}.')
})

it('what the case has no value for is marked, led to and refused by the server until it is written in', async () => {
  const { user, company, box } = await open({
    'POST /cases/case-1/messages': refusal(422, 'message.gapLeft', 'Det finns luckor kvar från mallen.'),
  })
  await user.click(within(company).getByRole('button', { name: 'Infoga en mall' }))
  await user.click(await within(company).findByRole('option', { name: /Be om ritningar/ }))
  expect(within(company).getByText(/Ärendet saknar en uppgift/)).toBeDefined()
  // The gap is marked already: what is typed takes its place.
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('{{answerDay}}')
  expect(await faultsOf()).toEqual([])
  await user.click(within(company).getByRole('button', { name: 'Skicka till företaget' }))
  await waitFor(() => expect(box.getAttribute('aria-invalid')).toBe('true'))
  await user.click(within(company).getByRole('button', { name: 'dagen företaget ska svara' }))
  expect(document.activeElement).toBe(box)
  await user.keyboard('fredag')
  expect(box.value).toBe('Skicka ritningarna senast fredag.')
  expect(within(company).queryByText(/Ärendet saknar/)).toBeNull()
})

it('each kind has its own, and says when the company reads another language', async () => {
  const { user, company, internal } = await open({}, 'en')
  await user.click(within(internal).getByRole('button', { name: 'Infoga en mall för anteckningar' }))
  expect((await within(internal).findAllByRole('option')).map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Ringt'),
  ])
  await user.keyboard('{Enter}')
  expect(within(internal).queryByText(/Den finns bara på svenska/)).toBeNull()
  await user.click(within(company).getByRole('button', { name: 'Infoga en mall' }))
  await user.click(await within(company).findByRole('option', { name: /Tack för/ }))
  expect(within(company).getByText(/Den finns bara på svenska/)).toBeDefined()
})

it('says so when there is none', async () => {
  const { user, company } = await open({ 'GET /cases/case-1/message-templates': { items: [] } })
  await user.click(within(company).getByRole('button', { name: 'Infoga en mall' }))
  expect(await within(company).findByText('Det finns ingen mall att välja än.')).toBeDefined()
  expect(await faultsOf()).toEqual([])
})
