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
      expect(server.asked('POST /cases/case-1/waiting')[0]?.body).toEqual({
        body: 'Hur bred är trottoaren?',
      }),
    )
    expect(server.asked('POST /cases/case-1/notes')).toEqual([])
  })

  it('a note of another authority shows that it exists, not what it says', async () => {
    const hidden = {
      id: 'note-1',
      at: '2026-11-20T08:00:00Z',
      author: { id: 'member-leila', name: 'Leila Farrokhi' },
      body: null,
      confidentialTo: 'Södra Roslagens miljöförbund',
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
