import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { addDays, startOfDay } from '../../../../../lib/calendar.ts'
import { now } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { undoLatest } from '../../../../../lib/toasts.ts'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { anna, show } from '../../../../../testing/show.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { AbsenceDialog } from './absence-dialog.tsx'
import type { Absence } from './queries.ts'

afterEach(() => vi.unstubAllGlobals())

const today = swedishDay(now())
const midnight = (day: string) => startOfDay(day).toISOString()
const me = { id: anna.member.id, name: anna.member.name }
const bo = { id: 'm-bo', name: 'Bo Ek' }
const units = anna.units
const colleague = { ...bo, title: 'Lots', titleEn: 'Pilot', active: true, units, roles: [], away: null }
const eva = { ...colleague, id: 'm-eva', name: 'Eva Dahl', away: { until: null, standIn: null } }
const underWay: Absence = {
  id: 'a-1',
  member: me,
  deputy: bo,
  from: midnight(addDays(today, -1)),
  to: midnight(addDays(today, 3)),
  standIn: bo,
  warnings: [],
  version: 2,
  may: { change: true },
}
const toCome: Absence = {
  ...underWay,
  id: 'a-2',
  from: midnight(addDays(today, 10)),
  to: null,
  deputy: null,
  standIn: { id: 'm-eva', name: 'Eva Dahl' },
  warnings: ['noDeputy'],
}
const answers = (items: readonly Absence[] = []) => ({
  'GET /absences': { items, nextCursor: null },
  'GET /members': { items: [eva, colleague], nextCursor: null },
})
const dialog = (onClose = () => undefined) => (
  <>
    <AbsenceDialog member={me} unit="naringsliv" onClose={onClose} />
    <Toasts />
  </>
)

it('sends whole Swedish days and the deputy, and says who stands in and what to think of', async () => {
  const close = vi.fn()
  const saved = { ...underWay, warnings: ['deputyElsewhere'] }
  const server = fakeApi({ ...answers(), 'POST /absences': saved })
  const { user } = await show(dialog(close))
  const form = within(await screen.findByRole('dialog', { name: 'Jag är borta' }))
  await user.type(form.getByLabelText('Från och med'), today)
  await user.type(form.getByLabelText(/^Till och med/), addDays(today, 2))
  await user.click(await form.findByRole('radio', { name: /Bo Ek/ }))
  expect(await faultsOf()).toEqual([])
  await user.click(form.getByRole('button', { name: 'Spara' }))
  await waitFor(() => expect(close).toHaveBeenCalled())
  expect(
    await screen.findByText(
      'Frånvaron är sparad. Bo Ek står in. Ersättaren hör till en annan enhet, och kan inte handlägga enhetens delar.',
    ),
  ).toBeTruthy()
  expect(server.asked('POST /absences')[0]?.body).toEqual({
    memberId: me.id,
    from: midnight(today),
    to: midnight(addDays(today, 3)),
    deputyId: bo.id,
  })
})

it('lets somebody be away until further notice, without a deputy', async () => {
  const server = fakeApi({ ...answers(), 'POST /absences': toCome })
  const { user } = await show(dialog())
  await user.type(await screen.findByLabelText('Från och med'), today)
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await waitFor(() => expect(server.asked('POST /absences')).toHaveLength(1))
  expect(server.asked('POST /absences')[0]?.body).toMatchObject({ to: null, deputyId: null })
})

it('shows the server’s words at the day, with the focus there, when it overlaps another', async () => {
  const words = 'Personen är redan borta under en del av den tiden.'
  fakeApi({ ...answers([underWay]), 'POST /absences': refusal(409, 'absence.overlaps', words) })
  const { user } = await show(dialog())
  const first = await screen.findByLabelText<HTMLInputElement>('Från och med')
  await user.type(first, addDays(today, 1))
  await user.click(screen.getByRole('button', { name: 'Spara' }))
  await waitFor(() => expect(screen.getAllByText(words).length).toBeGreaterThan(0))
  expect(document.activeElement).toBe(first)
  expect(first.value).toBe(addDays(today, 1))
  expect(await faultsOf()).toEqual([])
})

