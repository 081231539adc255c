import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, expect, type Page } from '@playwright/test'

const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** A member of the demonstration, signed in through the real sign-in service, on a page of their own. */
export async function memberPage(browser: Browser, name: string, viewport = WIDE): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
  const page = await context.newPage()
  await page.goto('/auth/sign-in')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.waitForURL(/\/app\//)
  return page
}

/** Somebody from a company, on a phone whose browser runs no script. */
export async function companyPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', javaScriptEnabled: false })
  return context.newPage()
}

/** No violation that axe can find: WCAG 2.2 A and AA, and its good practice. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  )
  expect(told).toEqual([])
}

/** The same of a page that a company reads without script: axe is one, so it looks in a browser that runs them. */
export async function expectCompanyPageAccessible(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE' })
  const page = await context.newPage()
  await page.goto(address)
  await expectAccessible(page)
  await context.close()
}
