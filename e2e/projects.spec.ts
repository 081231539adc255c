import { expect, type Locator, type Page, test } from '@playwright/test'
import { expectAccessible, memberPage, PHONE } from './support/people.ts'

const once = crypto.randomUUID()
/*
 * Somewhere else each time, in whole metres of the grid, where nothing of the demonstration lies: so that the journey
 * meets what it has drawn itself, and nothing else.
 */
const NORTH = 6_640_000
const EAST = 660_000 + (Number.parseInt(once.slice(0, 4), 16) % 300) * 100
const at = (north: number, east: number) => `${NORTH + north}, ${EAST + east}`
const LINE = `Ny vattenledning vid Provsjön ${once.slice(0, 8)}`
const AREA = `Lekplats i Provparken ${once.slice(0, 8)}`
const POINT = `Elskåp på Provudden ${once.slice(0, 8)}`

/** Nothing that axe finds, and nothing that makes the page scroll sideways. */
async function expectFit(page: Page): Promise<void> {
  await expectAccessible(page)
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways).toBe(0)
}

async function begin(page: Page, title: string, shape: 'Punkt' | 'Linje' | 'Yta'): Promise<Locator> {
  await page.goto('/app/projects/new')
  await page.getByLabel('Rubrik').fill(title)
  await page.getByLabel(/^Planerad start/).fill('2027-04-01')
  await page.getByLabel(/^Planerat slut/).fill('2027-06-30')
  await page.getByText(shape, { exact: true }).click()
  const map = page.locator('.f-map')
  await expect(map).toHaveAttribute('data-ready', '')
  return map
}

/** Puts corners on the map by mouse, so many pixels from its middle, whatever it shows. */
async function draw(map: Locator, corners: readonly (readonly [number, number])[]): Promise<void> {
  await map.scrollIntoViewIfNeeded()
  const box = await map.boundingBox()
  if (!box) throw new Error('The map is not there.')
  for (const [x, y] of corners)
    await map.page().mouse.click(box.x + box.width / 2 + x, box.y + box.height / 2 + y)
}

/** Goes where nothing else is, by a point that is taken away again. */
async function goThere(page: Page): Promise<void> {
  await page.getByLabel(/^Koordinater/).fill(at(0, 0))
  await page.getByRole('button', { name: 'Lägg till punkten' }).click()
  await expect(page.getByText('Punkter (1)')).toBeVisible()
  await page.getByRole('button', { name: 'Rensa det ritade' }).click()
}

const beside = (page: Page) => page.getByRole('region', { name: 'Berör andra' })

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lägg till projektet' }).click()
  await page.waitForURL(/\/app\/projects\/[0-9a-f-]{36}$/)
}

test('an officer draws a project, sees whom it meets before it is saved, and settles it with them', async ({
  browser,
}) => {
  const streets = await memberPage(browser, 'Karin Mattsson')
  const first = await begin(streets, LINE, 'Linje')
  await goThere(streets)
  await draw(first, [
    [-60, 0],
    [0, 10],
    [60, 0],
  ])
  await expect(streets.getByText('Punkter (3)')).toBeVisible()
  await expect(beside(streets).getByText('Berör inget annat som du får läsa.')).toBeVisible()
  await expectFit(streets)
  await save(streets)

  const permits = await memberPage(browser, 'Anna Lindqvist')
  const second = await begin(permits, AREA, 'Yta')
  await goThere(permits)
  await draw(second, [
    [-30, -30],
    [30, -30],
    [30, 30],
    [-30, 30],
  ])
  await expect(permits.getByText('Punkter (4)')).toBeVisible()
  await expect(beside(permits).getByText('1 krock.')).toBeVisible()
  const met = beside(permits).getByRole('listitem')
  await expect(met).toContainText(LINE)
  await expect(met).toContainText('på samma plats, samtidigt')
  await expect(met).toContainText('Karin Mattsson')
  await expectFit(permits)
  await save(permits)

  // Settled where it is seen, with what was agreed on.
  const overlaps = permits.getByRole('region', { name: 'Berör andra' })
  await expect(overlaps.getByRole('link', { name: new RegExp(LINE) })).toBeVisible()
  await overlaps.getByRole('button', { name: 'Samordnat' }).click()
  const dialog = permits.getByRole('dialog', { name: 'Samordnat' })
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(dialog.getByText('Skriv några ord, så att andra förstår.')).toBeVisible()
  await dialog.getByRole('textbox').fill('Ledningen läggs innan parken byggs.')
  await expectAccessible(permits)
  await dialog.getByRole('button', { name: 'Spara' }).click()
  await expect(overlaps.getByText('Ledningen läggs innan parken byggs.')).toBeVisible()
  await expectFit(permits)

  // Whoever drew the line sees it on their own project, and in the list of what is settled.
  await streets.reload()
  const theirs = streets.getByRole('region', { name: 'Berör andra' })
  await expect(theirs.getByRole('link', { name: new RegExp(AREA) })).toBeVisible()
  await expect(theirs.getByText('Ledningen läggs innan parken byggs.')).toBeVisible()
  await streets.goto('/app/projects/overlaps?status=settled&mine=true')
  await expect(streets.getByRole('link', { name: new RegExp(AREA) })).toBeVisible()
  await expectFit(streets)
})

