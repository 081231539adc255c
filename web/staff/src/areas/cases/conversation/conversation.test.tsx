import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { CaseView } from '../shapes.ts'
import { buildCase, caseAnswers } from '../testing.fixture.ts'
import { carried } from './carried.ts'
import { ConversationSection } from './conversation-section.tsx'

afterEach(() => vi.unstubAllGlobals())

async function open(other: Partial<CaseView> = {}, answers: Record<string, object> = {}) {
  const of = buildCase(other)
  const server = fakeApi({ ...caseAnswers(of), ...answers })
  const page = (
    <main>
      <h1>{of.title}</h1>
      <ConversationSection of={of} />
    </main>
  )
  const shown = await show(page)
  const internal = await screen.findByRole('region', { name: 'Internt' })
  const company = screen.getByRole('region', { name: 'Med företaget' })
  return { server, internal, company, ...shown }
}

describe('notes and messages', () => {
  it('are two places that say who reads them', async () => {
    const { internal, company } = await open()
    expect(within(internal).getByText('Mellan kollegor. Företaget ser det aldrig.')).toBeTruthy()
    expect(within(company).getByText(/Skickas till sara@lyktan.example/)).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('a note goes to the notes and never to the company, within one authority when asked', async () => {
    const { user, server, internal } = await open({}, { 'POST /cases/case-1/notes': { id: 'note-1' } })
    await user.type(within(internal).getByLabelText('Ny intern anteckning'), 'Fråga om brandskydd.')
    await within(internal).findByRole('option', { name: 'Bara Kommunstyrelsen' })
    await user.selectOptions(within(internal).getByLabelText('Vem får läsa?'), 'Bara Kommunstyrelsen')
    await user.click(within(internal).getByRole('button', { name: 'Spara anteckningen' }))
    await waitFor(() =>
      expect(server.asked('POST /cases/case-1/notes')[0]?.body).toEqual({
        body: 'Fråga om brandskydd.',
        confidentialTo: 'authority-1',
        mentions: [],
        seen: null,
      }),
    )
    expect(server.asked('POST /cases/case-1/messages')).toEqual([])
    await waitFor(() =>
      expect(within(internal).getByLabelText<HTMLTextAreaElement>('Ny intern anteckning').value).toBe(''),
    )
    expect(document.activeElement).toBe(within(internal).getByLabelText('Ny intern anteckning'))
  })

  it('a message goes to the company; as a question it makes the case wait', async () => {
    const { user, server, company } = await open(
      {},
      { 'POST /cases/case-1/messages': { id: 'm-1' }, 'POST /cases/case-1/waiting': { id: 'm-2' } },
    )
    const write = () => within(company).getByLabelText('Nytt meddelande till företaget')
    await user.type(write(), 'Vi återkommer.')
    await user.click(within(company).getByRole('button', { name: 'Skicka till företaget' }))
    await waitFor(() => expect(server.asked('POST /cases/case-1/messages')).toHaveLength(1))
    await user.type(write(), 'Hur bred är trottoaren?')
    await user.click(within(company).getByLabelText(/Det är en fråga/))
    await user.click(within(company).getByRole('button', { name: 'Fråga företaget och vänta' }))
    await waitFor(() =>
      expect(server.asked('POST /cases/case-1/waiting')[0]?.body).toMatchObject({
        body: 'Hur bred är trottoaren?',
      }),
    )
    expect(server.asked('POST /cases/case-1/notes')).toEqual([])
  })

  it('an @ proposes names: chosen with the keyboard, sent with the note, marked where it is read', async () => {
    const leila = { id: 'member-leila', name: 'Leila Farrokhi', title: 'Inspektör', titleEn: 'Inspector' }
    const found = [{ ...leila, unit: 'Miljö och hälsa', unitEn: 'Environment and health' }]
    const { user, server, internal } = await open(
      {},
      {
        'GET /cases/case-1/mentionable': { items: found },
        'POST /cases/case-1/notes': { id: 'note-1' },
      },
    )
    const write = within(internal).getByLabelText<HTMLTextAreaElement>('Ny intern anteckning')
    await user.type(write, 'Hej @lei')
    const option = await within(internal).findByRole('option', { name: /Leila Farrokhi/ })
    await waitFor(() => expect(server.asked('GET /cases/case-1/mentionable').at(-1)?.path).toContain('q=lei'))
    expect(write.getAttribute('aria-activedescendant')).toBe(option.id)
    expect(await faultsOf()).toEqual([])
    await user.keyboard('{Enter}')
    expect(write.value).toBe('Hej @Leila Farrokhi ')
    expect(within(internal).queryByRole('listbox')).toBeNull()
    await user.type(write, 'vad säger du?')
    await user.click(within(internal).getByRole('button', { name: 'Spara anteckningen' }))
    await waitFor(() =>
      expect(server.asked('POST /cases/case-1/notes')[0]?.body).toEqual({
        body: 'Hej @Leila Farrokhi vad säger du?',
        confidentialTo: null,
        mentions: ['member-leila'],
        seen: null,
      }),
    )
  })

  it('a list of names that is left with Escape leaves what is written, and Enter is a new line again', async () => {
    const bo = { id: 'member-bo', name: 'Bo Ek', title: '', titleEn: '', unit: null, unitEn: null }
    const { user, internal } = await open({}, { 'GET /cases/case-1/mentionable': { items: [bo] } })
    const write = within(internal).getByLabelText<HTMLTextAreaElement>('Ny intern anteckning')
    await user.type(write, '@b')
    await within(internal).findByRole('option', { name: 'Bo Ek' })
    await user.keyboard('{Escape}{Enter}')
    expect(within(internal).queryByRole('listbox')).toBeNull()
    expect(write.value).toBe('@b\n')
  })

  it('who reads where they are mentioned has seen it', async () => {
    const note = {
      id: 'note-1',
      at: '2026-11-20T08:00:00Z',
      author: { id: 'member-leila', name: 'Leila Farrokhi' },
      body: 'Vad säger du, @Anna Lindqvist?',
      confidentialTo: null,
      mentions: [{ id: 'member-anna', name: 'Anna Lindqvist' }],
    }
    const { server, internal } = await open(
      {},
      { 'GET /cases/case-1/notes': { items: [note] }, 'POST /cases/case-1/mentions/seen': {} },
    )
    const name = await within(internal).findByText('@Anna Lindqvist')
    expect(name.dataset['me']).toBe('true')
    await waitFor(() => expect(server.asked('POST /cases/case-1/mentions/seen')).toHaveLength(1))
  })

  it('a note of another authority shows that it exists, not what it says', async () => {
    const hidden = {
      id: 'note-1',
      at: '2026-11-20T08:00:00Z',
      author: { id: 'member-leila', name: 'Leila Farrokhi' },
      body: null,
      confidentialTo: 'Södra Roslagens miljöförbund',
      mentions: [],
    }
    const { internal } = await open({}, { 'GET /cases/case-1/notes': { items: [hidden] } })
    expect(await within(internal).findByText('Leila Farrokhi')).toBeTruthy()
    expect(within(internal).getByText(/bara Södra Roslagens miljöförbund läser/)).toBeTruthy()
  })

  it('those who may not write to the company have no form for it', async () => {
    const { company } = await open({ may: { ...buildCase().may, writeToCompany: false } })
    expect(within(company).queryByRole('textbox')).toBeNull()
    expect(within(company).getByText(/De som deltar i ärendet skriver till företaget/)).toBeTruthy()
  })

  it('a question that belongs here is brought along from the form for a new case', async () => {
    carried.set({ caseId: 'case-1', text: 'Företaget ringde igen.' })
    const { internal } = await open()
    await waitFor(() =>
      expect(within(internal).getByLabelText<HTMLTextAreaElement>('Ny intern anteckning').value).toBe(
        'Företaget ringde igen.',
      ),
    )
    expect(carried.get()).toBeNull()
  })
})
