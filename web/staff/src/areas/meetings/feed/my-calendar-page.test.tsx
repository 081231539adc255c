import { screen, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { faultsOf } from '../../../../../testing/axe.ts'
import { fakeApi, refusal } from '../../../../../testing/fake-api.ts'
import { show } from '../../../../../testing/show.tsx'
import { Toasts } from '../../../../../ui/toasts.tsx'
import { MyCalendarPage } from './my-calendar-page.tsx'

afterEach(() => vi.unstubAllGlobals())

const page = (
  <>
    <MyCalendarPage />
    <Toasts />
  </>
)
const feed = { withActions: false, madeAt: '2026-11-20T09:00:00.000Z', readAt: null as string | null }
const address = 'https://farled.example/kalender/hemlig.ics'

it('makes an address, shows it once, copies it, and says how it is used', async () => {
  let made: typeof feed | null = null
  const server = fakeApi({
    'GET /my-calendar': () => ({ feed: made }),
    'POST /my-calendar': () => {
      made = { ...feed, withActions: true }
      return { address }
    },
  })
  const { user } = await show(page)
  expect(await screen.findByText('Du har ingen adress än.')).toBeTruthy()
  expect(screen.queryByText('Google Kalender')).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Ta med sista dagen för mina åtgärder' }))
  await user.click(screen.getByRole('button', { name: 'Skapa adress' }))
  const heading = await screen.findByRole('heading', { name: 'Din adress' })
  expect(document.activeElement).toBe(heading)
  expect(server.asked('POST /my-calendar')[0]?.body).toEqual({ withActions: true })
  expect(await screen.findByDisplayValue(address)).toBeTruthy()
  expect(await screen.findByText('Google Kalender')).toBeTruthy()
  expect(await faultsOf()).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Kopiera' }))
  expect(await navigator.clipboard.readText()).toBe(address)
})

it('says when it can’t be copied, and lets one select it', async () => {
  fakeApi({ 'GET /my-calendar': { feed: null }, 'POST /my-calendar': { address } })
  const { user } = await show(page)
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'))
  await user.click(await screen.findByRole('button', { name: 'Skapa adress' }))
  await user.click(await screen.findByRole('button', { name: 'Kopiera' }))
  expect(await screen.findByText(/Markera adressen och kopiera den själv/)).toBeTruthy()
  const field = screen.getByDisplayValue<HTMLInputElement>(address)
  await user.click(field)
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(address)
})

it('does not show an address that was made before, says when it was fetched, and asks before it is replaced', async () => {
  const server = fakeApi({
    'GET /my-calendar': { feed: { ...feed, readAt: '2026-11-23T07:12:00.000Z' } },
    'POST /my-calendar': { address },
  })
  const { user } = await show(page)
  const facts = within(await screen.findByRole('region', { name: 'Om adressen' }))
  expect(facts.getByText(/23.nov/)).toBeTruthy()
  expect(screen.queryByDisplayValue(address)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Byt till en ny adress' }))
  expect(server.asked('POST /my-calendar')).toHaveLength(0)
  const dialog = within(await screen.findByRole('dialog', { name: 'Byta till en ny adress?' }))
  expect(await faultsOf()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Byt adress' }))
  expect(await screen.findByDisplayValue(address)).toBeTruthy()
  expect(server.asked('POST /my-calendar')[0]?.body).toEqual({ withActions: false })
})

it('takes the address away, and what was just shown of it too', async () => {
  let made: typeof feed | null = null
  fakeApi({
    'GET /my-calendar': () => ({ feed: made }),
    'POST /my-calendar': () => {
      made = feed
      return { address }
    },
    'DELETE /my-calendar': () => {
      made = null
      return undefined
    },
  })
  const { user } = await show(page)
  await user.click(await screen.findByRole('button', { name: 'Skapa adress' }))
  await user.click(await screen.findByRole('button', { name: 'Ta bort adressen' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Ta bort adressen?' }))
  await user.click(dialog.getByRole('button', { name: 'Ta bort' }))
  expect(await screen.findByText('Du har ingen adress än.')).toBeTruthy()
  expect(screen.queryByDisplayValue(address)).toBeNull()
})

it('changes what is in it without another address, and tells when that did not happen', async () => {
  let isBroken = true
  const server = fakeApi({
    'GET /my-calendar': { feed },
    'PATCH /my-calendar': () =>
      isBroken ? refusal(404, 'calendarFeed.notMade', 'Du har ingen adress.') : undefined,
  })
  const { user } = await show(page)
  const box = await screen.findByRole('checkbox', { name: 'Ta med sista dagen för mina åtgärder' })
  await user.click(box)
  expect(await screen.findByText('Du har ingen adress.')).toBeTruthy()
  isBroken = false
  await user.click(box)
  expect(await screen.findByText(/Valet är sparat/)).toBeTruthy()
  expect(server.asked('PATCH /my-calendar').at(-1)?.body).toEqual({ withActions: true })
})
