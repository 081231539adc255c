import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

// None of them leans on another: both workers take their share.
test.describe.configure({ mode: 'parallel' })

type Row = { readonly id: string; readonly parts: { readonly total: number; readonly answered: number } }

/** A case with some of everything, from the demonstration. */
async function richCase(page: Page): Promise<string> {
  const { items } = (await (await page.request.get('/farled/v1/cases?status=active&limit=100')).json()) as {
    items: Row[]
  }
  const rich = items.find(({ parts }) => parts.total >= 3 && parts.answered >= 1) ?? items[0]
  if (!rich) throw new Error('The demonstration has no active case.')
  return `/app/cases/${rich.id}`
}

async function visit(page: Page, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await page.goto(address)
    await expectAccessible(page)
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(`${address} ${sideways}`).toBe(`${address} 0`)
  }
}

const ROOMS = [
  '/app/my-day',
  '/app/cases',
  '/app/cases?view=board',
  '/app/cases/new',
  '/app/between-chairs',
  '/app/map',
  '/app/map/uteservering',
  '/app/units',
  '/app/units/bygglov',
  '/app/members',
  '/app/companies',
  '/app/duty',
  '/app/follow-up',
  '/app/plan-templates',
  '/app/map-coverage',
  '/app/unclear-borders',
  '/app/limits',
  '/app/search-words',
  '/app/map-files',
  '/app/meetings',
  '/app/my-calendar',
  '/app/projects',
  '/app/projects?view=timeline',
  '/app/projects/new',
  '/app/inspections',
  '/app/inspections/new',
  '/app/participation',
  '/app/introduction',
  '/app/introduction/practice',
]
const SETTINGS = [
  '/app/administration',
  '/app/setup',
  '/app/incoming-mail',
  '/app/service-calendar',
  '/app/service-goals',
  '/app/message-templates',
]
const TABS = ['', '?tab=talk', '?tab=answer', '?tab=files', '?tab=timeline']

test('every room of the staff is accessible on a wide screen', async ({ browser }) => {
  const page = await memberPage(browser, 'Amira Haddad')
  const address = await richCase(page)
  await visit(page, [...ROOMS, ...TABS.map((tab) => `${address}${tab}`)])
})

test('every room of the staff is accessible on a phone, in the dark', async ({ browser }) => {
  const page = await memberPage(browser, 'Anna Lindqvist', PHONE)
  await page.emulateMedia({ colorScheme: 'dark' })
  const address = await richCase(page)
  await visit(page, [...ROOMS, ...TABS.map((tab) => `${address}${tab}`)])
})

test('the administrator’s rooms are accessible, and jobs and mail are nobody else’s', async ({ browser }) => {
  const administrator = await memberPage(browser, 'Jonas Ekwall')
  await visit(administrator, SETTINGS)
  const officer = await memberPage(browser, 'Maria Kowalczyk')
  expect((await officer.request.get('/farled/v1/jobs')).status()).toBe(403)
  await expect(officer.getByRole('link', { name: 'Administration' })).toHaveCount(0)
})

test('a case is found, opened and left with the keyboard alone', async ({ browser }) => {
  const page = await memberPage(browser, 'Amira Haddad')
  await page.goto('/app/cases')
  await expect(page.getByRole('row').nth(2)).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/app\/cases\/[0-9a-f-]{36}/)
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1, name: 'Ärenden' })).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  const words = title.split(' ').slice(0, 4).join(' ')
  await page.keyboard.type(words)
  await expect(page.getByRole('option', { name: words }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectAccessible(page)
})

test('what one person changes, another sees by itself', async ({ browser }) => {
  const pilot = await memberPage(browser, 'Amira Haddad')
  const address = await richCase(pilot)
  const officer = await memberPage(browser, 'Anna Lindqvist')
  await officer.goto(`${address}?tab=talk`)
  await pilot.goto(`${address}?tab=talk`)
  const words = 'Jag har ringt företaget, de återkommer på torsdag.'
  await pilot.getByLabel('Ny intern anteckning').fill(words)
  await pilot.getByRole('button', { name: 'Spara anteckningen' }).click()
  await expect(officer.getByText(words)).toBeVisible()
})

test('two who write the combined answer at once: the second is told, and both texts are kept', async ({
  browser,
}) => {
  const one = await memberPage(browser, 'Amira Haddad')
  const two = await memberPage(browser, 'Johan Ekdahl')
  const address = `${await richCase(one)}?tab=answer`
  for (const page of [one, two]) {
    await page.goto(address)
    await expect(page.getByLabel('Beskedet', { exact: true })).toBeVisible()
  }
  await two.getByLabel('Beskedet', { exact: true }).fill('Johans text, som inte får försvinna.')
  await one.getByLabel('Beskedet', { exact: true }).fill('Amiras text, som sparades först.')
  await one.getByRole('button', { name: 'Spara utkast' }).click()
  await expect(one.getByText('Utkastet sparades')).toBeVisible()
  await two.getByRole('button', { name: 'Spara utkast' }).click()
  await expect(two.getByText('Amiras text, som sparades först.').first()).toBeVisible()
  await expect(two.getByText('Johans text, som inte får försvinna.').first()).toBeVisible()
  await expectAccessible(two)
})

test('the staff’s web speaks English', async ({ browser }) => {
  const page = await memberPage(browser, 'Viktor Palm')
  await page.getByRole('button', { name: /Viktor Palm/ }).click()
  await page
    .getByRole('button', { name: /English|engelska/i })
    .or(page.getByRole('radio', { name: /English/i }))
    .first()
    .click()
  await expect(page.getByRole('link', { name: 'My day' }).first()).toBeVisible()
  await page.goto('/app/cases')
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible()
})
