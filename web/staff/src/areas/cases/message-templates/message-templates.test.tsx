import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { MessageTemplatesPage } from './message-templates-page.tsx'
import type { MessageTemplate } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const buildTemplate = (other: Partial<MessageTemplate> = {}): MessageTemplate => ({
  id: 'template-1',
  kind: 'message',
  unit: { id: 'unit-1', slug: 'naringsliv', name: 'Näringslivskontoret', nameEn: 'Business unit' },
  title: 'Tack för kompletteringen',
  body: 'Hej {{contact}}! Tack, nu har vi det vi behöver.',
  bodyEn: 'Hello {{contact}}! Thank you.',
  changedAt: '2026-05-20T08:00:00Z',
  changedBy: { id: 'member-anna', name: 'Anna Lindqvist' },
  retiredAt: null,
  version: 2,
  may: { change: true, retire: true, restore: false },
  ...other,
})
const may = { writeForAll: true, writeForUnits: ['unit-1'] }

async function open(items: MessageTemplate[], answers: Parameters<typeof fakeApi>[0] = {}, mayWrite = may) {
  const server = fakeApi({ 'GET /message-templates': { items, may: mayWrite }, ...answers })
  const shown = await show(
    <main>
      <MessageTemplatesPage />
    </main>,
  )
  await screen.findByRole('region', { name: 'Meddelanden till företaget' })
  return { ...shown, server }
}

it('shows the two kinds apart, gaps by their names, what is no longer used, and who wrote which version', async () => {
  const history = [2, 1].map((version) => ({
    version,
    title: 'Tack för kompletteringen',
    body: `Så här löd version ${version}, {{contact}}.`,
    bodyEn: '',
    retired: false,
    writtenAt: '2026-05-20T08:00:00Z',
    writtenBy: { id: 'member-1', name: version === 1 ? 'Karin Mattsson' : 'Anna Lindqvist' },
  }))
  const note = buildTemplate({
    id: 'template-2',
    kind: 'note',
    unit: null,
    title: 'Ringt',
    body: 'Ringt företaget.',
    bodyEn: '',
    version: 1,
  })
  const gone = buildTemplate({
    id: 'template-3',
    title: 'Förr',
    retiredAt: '2026-06-01T08:00:00Z',
    may: { change: false, retire: false, restore: true },
  })
  const { user } = await open([buildTemplate(), note, gone], {
    'GET /message-templates/template-1': { ...buildTemplate(), history },
  })
  const messages = screen.getByRole('region', { name: 'Meddelanden till företaget' })
  const notes = screen.getByRole('region', { name: 'Interna anteckningar' })
  expect(within(messages).getAllByText('kontaktpersonens namn')[0]?.tagName).toBe('MARK')
  expect(within(messages).queryByText('Ringt')).toBeNull()
  expect(within(notes).getByText('Hela kommunen')).toBeDefined()
  await user.click(screen.getByText('1 mall som inte används längre'))
  expect(screen.getByRole('button', { name: 'Använd igen: Förr' })).toBeDefined()
  await user.click(within(messages).getByText('Historik'))
  expect(await screen.findByText(/Version 1: Karin Mattsson/)).toBeDefined()
  expect(await faultsOf()).toEqual([])
})

