import { screen, waitFor, within } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { anna, show } from '../../../../../testing/show.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { MemberView } from './member-view.tsx'
import { MembersRoom } from './members-room.tsx'
import type { Held, Member, MemberItem } from './queries.ts'
import { type MemberFilter, readMemberDeed, readMemberFilter } from './read-member-search.ts'

afterEach(() => vi.unstubAllGlobals())

const [home] = anna.units
if (!home) throw new Error('Anna has a unit')
const other = { id: 'unit-2', slug: 'bygglov', name: 'Bygglovsenheten', nameEn: 'Building permits' }
const units = [
  { ...home, active: true },
  { ...other, active: true },
]
const bo: MemberItem = {
  id: 'm-bo',
  name: 'Bo Ek',
  title: 'Handläggare',
  titleEn: 'Officer',
  email: 'bo@kommun.example',
  phone: null,
  active: true,
  units: [home],
  roles: ['pilot'],
  away: { until: '2026-12-04T23:00:00.000Z', standIn: { id: 'm-eva', name: 'Eva Dahl' } },
}
const member: Member = {
  ...bo,
  duty: [],
  version: 3,
  may: { manage: true, setAbsence: true },
}
const eva: MemberItem = { ...bo, id: 'm-eva', name: 'Eva Dahl', roles: [], away: null }
const ola: MemberItem = { ...eva, id: 'm-ola', name: 'Ola Byggare', units: [{ ...other, role: 'officer' }] }
const administrator = { ...anna, roles: ['administrator' as const] }
const held: Held = {
  cases: [{ id: 'c-1', number: 'L-2026-00001', title: 'Bastu', receiver: { id: 'm-eva', name: 'Eva Dahl' } }],
  parts: [
    {
      id: 'p-1',
      caseId: 'c-2',
      number: 'L-2026-00002',
      title: 'Bygglov',
      unit: other,
      receiver: null,
    },
  ],
  nextSteps: [{ id: 'c-3', number: 'L-2026-00003', title: 'Skylt' }],
}
const answers = {
  'GET /units': { items: units },
  'GET /uncovered': { items: [] },
  'GET /absences': { items: [], nextCursor: null },
  'GET /members/m-bo': member,
  'GET /members/m-bo/held': held,
  'GET /members': ({ path }: { path: string }) => ({
    items: path.includes('unit=bygglov') ? [ola] : [bo, eva],
    nextCursor: null,
  }),
}

function Room() {
  const [filter, change] = useState<MemberFilter>({})
  return (
    <>
      <MembersRoom filter={filter} onFilter={change} />
      <Toasts />
    </>
  )
}
const page = (
  <>
    <MemberView memberId="m-bo" addsAbsence={false} onAddAbsence={() => undefined} />
    <Toasts />
  </>
)

