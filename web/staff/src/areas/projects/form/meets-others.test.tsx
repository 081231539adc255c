import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { type Asked, fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { party } from '../overlaps/overlap.fixture.ts'
import { project } from '../testing.fixture.ts'
import type { PickerProps } from './form-api.ts'
import { NewProjectPage } from './new-project-page.tsx'
import { draftOf } from './project-draft.ts'
import { ProjectForm } from './project-form.tsx'

beforeEach(() => window.localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

const Picker = ({ label }: PickerProps) => <span>{label}</span>
const PREVIEW = 'POST /projects/overlaps-preview'
const met = { kind: 'collision', metres: 12.4, days: 0, likeness: 4, geometry: null, case: null }
const items = [
  { ...met, project: party('p1', 'P-2026-0012', 'Ny cykelväg') },
  { ...met, kind: 'opportunity', days: 40, project: party('p2', 'P-2026-0003', 'Byte av ledning') },
  { ...met, days: null, project: null, case: { id: 'c1', number: 'L-2026-00042', title: 'Uteservering' } },
]

function server(preview: object | ((asked: Asked) => object), more: Record<string, object> = {}) {
  return fakeApi({
    'GET /map-background': { tiles: null },
    'GET /units': { items: [] },
    'GET /areas': { items: [] },
    'POST /projects': { id: 'p9', reference: 'P-2026-0031' },
    [PREVIEW]: preview,
    ...more,
  })
}
const beside = () => within(screen.getByRole('region', { name: 'Berör andra' }))

it('tells whom the project would meet before it is saved, collisions apart from what can be coordinated', async () => {
  const asked = server({ items, ruleVersion: 1 })
  const { user } = await show(<NewProjectPage Picker={Picker} />)
  await user.type(await screen.findByLabelText('Rubrik'), 'Ny vattenledning')
  expect(beside().getByText(/^När du har skrivit rubrik/)).toBeTruthy()
  expect(asked.asked(PREVIEW)).toHaveLength(0)
  await user.type(screen.getByLabelText(/^Koordinater/), '6630276, 708092{Enter}')
  expect(await beside().findByText('2 krockar, 1 möjlighet att samordna.')).toBeTruthy()
  expect(beside().getByRole('status').textContent).toBe('2 krockar, 1 möjlighet att samordna.')
  const link = beside().getByRole('link', { name: /^P-2026-0012 Ny cykelväg/ })
  expect(link.closest('li')?.textContent).toContain('12 m ifrån, samtidigt')
  expect(link.closest('li')?.textContent).toContain('Gata och park, Bo Ek')
  expect(beside().getByRole('heading', { name: 'Kan samordnas' })).toBeTruthy()
  expect(beside().getByRole('link', { name: /^L-2026-00042 Uteservering/ })).toBeTruthy()
  expect(await faultsOf()).toEqual([])
})

it('asks anew when place, time or title has changed, not for what nobody else depends on', async () => {
  const asked = server({ items: [], ruleVersion: 1 })
  const { user } = await show(<NewProjectPage Picker={Picker} />)
  await user.type(await screen.findByLabelText('Rubrik'), 'Ny lekplats')
  await user.type(screen.getByLabelText(/^Koordinater/), '6630276, 708092{Enter}')
  expect(await beside().findByText('Berör inget annat som du får läsa.')).toBeTruthy()
  const before = asked.asked(PREVIEW).length
  await user.click(screen.getByText('Mer'))
  await user.type(screen.getByLabelText(/^Syfte/), 'Lek')
  await user.type(screen.getByLabelText(/^Planerad start/), '2027-04-01')
  await vi.waitFor(() => expect(asked.asked(PREVIEW)).toHaveLength(before + 1))
  expect(asked.asked(PREVIEW).at(-1)?.body).toMatchObject({
    title: 'Ny lekplats',
    purpose: '',
    period: { plannedStart: '2027-04-01' },
    projectId: null,
  })
})

it('says that it can’t compare, and why, and lets one save all the same', async () => {
  const asked = server(() => refusal(422, 'place.crossesItself', 'Ytan korsar sig själv.'))
  const { user, router } = await show(<NewProjectPage Picker={Picker} />)
  await user.type(await screen.findByLabelText('Rubrik'), 'Ny lekplats')
  await user.type(screen.getByLabelText(/^Koordinater/), '6630276, 708092{Enter}')
  expect(await beside().findByText(/^Kan inte jämföras med andra just nu\. Ytan korsar sig/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Lägg till projektet' }))
  await vi.waitFor(() => expect(router.state.location.pathname).toBe('/projects/p9'))
  expect(asked.asked('POST /projects')).toHaveLength(1)
})

it('holds a project that is changed against the others, not against itself', async () => {
  const one = project()
  const asked = server({ items: [], ruleVersion: 1 })
  await show(<ProjectForm project={one} initial={draftOf(one)} Picker={Picker} />)
  expect(await screen.findByText('Berör inget annat som du får läsa.')).toBeTruthy()
  expect(asked.asked(PREVIEW)[0]?.body).toMatchObject({ projectId: one.id })
})

it('saves what one has written over what another has saved meanwhile, on the version that then holds', async () => {
  const one = project()
  const path = `/projects/${one.id}`
  const asked = server(
    { items: [], ruleVersion: 1 },
    {
      [`GET ${path}`]: { ...one, version: 4 },
      [`PUT ${path}`]: (sent: Asked) =>
        sent.headers.get('if-match') === '"4"'
          ? { version: 5 }
          : refusal(412, 'version.stale', 'Någon annan har ändrat.'),
    },
  )
  const { user, router } = await show(<ProjectForm project={one} initial={draftOf(one)} Picker={Picker} />)
  await user.click(await screen.findByRole('button', { name: 'Spara ändringarna' }))
  await user.click(await screen.findByRole('button', { name: 'Spara mitt ändå' }))
  await vi.waitFor(() => expect(router.state.location.pathname).toBe(path))
  expect(asked.asked(`PUT ${path}`)).toHaveLength(2)
})

it('is filled in from the case that it comes out of: its place, areas, company and point', async () => {
  const caseId = '0198c0de-0000-7000-8000-0000000000c1'
  const asked = server(
    { items: [], ruleVersion: 1 },
    {
      [`GET /cases/${caseId}`]: {
        title: 'Uteservering vid hamnen',
        number: 'L-2026-00042',
        place: 'Hamngatan 4',
        visibility: 'restricted',
        areas: [{ id: 'area-1', code: 'a', title: 'Uteservering', titleEn: 'Outdoor seating' }],
        company: { id: 'company-1', name: 'Café Lyktan AB' },
      },
      [`GET /cases/${caseId}/surroundings`]: { point: [18.705, 59.758], reach: 50, items: [] },
    },
  )
  const { user, router } = await show(<NewProjectPage Picker={Picker} />)
  await router.navigate({ to: '/', search: { case: caseId } })
  expect(await screen.findByDisplayValue('Uteservering vid hamnen')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Adress/ }).value).toBe('Hamngatan 4')
  await user.click(screen.getByRole('button', { name: 'Lägg till projektet' }))
  await vi.waitFor(() => expect(asked.asked('POST /projects')).toHaveLength(1))
  expect(asked.asked('POST /projects')[0]?.body).toMatchObject({
    fromCaseId: caseId,
    companyIds: ['company-1'],
    areaIds: ['area-1'],
    visibility: 'draft',
    place: { kind: 'address', geometry: { type: 'Point', coordinates: [18.705, 59.758] } },
  })
  expect(asked.asked(PREVIEW)[0]?.body).toMatchObject({ fromCaseId: caseId })
})
