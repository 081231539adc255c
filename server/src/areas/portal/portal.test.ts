import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTown } from '../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../testing/house.ts'
import { prepareQuestion, sendQuestion, visitor } from './visitor.fixture.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  await buildTown(house)
})
afterAll(() => house.close())

/** Everything that the page needs: itself and what it links to. */
async function weigh(page: { text: string }): Promise<number> {
  const [, style = ''] = /rel="stylesheet" href="([^"]+)"/.exec(page.text) ?? []
  const sheet = await visitor(house).open(style)
  expect(sheet.status).toBe(200)
  expect(page.text).not.toMatch(/<script|<img|@font-face| style="/)
  return Buffer.byteLength(page.text) + Buffer.byteLength(sheet.text)
}

describe('every page', () => {
  test('weighs under 60 kB in all, has no script and no inline style, one main heading and a title', async () => {
    const sara = visitor(house)
    const draft = await prepareQuestion(sara)
    const at = await sendQuestion(sara)
    const addresses = [
      '/',
      '/om',
      '/tillganglighet',
      '/vem-ansvarar',
      '/lotsen',
      '/checklistor',
      '/dela',
      '/fraga',
      ...['fraga', 'berorda', 'om-dig', 'plats', 'kontrollera'].map((step) => `${draft}/${step}`),
      at,
      `${at}/kvitto`,
    ]
    for (const address of addresses) {
      for (const lang of ['sv', 'en']) {
        const page = await sara.open(`${address}?lang=${lang}`)
        expect([page.status, address]).toEqual([200, address])
        expect(await weigh(page), address).toBeLessThan(60_000)
        expect(page.text.match(/<h1>/g), address).toHaveLength(1)
        expect(page.text).toContain(`<html lang="${lang}">`)
        expect(page.text, address).not.toMatch(/portal:|about:|errors:|\{\{|undefined|\[object/)
        const ids = [...page.text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
        expect(new Set(ids).size, address).toBe(ids.length)
      }
    }
  })

  test('is kept from frames and foreign scripts', async () => {
    const { headers } = await visitor(house).open('/')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })
})

describe('language', () => {
  test('follows the browser until one is chosen, which is remembered', async () => {
    const ann = visitor(house, { 'accept-language': 'en-GB,sv;q=0.5' })
    expect((await ann.open('/')).text).toContain('One question. One person who answers.')
    expect((await ann.open('/?lang=sv')).text).toContain('En fråga. En person som svarar.')
    expect((await ann.open('/om')).text).toContain('Om lotsen och dina uppgifter')
    expect(ann.cookies.get('farled_lang')).toBe('sv')
  })

  test('is Swedish when nothing is said', async () => {
    expect((await visitor(house, {}).open('/')).text).toContain('<html lang="sv">')
  })
})

test('the style sheet is kept for good under its own address, and no other is there', async () => {
  const sara = visitor(house)
  const [, style = ''] = /rel="stylesheet" href="([^"]+)"/.exec((await sara.open('/')).text) ?? []
  expect((await sara.open(style)).headers['cache-control']).toContain('immutable')
  expect((await sara.open('/portal/portal.000000000000.css')).status).toBe(404)
  expect((await sara.open('/portal/..%2f..%2fpackage.json')).status).toBe(404)
})

describe('who is responsible?', () => {
  test('gives the unit, those consulted and the words that matched, and carries the question on', async () => {
    const sara = visitor(house)
    const page = await sara.submit('/vem-ansvarar', { q: 'upplåtelse av mark för uteservering' })
    expect(page.at).toBe('/vem-ansvarar')
    expect(page.text).toContain('Gatu/park')
    expect(page.text).toContain('gatu-park@kommun.example')
    expect(page.text).toContain('<mark>uteservering</mark>')
    const step = await sara.submit('/fraga', { question: 'upplåtelse av mark för uteservering', do: 'write' })
    expect(step.at).toMatch(/\/fraga$/)
    expect(step.text).toContain('\nupplåtelse av mark för uteservering</textarea>')
    expect(step.text).not.toContain('Något behöver rättas')
  })

  test('is honest when nothing matches, and says whom to ask with phone and mail', async () => {
    const { text } = await visitor(house).submit('/vem-ansvarar', { q: 'xyzzy plugh' })
    expect(text).toContain('Vi hittade inget som stämmer')
    expect(text).toContain('Du kan också höra av dig direkt till:')
    expect(text).toContain('naringsliv@kommun.example')
  })

  test('tells several areas asked about at once from alternatives, and how an English word led there', async () => {
    const question = 'Vi vill gräva i gatan, servera alkohol och sätta upp en skylt på fasaden'
    const sara = visitor(house)
    const { text } = await sara.submit('/vem-ansvarar', { q: question })
    expect(text).toContain('Din fråga rör flera områden')
    expect(text).not.toContain('Vi är inte säkra')
    const english = await sara.submit('/vem-ansvarar?lang=en', { q: 'a sign on the wall' })
    expect(english.text).toContain('≈ skylt')
  })

  test('takes what is written and gives it back as text', async () => {
    const page = await visitor(house).submit('/vem-ansvarar', { q: '"><script>alert(1)</script>' })
    expect(page.text).not.toContain('<script>')
    expect(page.text).toContain('value="&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;"')
  })

  test.each([
    ['', 'Skriv vad det gäller'],
    ['x'.repeat(1001), 'högst 1000 tecken'],
  ])('says what is lacking in %j', async (q, told) => {
    const page = await visitor(house).submit('/vem-ansvarar', { q })
    expect(page.status).toBe(400)
    expect(page.text).toContain(told)
    expect(page.text).toContain(`value="${q}"`)
  })

  test('never puts the words in an address, not for the other language either', async () => {
    const page = await visitor(house).submit('/vem-ansvarar', { q: 'uteservering' })
    expect(page.text).not.toMatch(/(href|action)="[^"]*uteservering/)
    expect(page.text).toMatch(
      /action="\/vem-ansvarar\?lang&#61;en"><input type="hidden" name="q" value="uteservering">/,
    )
  })
})

describe('failures', () => {
  test('are pages in the reader’s language for people, and problem details for programs', async () => {
    const sara = visitor(house)
    const page = await sara.ask({ method: 'GET', url: '/finns-inte', headers: { accept: 'text/html,*/*' } })
    expect(page.status).toBe(404)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.text).toContain('<h1>Sidan finns inte</h1>')
    const english = await visitor(house, { 'accept-language': 'en' }).ask({
      method: 'GET',
      url: '/finns-inte',
      headers: { accept: 'text/html' },
    })
    expect(english.text).toContain('The page does not exist')
    const program = await sara.ask({
      method: 'GET',
      url: '/finns-inte',
      headers: { accept: 'application/json' },
    })
    expect(program.headers['content-type']).toContain('application/problem+json')
    const api = await sara.ask({
      method: 'GET',
      url: '/farled/v1/finns-inte',
      headers: { accept: 'text/html' },
    })
    expect(api.headers['content-type']).toContain('application/problem+json')
  })

  test('of a form from another site stop it', async () => {
    const answer = await visitor(house, { origin: 'https://elak.example' }).post('/fraga', {
      question: 'Hej hopp i lingonskogen',
    })
    expect(answer.status).toBe(403)
    expect(answer.headers['content-type']).toContain('text/html')
  })

  test('of a form that is too large say that the text is still in the browser', async () => {
    const answer = await visitor(house).post('/fraga', { question: 'x'.repeat(300_000) })
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('det du skrev finns kvar')
  })
})