it('finds a deputy by name without sending anything, marks who is away, and keeps who was chosen in sight', async () => {
  const server = fakeApi({
    ...answers(),
    'GET /members': ({ path }: { path: string }) => ({
      items: path.includes('q=eva') ? [eva] : [eva, colleague],
      nextCursor: null,
    }),
  })
  const { user } = await show(dialog())
  const names = async () =>
    (await screen.findAllByRole('radio')).map((radio) => radio.closest('label')?.textContent)
  await screen.findByRole('radio', { name: /Bo Ek/ })
  // Who is there comes first.
  expect(await names()).toEqual([
    'Ingen särskild',
    'Bo EkNäringslivskontoret',
    'Eva Dahl (borta)Näringslivskontoret',
  ])
  await user.click(screen.getByRole('radio', { name: /Bo Ek/ }))
  await user.type(screen.getByLabelText('Ersättare'), 'eva{Enter}')
  await waitFor(async () => expect(await names()).toHaveLength(3))
  expect(screen.getByRole<HTMLInputElement>('radio', { name: /Bo Ek/ }).checked).toBe(true)
  expect(server.asked('POST /absences')).toHaveLength(0)
})

it('ends one under way and takes one to come away, and can put both back', async () => {
  const server = fakeApi({
    ...answers([underWay, toCome]),
    'DELETE /absences/a-1': undefined,
    'DELETE /absences/a-2': undefined,
    'POST /absences': toCome,
  })
  const { user } = await show(dialog())
  const list = within(await screen.findByRole('list', { name: 'Inlagd frånvaro' }))
  expect(list.getByText('Pågår nu')).toBeTruthy()
  expect(list.getByText('Eva Dahl står in')).toBeTruthy()
  expect(list.getByText('Ingen särskild ersättare.')).toBeTruthy()
  await user.click(list.getByRole('button', { name: /^Jag är tillbaka/ }))
  await screen.findByText('Frånvaron är avslutad.')
  expect(server.asked('DELETE /absences/a-1')).toHaveLength(1)
  await user.click(list.getByRole('button', { name: /^Ta bort/ }))
  await screen.findByText('Frånvaron är borttagen.')
  expect(server.asked('DELETE /absences/a-2')).toHaveLength(1)
  undoLatest()
  await waitFor(() => expect(server.asked('POST /absences')).toHaveLength(1))
  expect(server.asked('POST /absences')[0]?.body).toMatchObject({
    from: toCome.from,
    to: null,
    deputyId: null,
  })
  undoLatest()
  await waitFor(() => expect(server.asked('POST /absences')).toHaveLength(2))
  // What has been stays as it was: from now on they are away again.
  const { body } = server.asked('POST /absences')[1] as { body: { from: string; to: string } }
  expect(Date.parse(body.from)).toBeGreaterThan(Date.parse(underWay.from))
  expect(body.to).toBe(underWay.to)
})

it('keeps the start of one that has begun, and changes it on top of the version that was read', async () => {
  const server = fakeApi({
    ...answers([underWay]),
    'PATCH /absences/a-1': refusal(412, 'version.stale', 'Någon annan har ändrat under tiden.'),
  })
  const { user } = await show(dialog())
  await user.click(await screen.findByRole('button', { name: /^Ändra/ }))
  const form = within(screen.getByRole('form', { name: 'Ändra frånvaron' }))
  expect(form.queryByLabelText('Från och med')).toBeNull()
  expect(form.getByRole<HTMLInputElement>('radio', { name: /Bo Ek/ }).checked).toBe(true)
  await user.click(form.getByRole('radio', { name: 'Ingen särskild' }))
  await user.click(form.getByRole('button', { name: 'Spara' }))
  expect(await form.findByText('Någon annan har ändrat under tiden.')).toBeTruthy()
  const [sent] = server.asked('PATCH /absences/a-1')
  expect(sent?.headers.get('if-match')).toBe('"2"')
  expect(sent?.body).toEqual({ to: underWay.to, deputyId: null })
})

it('speaks of a colleague to their head, and leaves the buttons out where they may not', async () => {
  const theirs = { ...underWay, member: bo, deputy: me, standIn: me, may: { change: false } }
  fakeApi(answers([theirs]))
  await show(<AbsenceDialog member={bo} unit="naringsliv" onClose={() => undefined} />)
  expect(await screen.findByRole('dialog', { name: 'Frånvaro för Bo Ek' })).toBeTruthy()
  await screen.findByRole('list', { name: 'Inlagd frånvaro' })
  expect(screen.queryByRole('button', { name: /^Avsluta nu/ })).toBeNull()
})
