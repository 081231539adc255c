import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTown } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { visitor } from '../visitor.fixture.ts'
import { qrModules } from './qr-code.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse({ embedOrigins: ['https://www.kommun.example'] })
  await buildTown(house)
})
afterAll(() => house.close())

test('the texts say the municipality and where to ask, in both languages', async () => {
  const { municipality, publicUrl } = house.kit.config
  for (const lang of ['sv', 'en']) {
    const { text } = await visitor(house).open(`/dela?lang=${lang}`)
    expect(text).toContain(municipality)
    expect(text).toContain(publicUrl)
    expect(text).toContain('&#60;iframe src')
  }
})

test('the code is a square with quiet around it, and three corners to find it by', () => {
  const rows = qrModules('https://lots.kommun.example')
  expect(rows.every((row) => row.length === rows.length)).toBe(true)
  expect(rows.slice(0, 4).flat().some(Boolean)).toBe(false)
  const corner = (x: number, y: number) =>
    rows.slice(y, y + 7).map((row) =>
      row
        .slice(x, x + 7)
        .map((dark) => (dark ? '#' : ' '))
        .join(''),
    )
  const finder = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######']
  const far = rows.length - 11
  for (const [x, y] of [
    [4, 4],
    [far, 4],
    [4, far],
  ] as const)
    expect(corner(x, y)).toEqual(finder)
})

test('code and picture are saved as SVG that names what it shows and holds no script', async () => {
  for (const name of ['qr-kod.svg', 'bild.svg']) {
    const { status, headers, text } = await visitor(house).open(`/dela/${name}`)
    expect(status).toBe(200)
    expect(headers['content-type']).toContain('image/svg+xml')
    expect(headers['content-disposition']).toContain('attachment')
    expect(text).toMatch(/^<svg .*role="img" aria-label="[^"]+"/)
    expect(text).not.toContain('<script')
  }
})

test('the poster is saved as a PDF', async () => {
  const { status, headers, text } = await visitor(house).open('/dela/affisch.pdf')
  expect([status, headers['content-type']]).toEqual([200, 'application/pdf'])
  expect(text).toMatch(/^%PDF-/)
})

test('the box may be framed by the sites that the settings name, and nothing else may be framed at all', async () => {
  const box = await visitor(house).open('/ruta')
  expect(box.headers['content-security-policy']).toContain(
    "frame-ancestors 'self' https://www.kommun.example",
  )
  expect(box.headers['set-cookie']).toBeUndefined()
  expect(box.text).not.toMatch(/<script| style="/)
  for (const address of ['/', '/vem-ansvarar', '/dela', '/app/'])
    expect((await visitor(house).open(address)).headers['content-security-policy']).toContain(
      "frame-ancestors 'none'",
    )
})
