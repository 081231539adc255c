import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../testing/fake-api.ts'
import { show } from '../../../../testing/show.tsx'
import { EditVisitPage } from './edit-visit-page.tsx'
import { InspectionsPage } from './inspections-page.tsx'
import { JoinSection } from './join-section.tsx'
import { JointCard } from './joint-card.tsx'
import { NewVisitPage } from './new-visit-page.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { joint, neighbour, row, visit } from './visit.fixture.ts'

beforeEach(() => window.localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const area = { id: 'area-1', code: 'A1', title: 'Livsmedel', titleEn: 'Food', active: true }
const choices = {
  'GET /areas': { items: [area] },
  'GET /units': { items: [] },
  'GET /members': { items: [{ id: 'member-anna', name: 'Anna Lindqvist' }] },
  'GET /companies/company-1': { id: 'company-1', name: row.company.name },
  'GET /companies/company-1/contacts': { items: [] },
  'POST /company-searches': { items: [{ ...row.company, city: 'Hamnstad' }] },
  'POST /visit-neighbours': { items: [neighbour] },
}

it('lists visits, and asks for those of a company and of days that one has chosen', async () => {
  const server = fakeApi({
    ...choices,
    'GET /visits': { items: [row], nextCursor: null },
    'GET /waiting-joint-visits': { items: [] },
  })
  const { user, router } = await show(<InspectionsPage />)
  expect(await screen.findByRole('link', { name: 'Livsmedelskontroll' })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.type(screen.getByLabelText(/^Till och med/), '2099-12-31')
  await user.type(screen.getByLabelText(/^Företag/), 'krogen')
  await user.click(await screen.findByRole('button', { name: /^Krogen vid kajen AB/ }))
  await vi.waitFor(() =>
    expect(router.state.location.search).toEqual({ to: '2099-12-31', company: 'company-1' }),
  )
  await vi.waitFor(() =>
    expect(server.asked('GET /visits').at(-1)?.path).toMatch(/to=2099-12-31.*company=company-1/),
  )
})

it('shows a week day by day, with the day of each visit or the days that it may come on', async () => {
  const timed = { startsAt: '2099-12-08T08:00:00.000Z', endsAt: '2099-12-08T10:00:00.000Z' }
  const server = fakeApi({
    ...choices,
    'GET /visits': { items: [row, { ...row, ...timed, id: 'visit-2' }], nextCursor: null },
    'GET /waiting-joint-visits': { items: [] },
  })
  const { user, router } = await show(<InspectionsPage />)
  router.history.push('/inspections?week=2099-12-10')
  const week = within(await screen.findByRole('region', { name: /^Vecka 50, 7–13 dec\. 2099/ }))
  expect(await week.findByRole('heading', { name: 'tisdag 8 december' })).toBeTruthy()
  expect(week.getByText('09:00–11:00')).toBeTruthy()
  expect(week.getByText('7–11 dec. 2099')).toBeTruthy()
  expect(week.getAllByText('Inga besök.')).toHaveLength(4)
  expect(server.asked('GET /visits').at(-1)?.path).toMatch(/from=2099-12-07.*to=2099-12-13/)
  expect(await faultsOf()).toEqual([])
  await user.click(week.getByRole('link', { name: 'Nästa vecka' }))
  expect(router.state.location.search).toEqual({ week: '2099-12-14' })
  await user.click(screen.getByRole('radio', { name: 'Tidigare' }))
  expect(router.state.location.search).toEqual({ past: true })
})

it('keeps the correction of an outcome folded away: what was noted stands among the facts', async () => {
  fakeApi({})
  await show(<OutcomeForm visit={{ ...visit, status: 'done', outcome: 'remarks', doneOn: '2020-01-02' }} />)
  const fold = (await screen.findByText('Rätta resultatet')).closest('details')
  expect(fold?.open).toBe(false)
})

it('shows who else is going there before the visit is saved, and plans it with its area', async () => {
  const server = fakeApi({ ...choices, 'POST /visits': { id: 'visit-9' } })
  const { user, router } = await show(<NewVisitPage />)
  await user.type(await screen.findByLabelText(/^Företag/), 'krogen')
  await user.click(await screen.findByRole('button', { name: /^Krogen vid kajen AB/ }))
  await user.type(screen.getByLabelText(/^Plats/), 'Hamngatan 4')
  await user.type(screen.getByLabelText(/^Vad ska granskas/), 'Kök')
  await user.type(screen.getByLabelText(/^Dag, eller/), '2099-12-07')
  expect(await screen.findByText('Andra är på väg dit: samordna?')).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Räddningstjänsten' })).toBeTruthy()
  expect(server.asked('POST /visits')).toHaveLength(0)
  await user.selectOptions(screen.getByLabelText(/^Sakområden/), 'Livsmedel')
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Planera besöket' }))
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/inspections/visit-9'))
  expect(server.asked('POST /visits')[0]?.body).toMatchObject({
    companyId: 'company-1',
    unitId: 'unit-1',
    earliestOn: '2099-12-07',
    latestOn: '2099-12-07',
    areaIds: ['area-1'],
  })
})

it('sends only what has been changed, over the version that was read', async () => {
  const server = fakeApi({ ...choices, 'GET /visits/': visit, 'PATCH /visits/visit-1': { version: 3 } })
  const { user } = await show(<EditVisitPage />)
  const subject = await screen.findByLabelText(/^Vad ska granskas/)
  await user.clear(subject)
  await user.type(subject, 'Kök och lager')
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Spara ändringen' }))
  await vi.waitFor(() => expect(server.asked('PATCH /visits/visit-1')).toHaveLength(1))
  const [sent] = server.asked('PATCH /visits/visit-1')
  expect(sent?.body).toEqual({ subject: 'Kök och lager' })
  expect(sent?.headers.get('if-match')).toBe('"2"')
})

it('says when somebody else has changed the visit meanwhile, keeps what was typed and sends it on top of that', async () => {
  let version = 2
  const server = fakeApi({
    ...choices,
    'GET /visits/': () => ({ ...visit, version }),
    'PATCH /visits/visit-1': ({ headers }: { headers: Headers }) => {
      if (headers.get('if-match') === '"5"') return { version: 6 }
      version = 5
      return refusal(412, 'version.stale', 'Ändrat av någon annan.')
    },
  })
  const { user } = await show(<EditVisitPage />)
  await user.type(await screen.findByLabelText(/^Plats/), ' B')
  await user.click(screen.getByRole('button', { name: 'Spara ändringen' }))
  expect((await screen.findByRole('alert')).textContent).toContain('Någon annan har ändrat besöket')
  await vi.waitFor(() => expect(server.asked('GET /visits/').length).toBeGreaterThan(1))
  expect(screen.getByLabelText<HTMLInputElement>(/^Plats/).value).toBe('Hamngatan 4 B')
  await user.click(screen.getByRole('button', { name: 'Spara ändringen' }))
  await vi.waitFor(() => expect(server.asked('PATCH /visits/visit-1')).toHaveLength(2))
  expect(server.asked('PATCH /visits/visit-1')[1]?.headers.get('if-match')).toBe('"5"')
  expect(server.asked('PATCH /visits/visit-1')[1]?.body).toEqual({ site: 'Hamngatan 4 B' })
})

it('asks another unit to go together, and says why it can’t be', async () => {
  const server = fakeApi({
    ...choices,
    'POST /visits/visit-1/joining': () =>
      refusal(409, 'jointVisit.otherSite', 'Besöken gäller olika platser.'),
  })
  const { user } = await show(<JoinSection visit={visit} />)
  await user.click(
    await screen.findByRole('button', { name: 'Fråga om att åka tillsammans med Räddningstjänsten' }),
  )
  expect(await screen.findByText('Besöken gäller olika platser.')).toBeTruthy()
  expect(server.asked('POST /visits/visit-1/joining')[0]?.body).toEqual({ withId: 'visit-3' })
  expect(await faultsOf()).toEqual([])
})

it('says no to a joint visit with a reason', async () => {
  const call = 'PUT /joint-visits/joint-1/visits/visit-1/answer'
  const server = fakeApi({ [call]: undefined })
  const { user } = await show(<JointCard joint={joint} />)
  await user.click(await screen.findByRole('button', { name: 'Nej, vi åker själva' }))
  const dialog = within(await screen.findByRole('dialog'))
  await user.type(dialog.getByLabelText(/^Varför/), 'Vi var där i våras')
  expect(await faultsOf()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Tacka nej' }))
  await vi.waitFor(() =>
    expect(server.asked(call)[0]?.body).toEqual({ answer: 'no', reason: 'Vi var där i våras' }),
  )
})

it('notes that a visit was not made, and then asks why and not when', async () => {
  const server = fakeApi({ 'PUT /visits/visit-1/outcome': { version: 3 } })
  const { user } = await show(<OutcomeForm visit={{ ...visit, status: 'agreed' }} />)
  await user.click(await screen.findByRole('radio', { name: 'Besöket blev inte av' }))
  expect(screen.queryByLabelText(/^Besöket gjordes/)).toBeNull()
  await user.type(screen.getByLabelText(/^Varför blev det inte av/), 'Stängt')
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Spara resultatet' }))
  await vi.waitFor(() =>
    expect(server.asked('PUT /visits/visit-1/outcome')[0]?.body).toEqual({
      outcome: 'not_done',
      note: 'Stängt',
    }),
  )
})