test('the same by the keyboard alone, on a phone, and nobody is warned of what is far away', async ({
  browser,
}) => {
  const page = await memberPage(browser, 'Maria Kowalczyk', PHONE)
  await begin(page, POINT, 'Punkt')
  const coordinates = page.getByLabel(/^Koordinater/)
  await coordinates.focus()
  await page.keyboard.type(at(900, 900))
  await page.keyboard.press('Enter')
  await expect(page.getByText('Punkter (1)')).toBeVisible()
  await expect(beside(page).getByText('Berör inget annat som du får läsa.')).toBeVisible()
  // The map's own keys: its cross stands where the point is, and sets it a little to the side.
  await page.locator('.f-map canvas').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Punkter (1)')).toBeVisible()
  await expectFit(page)
  const submit = page.getByRole('button', { name: 'Lägg till projektet' })
  await submit.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/app\/projects\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1, name: POINT })).toBeVisible()
  await expectFit(page)
})

test('new overlaps stand over the projects, and the list is filtered in the address', async ({ browser }) => {
  for (const viewport of [undefined, PHONE]) {
    const page = await memberPage(browser, 'Karin Mattsson', viewport)
    for (const view of ['', '?view=map', '?view=timeline']) {
      await page.goto(`/app/projects${view}`)
      await expect(page.getByRole('region', { name: /^Nya överlapp som rör din enhet/ })).toBeVisible()
      await expectFit(page)
    }
    await page.getByRole('link', { name: 'Se alla nya' }).click()
    await page.waitForURL(/\/projects\/overlaps\?.*status=new/)
    await page.getByLabel('Slag').selectOption('Krock')
    await page.waitForURL(/kind=collision/)
    await expect(page.getByRole('list', { name: 'Överlapp' })).toBeVisible()
    await expectFit(page)
    await page.goto('/app/overlap-rule')
    await expect(page.getByText('Måtten ändras av administratörer.')).toBeVisible()
    await expectFit(page)
  }
})

test('a case is put on the map and becomes a project', async ({ browser }) => {
  const page = await memberPage(browser, 'Karin Mattsson')
  const { items } = (await (await page.request.get('/farled/v1/cases?status=active&limit=1')).json()) as {
    items: { id: string; title: string }[]
  }
  const [found] = items
  if (!found) throw new Error('The demonstration has no active case.')
  await page.goto(`/app/cases/${found.id}`)
  const near = page.getByRole('region', { name: 'I närheten' })
  await near.getByRole('button', { name: 'Sätt ut på kartan' }).click()
  const dialog = page.getByRole('dialog', { name: 'Var är ärendet?' })
  await expect(dialog.locator('.f-map')).toHaveAttribute('data-ready', '')
  await dialog.getByLabel(/^Koordinater/).fill(at(5000, 5000))
  await dialog.getByRole('button', { name: 'Lägg till punkten' }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Spara platsen' }).click()
  await near.getByRole('button', { name: 'Visa karta' }).click()
  await expect(near.locator('.f-map')).toHaveAttribute('data-ready', '')
  await expectFit(page)
  await near.getByRole('link', { name: 'Skapa projekt av ärendet' }).click()
  await expect(page.getByLabel('Rubrik')).toHaveValue(found.title)
  await expect(page.getByText('Punkter (1)')).toBeVisible()
  await save(page)
  await page.goto(`/app/cases/${found.id}`)
  await expect(near.getByText('Kommer ur ärendet')).toBeVisible()
  await expectFit(page)
})
