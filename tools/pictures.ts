// npm run pictures: the pictures in docs/pictures, taken anew of a fresh demonstration through its real sign-in.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { startDemo } from '../bench/measure/cold-start.ts'
import { freePort } from '../demo/free-port.ts'
import { chromiumPath } from './browser/chromium-path.ts'
import {
  askAndFollow,
  beginWork,
  type CaseRow,
  listCases,
  listTorn,
  openPhone,
  signIn,
} from './pictures/people.ts'
import { isMain, projectRoot } from './source/read-sources.ts'

const MOST_BYTES = 150_000

type Take = (name: string, page: Page) => Promise<void>

async function takeCompany(take: Take, phone: Page, pilot: Page): Promise<void> {
  await phone.goto('/')
  await take('company-asks', phone)
  const { number, link } = await askAndFollow(phone)
  await beginWork(pilot, number)
  await phone.goto(link)
  await take('company-follows', phone)
}

async function takeStaff(take: Take, pilot: Page): Promise<void> {
  const show = async (name: string, address: string) => {
    await pilot.goto(`/app${address}`)
    await settle(pilot)
    await take(name, pilot)
  }
  await show('my-day', '/my-day')
  await show('cases', '/cases')
  const mine = await listCases(pilot, 'status=open&mine=true')
  const underWay = pick(
    mine,
    ({ parts }) => parts.total >= 3 && parts.answered > 0 && parts.answered < parts.total,
  )
  await show('case', `/cases/${underWay.id}`)
  const answered = mine.filter(({ parts }) => parts.total >= 2 && parts.answered === parts.total)
  const torn = await listTorn(pilot, answered)
  await show('conflict', `/cases/${pick(answered, ({ id }) => torn.has(id)).id}?tab=answer`)
  await show('combined-answer', `/cases/${pick(answered, ({ id }) => !torn.has(id)).id}?tab=answer`)
  await pilot.goto('/app/map')
  await pilot
    .getByRole('textbox', { name: 'Vem ansvarar?' })
    .fill('Vi vill ställa ut bord på trottoaren och servera vin')
  await settle(pilot)
  await take('responsibility-map', pilot)
}

/** The case with the most parts among those that will do, so that the same one is chosen each time. */
function pick(cases: readonly CaseRow[], willDo: (row: CaseRow) => boolean): CaseRow {
  const found = cases
    .filter(willDo)
    .toSorted((a, b) => b.parts.total - a.parts.total || a.number.localeCompare(b.number))[0]
  if (!found) throw new Error('The demonstration has no case to show.')
  return found
}

/** Everything fetched and drawn, and nothing that blinks. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(800)
}

/** A picture as WebP, which the browser itself can write. @throws Error when it weighs too much for a page to read */
async function writePicture(painter: Page, folder: string, name: string, png: Buffer): Promise<void> {
  const source = JSON.stringify(`data:image/png;base64,${png.toString('base64')}`)
  const webp = await painter.evaluate<string>(`(async () => {
    const image = new Image()
    image.src = ${source}
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    canvas.getContext('2d').drawImage(image, 0, 0)
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 })
    const bytes = new Uint8Array(await blob.arrayBuffer())
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  })()`)
  const bytes = Buffer.from(webp, 'base64')
  if (bytes.length > MOST_BYTES) throw new Error(`${name} weighs ${bytes.length} bytes: too much.`)
  writeFileSync(path.join(folder, `${name}.webp`), bytes)
  console.log(`${name}.webp  ${Math.round(bytes.length / 1024)} kB`)
}

async function takeAll(browser: Browser, baseURL: string, folder: string): Promise<void> {
  const painter = await browser.newPage()
  const take: Take = async (name, page) => writePicture(painter, folder, name, await page.screenshot())
  const pilot = await signIn(browser, baseURL, 'Amira Haddad')
  await takeStaff(take, pilot)
  await takeCompany(take, await openPhone(browser, baseURL), pilot)
}

if (isMain(import.meta.url)) {
  const folder = path.join(projectRoot, 'docs/pictures')
  const dataDir = mkdtempSync(path.join(tmpdir(), 'farled-pictures-'))
  mkdirSync(folder, { recursive: true })
  const port = await freePort(4800)
  const { stop } = await startDemo(dataDir, port, { FARLED_YEAR: 'first' })
  const browser = await chromium.launch({ executablePath: await chromiumPath() })
  try {
    await takeAll(browser, `http://localhost:${port}`, folder)
  } finally {
    await browser.close()
    await stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
