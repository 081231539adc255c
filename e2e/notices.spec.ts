import { type APIResponse, expect, type Page, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

const API = '/farled/v1'

async function idOf(answer: APIResponse): Promise<string> {
  const body = (await answer.json()) as { id?: string; ids?: string[] }
  expect(answer.ok(), JSON.stringify(body)).toBe(true)
  return body.id ?? body.ids?.[0] ?? ''
}

/** A pilot has taken the whole of a new case and asks building permits about it. */
async function offerTo(pilot: Page, slug: string): Promise<string> {
  const data = {
    title: 'Glasveranda mot hamnen',
    question: 'Får vi bygga en glasveranda?',
    place: 'Hamngatan 4',
    contactName: 'Sara Holm',
    contactEmail: null,
    contactPhone: null,
    channel: 'phone',
    company: { kind: 'planned' },
    areaIds: [],
    visibility: 'open',
  }
  const caseId = await idOf(await pilot.request.post(`${API}/cases`, { data }))
  const took = await pilot.request.post(`${API}/cases/${caseId}/accountability`, { data: {} })
  expect(took.ok()).toBe(true)
  const { id: unitId } = (await (await pilot.request.get(`${API}/units/${slug}`)).json()) as { id: string }
  const parts = [{ unitId, title: 'Verandan' }]
  await idOf(await pilot.request.post(`${API}/cases/${caseId}/parts`, { data: { parts } }))
  return caseId
}

const bell = (page: Page) => page.getByRole('button', { name: /^Aviseringar/ })
/** How many notices of a case somebody has not seen. Other journeys may ring for the same person meanwhile. */
async function unseen(page: Page, caseId: string): Promise<number> {
  const answer = await page.request.get(`${API}/notices?unseen=true&limit=50`)
  const { items } = (await answer.json()) as { items: { case: { id: string } | null }[] }
  return items.filter((notice) => notice.case?.id === caseId).length
}

test('an offer rings at once; a colleague is asked by name in a note, and has it in Min dag until it is read', async ({
  browser,
}) => {
  const pilot = await memberPage(browser, 'Amira Haddad')
  const officer = await memberPage(browser, 'Anna Lindqvist')
  await expect(bell(officer)).toBeVisible()
  const told = () => bell(officer).evaluate((it) => it.getAttribute('aria-label') ?? it.textContent)
  const before = await told()
  const caseId = await offerTo(pilot, 'bygglov')
  await expect.poll(told).not.toBe(before)
  expect(await unseen(officer, caseId)).toBe(1)

  await officer.keyboard.press('b')
  const news = officer.getByRole('link', { name: /frågar om ni tar ”Verandan”/ })
  await expect(news).toBeVisible()
  await expectAccessible(officer)
  await news.press('Enter')
  await expect(officer.getByRole('heading', { level: 1, name: 'Glasveranda mot hamnen' })).toBeVisible()
  await expect.poll(() => unseen(officer, caseId)).toBe(0)

  await officer.goto(`/app/cases/${caseId}?tab=talk`)
  const note = officer.getByLabel('Ny intern anteckning')
  await note.pressSequentially('Hej @amir')
  await expect(officer.getByRole('option', { name: /Amira Haddad/ })).toBeVisible()
  await expectAccessible(officer)
  await officer.keyboard.press('Enter')
  await note.pressSequentially('finns det ritningar?')
  await officer.getByRole('button', { name: 'Spara anteckningen' }).click()
  await expect(officer.getByText('Hej @Amira Haddad finns det ritningar?')).toBeVisible()

  await pilot.goto('/app/my-day')
  await pilot
    .getByRole('listitem')
    .filter({ hasText: 'Glasveranda mot hamnen' })
    .getByRole('link', { name: 'Anna Lindqvist har nämnt dig i en intern anteckning' })
    .click()
  await expect(pilot.getByText('@Amira Haddad')).toBeVisible()
  await pilot.goto('/app/my-day')
  await expect(pilot.getByRole('heading', { level: 1, name: 'Min dag' })).toBeVisible()
  await expect(
    pilot
      .getByRole('listitem')
      .filter({ hasText: 'Glasveranda mot hamnen' })
      .filter({ hasText: 'nämnt dig' }),
  ).toHaveCount(0)
})

test('on a phone, in the dark: the panel, the page and the choices, which are kept', async ({ browser }) => {
  const page = await memberPage(browser, 'Magnus Tillberg', PHONE)
  await page.emulateMedia({ colorScheme: 'dark' })
  await bell(page).click()
  await expect(page.getByRole('heading', { name: 'Aviseringar' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Alla aviseringar' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Aviseringar' })).toBeVisible()
  await page.getByText('Osedda', { exact: true }).click()
  await expectAccessible(page)

  await page.goto('/app/notices/choices')
  const unit = page.getByRole('group', { name: 'I din enhet' })
  await unit.getByLabel('Inget mejl').check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Spara' }).click()
  await expect(page.getByText(/Sparat/)).toBeVisible()
  await page.reload()
  await expect(unit.getByLabel('Inget mejl')).toBeChecked()
})