it('a new one is written with gaps put in where the caret stands; what is wrong is said at its field', async () => {
  const answers = [
    refusal(422, 'messageTemplate.unknownPlaceholder', 'Texten har en lucka som ingen kan fylla i.'),
    Response.json({ id: 'template-9' }, { status: 201 }),
  ]
  const { user, server } = await open([], { 'POST /message-templates': () => answers.shift() })
  await user.click(screen.getByRole('button', { name: 'Skriv en mall' }))
  const dialog = await screen.findByRole('dialog')
  await user.selectOptions(within(dialog).getByLabelText('Vem har mallen?'), 'Hela kommunen')
  await user.type(within(dialog).getByLabelText('Namn'), 'Vi hör av oss')
  const body = within(dialog).getByLabelText<HTMLTextAreaElement>('Text')
  await user.type(body, 'Hej ! Vi hör av oss.')
  body.setSelectionRange(4, 4)
  const group = within(dialog).getByRole('group', { name: 'Sätt in en lucka i texten' })
  await user.click(within(group).getByRole('button', { name: 'kontaktpersonens namn' }))
  expect(body.value).toBe('Hej {{contact}}! Vi hör av oss.')
  expect(await faultsOf()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Spara mallen' }))
  await waitFor(() => expect(body.getAttribute('aria-invalid')).toBe('true'))
  await user.click(within(dialog).getByRole('button', { name: 'Spara mallen' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(server.asked('POST /message-templates')[1]?.body).toEqual({
    kind: 'message',
    unitId: null,
    title: 'Vi hör av oss',
    body: 'Hej {{contact}}! Vi hör av oss.',
    bodyEn: '',
  })
})

it('one for notes has no English, whatever was written there before', async () => {
  const { user, server } = await open([], { 'POST /message-templates': { id: 'template-9' } })
  await user.click(screen.getByRole('button', { name: 'Skriv en mall' }))
  const dialog = await screen.findByRole('dialog')
  await user.type(within(dialog).getByLabelText('Namn'), 'Ringt')
  await user.type(within(dialog).getByLabelText('Text'), 'Ringt företaget, inget svar.')
  await user.type(within(dialog).getByLabelText(/Text på engelska/), 'Called.')
  await user.click(within(dialog).getByLabelText(/Interna anteckningar/))
  expect(within(dialog).queryByLabelText(/Text på engelska/)).toBeNull()
  await user.click(within(dialog).getByRole('button', { name: 'Spara mallen' }))
  await waitFor(() =>
    expect(server.asked('POST /message-templates')[0]?.body).toMatchObject({ kind: 'note', bodyEn: '' }),
  )
})

it('sends only what is changed, with the version that was read; when somebody was quicker both are shown', async () => {
  const path = 'PATCH /message-templates/template-1'
  const answers = [
    refusal(412, 'version.stale', 'Någon annan har ändrat under tiden.'),
    Response.json({ version: 4 }),
  ]
  const { user, server } = await open([buildTemplate()], {
    [path]: () => answers.shift(),
    'GET /message-templates/template-1': {
      ...buildTemplate({ body: 'Någon annans ord.', version: 3 }),
      history: [],
    },
  })
  await user.click(screen.getByRole('button', { name: 'Ändra Tack för kompletteringen' }))
  const dialog = await screen.findByRole('dialog')
  await user.clear(within(dialog).getByLabelText('Text'))
  await user.type(within(dialog).getByLabelText('Text'), 'Mina egna ord.')
  await user.click(within(dialog).getByRole('button', { name: 'Spara mallen' }))
  expect(await within(dialog).findByText('Någon annans ord.')).toBeDefined()
  await user.click(within(dialog).getByRole('button', { name: 'Spara mitt' }))
  await waitFor(() => expect(server.asked(path)).toHaveLength(2))
  expect(server.asked(path).map(({ body, headers }) => [body, headers.get('if-match')])).toEqual([
    [{ body: 'Mina egna ord.' }, '"2"'],
    [{ body: 'Mina egna ord.' }, '"3"'],
  ])
})

it('is retired at once, in the version that was read; who may nothing is offered nothing', async () => {
  const { user, server, unmount } = await open([buildTemplate()], {
    'POST /message-templates/template-1/retirement': { version: 3 },
  })
  await user.click(screen.getByRole('button', { name: 'Sluta använda Tack för kompletteringen' }))
  await waitFor(() =>
    expect(server.asked('POST /message-templates/template-1/retirement')[0]?.headers.get('if-match')).toBe(
      '"2"',
    ),
  )
  unmount()
  const none = { change: false, retire: false, restore: false }
  await open([buildTemplate({ may: none })], {}, { writeForAll: false, writeForUnits: [] })
  expect(screen.queryByRole('button')).toBeNull()
})