describe('the list of members', () => {
  it('says who is away, until when and who stands in, and asks the server for what is looked for', async () => {
    const server = fakeApi(answers)
    const { user } = await show(<Room />)
    expect(await screen.findByText('Eva Dahl står in')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Lägg till medarbetare' })).toBeNull()
    expect(await faultsOf()).toEqual([])
    await user.type(screen.getByLabelText('Sök namn, titel eller e-post'), 'ek')
    await user.selectOptions(screen.getByLabelText('Roll'), 'Lots')
    await user.click(screen.getByLabelText('Visa även dem som har slutat'))
    await waitFor(() => {
      const query = new URLSearchParams(server.asked('GET /members').at(-1)?.path.split('?')[1])
      expect(Object.fromEntries(query)).toEqual({ limit: '40', q: 'ek', role: 'pilot' })
    })
  })

  it('tells an administrator where nobody would step in by name', async () => {
    const gaps = [
      {
        kind: 'unitWithoutHead',
        unit: other,
        member: null,
        until: null,
        standIn: { id: 'm-eva', name: 'Eva Dahl' },
      },
      {
        kind: 'awayWithoutDeputy',
        unit: other,
        member: bo,
        until: null,
        standIn: { id: 'm-eva', name: 'Eva Dahl' },
      },
    ]
    fakeApi({ ...answers, 'GET /uncovered': { items: gaps } })
    await show(<Room />, administrator)
    const box = within(await screen.findByRole('region', { name: 'Utan ersättare' }))
    expect(box.getByText(/Så länge svarar Eva Dahl/)).toBeTruthy()
    expect(box.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Bygglovsenheten har ingen chef',
      'Bygglovsenheten: Bo Ek är borta utan ersättare, och ingen chef är på plats',
    ])
    expect(await faultsOf()).toEqual([])
  })

  it('adds a colleague, and keeps what was written when the address is taken', async () => {
    let taken = true
    const words = 'Adressen används redan av en annan medarbetare.'
    const server = fakeApi({
      ...answers,
      'POST /members': () =>
        taken
          ? refusal(409, 'member.emailTaken', words, [
              { path: 'email', code: 'member.emailTaken', message: words },
            ])
          : { id: 'm-ny' },
    })
    const { user, router } = await show(<Room />, administrator)
    await user.click(await screen.findByRole('button', { name: 'Lägg till medarbetare' }))
    const form = within(await screen.findByRole('dialog'))
    await user.type(form.getByLabelText('Namn'), 'Nils Ny')
    await user.type(form.getByLabelText('E-post'), 'bo@kommun.example')
    await user.selectOptions(form.getByLabelText('Enhet'), 'Bygglovsenheten')
    await user.selectOptions(form.getByLabelText('Roll i enheten'), 'Enhetschef')
    expect(await faultsOf()).toEqual([])
    await user.click(form.getByRole('button', { name: 'Lägg till' }))
    expect(await form.findAllByText(words)).toHaveLength(2)
    expect(form.getByLabelText<HTMLInputElement>('Namn').value).toBe('Nils Ny')
    taken = false
    await user.clear(form.getByLabelText('E-post'))
    await user.type(form.getByLabelText('E-post'), 'nils@kommun.example')
    await user.click(form.getByRole('button', { name: 'Lägg till' }))
    expect(await screen.findByText('Nils Ny är tillagd.')).toBeTruthy()
    expect(server.asked('POST /members')[1]?.body).toEqual({
      name: 'Nils Ny',
      email: 'nils@kommun.example',
      title: '',
      titleEn: '',
      phone: null,
      units: [{ id: 'unit-2', role: 'head' }],
      roles: [],
    })
    await waitFor(() => expect(router.state.location.pathname).toBe('/members/m-ny'))
  })
})

