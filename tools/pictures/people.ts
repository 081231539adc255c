import type { APIRequestContext, Browser, Page } from '@playwright/test'
import type { paths } from '../../packages/api-client/schema.d.ts'

const SWEDEN = { locale: 'sv-SE', timezoneId: 'Europe/Stockholm', deviceScaleFactor: 1.4 } as const
const DESK = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }

export type CaseRow = CaseList['items'][number]
type CaseList = Answer<'/cases'>
type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

/** A member at their desk, signed in as everybody does, through the demonstration's sign-in service. */
export async function signIn(browser: Browser, baseURL: string, name: string): Promise<Page> {
  const context = await browser.newContext({ ...SWEDEN, baseURL, viewport: DESK, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto('/auth/sign-in')
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page.waitForURL(/\/app\//)
  return page
}

/** Somebody from a company, on a phone that runs no script. */
export async function openPhone(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ ...SWEDEN, baseURL, viewport: PHONE, javaScriptEnabled: false })
  return context.newPage()
}

/** Asks a question step by step, and gives the case's number with the page where the company follows it. */
export async function askAndFollow(phone: Page): Promise<{ number: string; link: string }> {
  const next = (name = 'Fortsätt') => phone.getByRole('button', { name }).click()
  await phone.goto('/fraga')
  await phone
    .getByRole('textbox')
    .first()
    .fill(
      'Vi vill öppna ett litet café med uteservering vid hamnen och servera öl på kvällarna. Vad behöver vi göra?',
    )
  await next()
  await phone.waitForURL(/\/berorda/)
  await next()
  await phone.waitForURL(/\/om-dig/)
  await phone.locator('#kind-planned').check()
  await phone.locator('#contactName').fill('Sara Holm')
  await phone.locator('#contactEmail').fill('sara@kafekajen.example')
  await next()
  await phone.waitForURL(/\/plats/)
  await phone.locator('#place').fill('Hamngatan 4, Norrtälje')
  await next()
  await phone.waitForURL(/\/kontrollera/)
  await next('Skicka frågan')
  await phone.waitForURL(/\/kvitto/)
  const receipt = await phone.locator('main').innerText()
  const number = /L-\d{4}-\d{5}/.exec(receipt)?.[0]
  if (!number) throw new Error('The receipt names no case.')
  return { number, link: phone.url().replace(/\/kvitto.*$/, '') }
}

export async function listCases(pilot: Page, query: string): Promise<readonly CaseRow[]> {
  const list = await get<CaseList>(pilot.request, `/cases?limit=100&${query}`)
  return list.items
}

/** Those of the cases in which answers contradict each other. */
export async function listTorn(pilot: Page, cases: readonly CaseRow[]): Promise<ReadonlySet<string>> {
  type Conflicts = Answer<'/cases/{caseId}/conflicts'>
  const found = await Promise.all(
    cases.map(async ({ id }) => {
      const { items } = await get<Conflicts>(pilot.request, `/cases/${id}/conflicts`)
      return items.some(({ status }) => status === 'open') ? [id] : []
    }),
  )
  return new Set(found.flat())
}

/** The pilot takes the whole, asks the units and writes a line: the company's page then has something to tell. */
export async function beginWork(pilot: Page, number: string): Promise<void> {
  const [row] = await listCases(pilot, `q=${number}`)
  if (!row) throw new Error(`${number} is not in the list.`)
  type Proposals = Answer<'/cases/{caseId}/part-proposals'>
  const { items } = await get<Proposals>(pilot.request, `/cases/${row.id}/part-proposals`)
  const parts = items
    .filter(({ needed }) => needed)
    .map(({ unit, areaId, title }) => ({ unitId: unit.id, areaId, title }))
  await post(pilot.request, `/cases/${row.id}/parts`, { parts })
  await post(pilot.request, `/cases/${row.id}/messages`, {
    body: 'Hej Sara! Nu har alla som behöver svara fått frågan. Jag hör av mig när jag vet mer om platsen vid kajen.',
  })
}

async function get<Body>(request: APIRequestContext, path: string): Promise<Body> {
  const answer = await request.get(`/farled/v1${path}`)
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  return (await answer.json()) as Body
}

async function post(request: APIRequestContext, path: string, data: object): Promise<void> {
  const answer = await request.post(`/farled/v1${path}`, { data })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
}
