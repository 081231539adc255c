import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { type Asked, fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import type { UnitProfile } from './queries.ts'
import { UnitView } from './unit-view.tsx'

const unit: UnitProfile = {
  id: 'unit-1',
  slug: 'bygglov',
  name: 'Bygglovsenheten',
  nameEn: 'Building permits',
  authority: { id: 'a', name: 'Bygg- och miljönämnden', nameEn: 'Building board' },
  email: 'bygglov@kommun.example',
  phone: null,
  inLots: true,
  inLotsSince: '2017-05-04',
  active: true,
  does: 'Vi prövar bygglov.',
  doesEn: 'We examine permits.',
  doesNot: '',
  doesNotEn: '',
  works: '',
  worksEn: '',
  commonQuestions: ['Behöver vi bygglov?'],
  openingHours: '',
  openingHoursEn: '',
  members: [
    {
      id: 'm',
      name: 'Magnus Tillberg',
      title: 'Bygglovschef',
      titleEn: 'Head',
      email: 'm@k.example',
      phone: null,
      role: 'head',
      away: null,
      may: { setAbsence: false },
    },
  ],
  version: 1,
  may: { edit: true, close: false },
}

afterEach(() => vi.unstubAllGlobals())

describe('a unit’s page', () => {
  it('says what it does, who works there, and what it has not said', async () => {
    fakeApi({ 'GET /units/bygglov': unit, 'GET /areas': { items: [] } })
    await show(<UnitView slug="bygglov" />)
    expect(await screen.findByText('Vi prövar bygglov.')).toBeTruthy()
    expect(screen.getAllByText('Enheten har inte skrivit något här ännu.')).toHaveLength(2)
    expect(screen.getByText('Magnus Tillberg')).toBeTruthy()
    const cases = screen.getByRole('link', { name: 'Enhetens öppna ärenden' })
    expect(cases.getAttribute('href')).toBe('/cases?unit=unit-1')
    expect(await faultsOf()).toEqual([])
  })

  it('says who is away and who stands in, and lets the head enter absence for their people', async () => {
    const [head] = unit.members
    if (!head) throw new Error('The unit has a head')
    const away = { until: null, standIn: { id: 'm', name: 'Magnus Tillberg' } }
    const anna = { ...head, id: 'm-2', name: 'Anna Lindqvist', away, may: { setAbsence: true } }
    fakeApi({
      'GET /units/bygglov': { ...unit, members: [head, anna] },
      'GET /areas': { items: [] },
      'GET /absences': { items: [], nextCursor: null },
      'GET /members': { items: [], nextCursor: null },
    })
    const { user } = await show(<UnitView slug="bygglov" />)
    expect(await screen.findByText('Magnus Tillberg står in')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /frånvaro för Magnus/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Lägg in frånvaro för Anna Lindqvist' }))
    expect(await screen.findByRole('dialog', { name: 'Frånvaro för Anna Lindqvist' })).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('shows no column for absence to those who may not enter it', async () => {
    fakeApi({ 'GET /units/bygglov': unit, 'GET /areas': { items: [] } })
    await show(<UnitView slug="bygglov" />)
    await screen.findByText('Magnus Tillberg')
    expect(screen.queryByRole('columnheader', { name: 'Frånvaro' })).toBeNull()
  })

  it('is edited only by those who may', async () => {
    fakeApi({ 'GET /units/bygglov': { ...unit, may: { edit: false } }, 'GET /areas': { items: [] } })
    await show(<UnitView slug="bygglov" />)
    await screen.findByText('Vi prövar bygglov.')
    expect(screen.queryByRole('button', { name: 'Redigera sidan' })).toBeNull()
  })

  it('shows both versions when somebody else was quicker, and saves mine on top of theirs', async () => {
    let saved = { ...unit }
    const api = fakeApi({
      'GET /units/bygglov': () => saved,
      'GET /areas': { items: [] },
      'PATCH /units/bygglov': ({ headers }: Asked) => {
        if (headers.get('if-match') !== `"${saved.version}"`)
          return refusal(412, 'version.stale', 'Någon annan har ändrat under tiden.')
        return { version: 3 }
      },
    })
    const { user } = await show(<UnitView slug="bygglov" />)
    await user.click(await screen.findByRole('button', { name: 'Redigera sidan' }))
    const does = await screen.findByLabelText(/^Det här gör vi \(/)
    await user.clear(does)
    await user.type(does, 'Mitt')
    saved = { ...unit, does: 'Deras', version: 2 }
    await user.click(screen.getByRole('button', { name: 'Spara' }))

    const conflict = within(await screen.findByRole('alert'))
    expect(conflict.getByText('Deras')).toBeTruthy()
    expect(conflict.getByText('Mitt')).toBeTruthy()
    await user.click(conflict.getByRole('button', { name: 'Spara mitt' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Spara' })).toBeNull())
    const sent = api.asked('PATCH /units/bygglov')
    expect(sent.map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"'])
    expect(sent[1]?.body).toEqual({ does: 'Mitt' })
  })
})
