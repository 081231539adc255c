import { type Browser, type Cookie, expect, type Frame, type Page } from '@playwright/test'
import axe from 'axe-core'

const WIDE = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** The sessions of members who have signed in, for the journeys that follow in the same worker. */
const sessions = new Map<string, Cookie>()

/**
 * A member of the demonstration, signed in through the real sign-in service, on a page of their own. Who has been signed
 * in before comes straight to Min dag, as long as the session lasts.
 */
export async function memberPage(browser: Browser, name: string, viewport = WIDE): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
  const page = await context.newPage()
  const session = sessions.get(name)
  if (session) {
    await context.addCookies([session])
    if ((await page.request.get('/farled/v1/me')).ok()) {
      await page.goto('/app/my-day')
      return page
    }
  }
  await page.goto('/auth/sign-in')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.waitForURL(/\/app\//)
  const opened = (await context.cookies()).find((cookie) => cookie.name === 'farled_session')
  if (opened) sessions.set(name, opened)
  return page
}

/** Somebody from a company, on a phone whose browser runs no script. */
export async function companyPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE', javaScriptEnabled: false })
  return context.newPage()
}

/** All of a page is there: none of it is still on its way. */
async function expectDrawn(page: Page): Promise<void> {
  await expect(page.locator('h1').first()).toBeVisible()
  await expect(page.locator('.f-skeletons')).toHaveCount(0)
}

/**
 * No violation that axe can find: WCAG 2.2 A and AA, and its good practice. It describes only what it finds wrong; to
 * describe all that is right as well takes it longer than the rest of a journey.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectDrawn(page)
  // What others do may have a part of the page drawn anew while it is looked at: then it is looked at once more.
  const first = await faultsOf(page)
  if (first.length === 0) return
  await expectDrawn(page)
  await page.waitForTimeout(SETTLE_MS)
  expect(await faultsOf(page)).toEqual([])
}

async function faultsOf(page: Page): Promise<string[]> {
  const told: string[] = []
  for (const frame of page.frames()) told.push(...(await faultsIn(frame)))
  return told
}

const SETTLE_MS = 1000

/** What is asked of a page as a whole, and of no frame within it. */
const OF_A_PAGE = ['landmark-one-main', 'page-has-heading-one', 'region']

async function faultsIn(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in globalThis))) await frame.evaluate(axe.source)
  const off = frame.parentFrame() ? OF_A_PAGE : []
  return frame.evaluate(async (without) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe }
    const rules = Object.fromEntries(without.map((id) => [id, { enabled: false }]))
    const { violations } = await here.run(document, { iframes: false, resultTypes: ['violations'], rules })
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    )
  }, off)
}

/** The same of a page that a company reads without script: axe is one, so it looks in a browser that runs them. */
export async function expectCompanyPageAccessible(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ viewport: PHONE, locale: 'sv-SE' })
  const page = await context.newPage()
  await page.goto(address)
  await expectAccessible(page)
  await context.close()
}