describe('a member’s page', () => {
  it('is only read by those who may not change it', async () => {
    fakeApi({
      ...answers,
      'GET /members/m-bo': { ...member, may: { manage: false, setAbsence: false } },
    })
    await show(page)
    expect(await screen.findByRole('heading', { level: 1, name: 'Bo Ek' })).toBeTruthy()
    expect(screen.getByText('Borta t.o.m.', { exact: false })).toBeTruthy()
    for (const name of ['Redigera uppgifter', 'Har slutat …', 'Ny frånvaro', 'Lägg till'])
      expect(screen.queryByRole('button', { name })).toBeNull()
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(await faultsOf()).toEqual([])
  })

  it('changes the role in a unit, adds a unit, and gives and takes roles across them', async () => {
    const server = fakeApi({
      ...answers,
      'PUT /members/m-bo/units/unit-1': undefined,
      'PUT /members/m-bo/units/unit-2': undefined,
      'PUT /members/m-bo/roles/auditor': undefined,
    })
    const { user } = await show(page, administrator)
    await user.selectOptions(await screen.findByLabelText('Roll i Näringslivskontoret'), 'Enhetschef')
    await screen.findByText('Rollen är ändrad.')
    expect(server.asked('PUT /members/m-bo/units/unit-1')[0]?.body).toEqual({ role: 'head' })
    await user.selectOptions(screen.getByLabelText('Lägg till i en enhet'), 'Bygglovsenheten')
    await user.click(screen.getByRole('button', { name: 'Lägg till' }))
    expect(await screen.findByText('Bo Ek hör nu till Bygglovsenheten.')).toBeTruthy()
    expect(server.asked('PUT /members/m-bo/units/unit-2')[0]?.body).toEqual({ role: 'officer' })
    await user.click(screen.getByRole('checkbox', { name: 'Granskare' }))
    expect(await screen.findByText('Bo Ek är nu granskare.')).toBeTruthy()
    expect(await faultsOf()).toEqual([])
  })

  it('shows what a pilot holds by duty before the role goes', async () => {
    const server = fakeApi({ ...answers, 'DELETE /members/m-bo/roles/pilot': undefined })
    const { user } = await show(page, administrator)
    await user.click(await screen.findByRole('checkbox', { name: 'Lots' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Bo Ek är inte längre lots' }))
    await dialog.findByText('Bastu')
    expect(server.asked('GET /members/m-bo/held')[0]?.path).toContain('role=pilot')
    await user.click(dialog.getByRole('button', { name: 'Lämna över och ta bort rollen' }))
    await waitFor(() => expect(server.asked('DELETE /members/m-bo/roles/pilot')).toHaveLength(1))
  })
})

describe('somebody leaves', () => {
  async function leave(more: Parameters<typeof fakeApi>[0] = {}) {
    const server = fakeApi({ ...answers, 'POST /members/m-bo/leaving': undefined, ...more })
    const { user } = await show(page, administrator)
    await user.click(await screen.findByRole('button', { name: 'Har slutat …' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Bo Ek slutar' }))
    await dialog.findByText('Bastu')
    return { server, user, dialog }
  }

  it('and what they hold is shown first, with who takes each of it over', async () => {
    const { server, user, dialog } = await leave()
    expect(dialog.getByRole('heading', { name: '1 ärende' })).toBeTruthy()
    expect(dialog.getByRole('heading', { name: '1 delärende' })).toBeTruthy()
    expect(dialog.getByText('Skylt')).toBeTruthy()
    expect(dialog.getByLabelText<HTMLSelectElement>('Tar över L-2026-00001').selectedOptions[0]?.text).toBe(
      'Eva Dahl (föreslås)',
    )
    const part = dialog.getByLabelText<HTMLSelectElement>('Tar över L-2026-00002')
    expect(part.selectedOptions[0]?.text).toBe('Tillbaka till enheten (föreslås)')
    // A part goes to somebody of its own unit, and to nobody else.
    await dialog.findByRole('option', { name: 'Ola Byggare' })
    expect([...part.options].map(({ text }) => text)).not.toContain('Eva Dahl')
    expect(await faultsOf()).toEqual([])
    await user.selectOptions(part, 'Ola Byggare')
    await user.click(dialog.getByRole('button', { name: 'Lämna över och avsluta' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(server.asked('POST /members/m-bo/leaving')[0]?.body).toEqual({
      toMemberId: null,
      choices: [{ of: 'p-1', memberId: 'm-ola' }],
    })
  })

  it('and everything may go to one who is chosen, whom the server is asked about first', async () => {
    const { server, user, dialog } = await leave()
    await user.click(dialog.getByRole('radio', { name: 'En viss kollega' }))
    const act = dialog.getByRole<HTMLButtonElement>('button', { name: 'Lämna över och avsluta' })
    expect(act.disabled).toBe(true)
    await user.click(await dialog.findByRole('radio', { name: /Eva Dahl/ }))
    await waitFor(() => expect(server.asked('GET /members/m-bo/held').at(-1)?.path).toContain('to=m-eva'))
    await waitFor(() => expect(act.disabled).toBe(false))
    await user.click(act)
    await waitFor(() => expect(server.asked('POST /members/m-bo/leaving')).toHaveLength(1))
    expect(server.asked('POST /members/m-bo/leaving')[0]?.body).toMatchObject({ toMemberId: 'm-eva' })
  })

  it('and a refusal is shown in the server’s words, with nothing lost', async () => {
    const words = 'Minst en administratör måste finnas kvar.'
    const { user, dialog } = await leave({
      'POST /members/m-bo/leaving': refusal(409, 'member.lastAdministrator', words),
    })
    await user.click(dialog.getByRole('button', { name: 'Lämna över och avsluta' }))
    expect(await dialog.findByText(words)).toBeTruthy()
    expect(dialog.getByText('Bastu')).toBeTruthy()
  })
})

it('reads the address as people may have changed it', () => {
  expect(readMemberFilter({ q: 2026, unit: 'bygglov', role: 'pilot', left: 'true', more: 1 })).toEqual({
    q: '2026',
    unit: 'bygglov',
    role: 'pilot',
    left: true,
  })
  expect(readMemberFilter({ q: '', unit: '../x', role: 'king', left: 'no' })).toEqual({})
  expect([readMemberDeed({ do: 'absence' }), readMemberDeed({ do: 'dance' })]).toEqual([
    { do: 'absence' },
    {},
  ])
})
