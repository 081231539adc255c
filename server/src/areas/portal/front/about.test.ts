import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { visitor } from '../visitor.fixture.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

test('every cookie that is set stands in the list of cookies, with what it is for and how long it lasts', async () => {
  const folder = new URL('../../../', import.meta.url)
  const code = globSync('**/*.ts', {
    cwd: folder,
    exclude: (name) => /\.test\.ts$|about-page\.ts$/.test(name),
  })
  const named = code.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/(?:COOKIE =|name:) '(farled_[a-z_]+)'/g)].map(
      ([, name]) => name ?? '',
    ),
  )
  const cookies = [...new Set(named)]
  expect(cookies.length).toBeGreaterThan(3)
  const { text } = await visitor(house).open('/om')
  for (const name of cookies) expect(text, name).toContain(`<td>${name}</td>`)
  expect(text).not.toContain('about:')
})

test('the accessibility statement has the eleven things that Digg’s regulations ask for', async () => {
  const { text } = await visitor(house).open('/tillganglighet')
  for (const words of [
    house.kit.config.municipality,
    'Tjänst',
    'delvis förenlig',
    'Det som brister, och varför',
    'Bedömd',
    'Redogörelsen uppdaterad',
    'Så har vi prövat',
    'Hittar du ett hinder?',
    'https://www.digg.se/tdosanmalan',
    'oskäligt betungande (12 §)',
    'inte omfattas av lagen (9 §)',
  ])
    expect(text).toContain(words)
})
