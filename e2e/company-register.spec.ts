import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

test.describe.configure({ mode: 'parallel' })

async function openCompany(page: Page, words: string, name: string): Promise<void> {
  await page.goto('/app/companies')
  await page.getByLabel('Sök företag').fill(words)
  await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** The cases of a company that have ended, which its page asks for when somebody opens them. */
async function endedCases(page: Page): Promise<Locator> {
  const cases = page.getByRole('region', { name: 'Ärenden', exact: true })
  await cases.getByText('Avslutade ärenden', { exact: true }).first().click()
  return cases
}

test('one company that was entered twice is seen, merged by a pilot, and taken apart again', async ({
  browser,
}) => {
  const page = await memberPage(browser, 'Amira Haddad')
  await openCompany(page, 'Cafe Lyktan', 'Cafe Lyktan')
  const duplicate = page.url()
  const cases = (await endedCases(page)).locator('[data-row-link]')
  await expect(cases).toHaveCount(1)
  const moved = (await cases.textContent()) ?? ''

  const same = page.getByRole('region', { name: 'Kan vara samma företag' })
  await expect(same).toContainText('Samma namn')
  await expectAccessible(page)
  await same.getByRole('button', { name: 'Slå ihop med Café Lyktan AB' }).click()
  // The one with a number is proposed to stay.
  await expect(page.getByRole('radio', { name: 'Café Lyktan AB' }).first()).toBeChecked()
  await expectAccessible(page)
  await page.getByLabel('Varför är de samma?').fill('Josefin ringde utan nummer.')
  await page.getByRole('button', { name: 'Slå ihop', exact: true }).click()

  await page.getByRole('heading', { level: 1, name: 'Café Lyktan AB' }).waitFor()
  await expect(page.getByText('Har också stått i registret som Cafe Lyktan')).toBeVisible()
  await expect(await endedCases(page)).toContainText(moved)
  const staying = page.url()
  // The old address leads to the company that stayed.
  await page.goto(duplicate)
  await page.waitForURL(staying)

  await page.getByRole('button', { name: 'Ångra', exact: true }).click()
  await expect(page.getByText(/Till Cafe Lyktan går 1 ärende/)).toBeVisible()
  await page.getByLabel('Varför?').fill('Vi tog fel.')
  await page.getByRole('button', { name: 'Ångra sammanslagningen' }).click()
  await expect(page.getByText('Cafe Lyktan är ett eget företag igen.')).toBeVisible()
  await page.goto(duplicate)
  await page.getByRole('heading', { level: 1, name: 'Cafe Lyktan' }).waitFor()
  await expect(await endedCases(page)).toContainText(moved)
})

test('facts are fetched from the register on a phone: bankruptcy is said, and a silent source leaves what is known', async ({
  browser,
}) => {
  const page = await memberPage(browser, 'Johan Ekdahl', PHONE)
  await openCompany(page, 'Schakt & Berg', 'Schakt & Berg i Roslagen AB')
  await page.getByRole('button', { name: 'Uppdatera från registret' }).click()
  await expect(page.getByText('I konkurs').first()).toBeVisible()
  await expectAccessible(page)
  await openCompany(page, 'Vätö Hantverks', 'Vätö Hantverksbryggeri AB')
  await page.getByRole('button', { name: 'Uppdatera från registret' }).click()
  await expect(page.getByText(/^Källan svarar inte/).first()).toBeVisible()
  await openCompany(page, 'Rö Hästcenter', 'Rö Hästcenter Caroline Strid')
  await page.getByRole('button', { name: 'Uppdatera från registret' }).click()
  await expect(page.getByRole('button', { name: 'Strids Hästfoder' })).toBeVisible()
  await expectAccessible(page)
  expect(page.url()).not.toMatch(/\d{6}-?\d{4}$/)
})