test('the accessibility statement has what the law asks for', async () => {
  const { text } = await visitor(house).open('/tillganglighet')
  const eleven = [
    'Norrtälje kommun',
    'Företagslotsen: ställa en fråga',
    'delvis förenlig',
    'Det som brister, och varför',
    'Bedömd',
    'Redogörelsen uppdaterad',
    'Så har vi prövat',
    'Berätta om ett hinder',
    'https://www.digg.se/tdosanmalan',
    'oskäligt betungande (12 §)',
    'inte omfattas av lagen (9 §)',
  ]
  for (const thing of eleven) expect(text).toContain(thing)
  expect((await visitor(house).open('/')).text).toContain('href="/tillganglighet"')
})

test('questions from one place are limited to twenty a minute', async () => {
  const strict = await openTestHouse({ rateLimit: 1 })
  try {
    const sara = visitor(strict)
    const statuses: number[] = []
    for (let count = 0; count < 21; count++)
      statuses.push((await sara.post('/fraga', { question: 'Hej hopp i skogen' })).status)
    expect(statuses.slice(0, 20)).toEqual(Array(20).fill(303))
    expect(statuses[20]).toBe(429)
    const refused = await sara.post('/fraga', { question: 'Hej hopp i skogen' })
    expect(refused.text).toContain('Vänta en minut')
    expect(refused.text).toContain('det du skrev finns kvar')
  } finally {
    await strict.close()
  }
})
