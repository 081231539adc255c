import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTown, orgNumber, soleTraderNumber, type Town } from '../../../../testing/build/index.ts'
import { openTestHouse, type TestHouse } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { longQuestion, picture, planner, prepareQuestion, tickedOn, visitor } from '../visitor.fixture.ts'

let house: TestHouse
let town: Town
const me = systemActor('test')

beforeAll(async () => {
  house = await openTestHouse()
  town = await buildTown(house)
})
afterAll(() => house.close())

const cases = () =>
  house.owner.read(me, (read) =>
    read.selectFrom('business_case').selectAll().orderBy('received_at').orderBy('id').execute(),
  )
const latest = async () => {
  const all = await cases()
  const one = all.at(-1)
  if (!one) throw new Error('There is no case.')
  return one
}

describe('the whole way', () => {
  test('a company asks, without account and script, and gets a receipt', async () => {
    const sara = visitor(house)
    const before = (await cases()).length
    const areas = await sara.submit('/fraga', { question: longQuestion })
    expect(areas.at).toMatch(/^\/fraga\/[\w-]{43}\/berorda$/)
    expect(areas.text).toContain('Gatu/park')
    const draft = areas.at.replace('/berorda', '')

    const who = await sara.submit(`${draft}/berorda`, tickedOn(areas.text))
    expect(who.at).toBe(`${draft}/om-dig`)
    const company = {
      ...planner,
      kind: 'company',
      orgNumber: `${orgNumber(7).slice(0, 6)}-${orgNumber(7).slice(6)}`,
      companyName: 'Café Hamnen AB',
    }
    const place = await sara.submit(`${draft}/om-dig`, company)
    expect(place.at).toBe(`${draft}/plats`)
    const check = await sara.attach(`${draft}/plats`, { place: 'Hamngatan 4', do: 'next' }, [
      { name: 'skiss.png', content: picture },
    ])
    expect(check.at).toBe(`${draft}/kontrollera`)
    for (const told of [longQuestion, 'Café Hamnen AB', 'sara@foretag.example', 'Hamngatan 4', 'skiss.png']) {
      expect(check.text).toContain(told)
    }

    const receipt = await sara.submit(`${draft}/skicka`)
    expect(receipt.at).toMatch(/^\/arende\/[\w-]{43}\/kvitto$/)
    const c = await latest()
    expect(await cases()).toHaveLength(before + 1)
    expect(receipt.text).toContain(c.number)
    expect(receipt.text).toContain('Lova Lots')
    expect(receipt.text).toContain('tisdag 24 november 2026')
    expect(receipt.text).toContain('sara@foretag.example')
    expect(c).toMatchObject({
      title: 'Vi vill öppna café med uteservering vid hamnen i sommar',
      question: longQuestion,
      channel: 'web',
      place: 'Hamngatan 4',
      contact_name: 'Sara Holm',
      accountable_member_id: town.pilot.id,
      locale: 'sv',
    })
    const mails = await house.owner.read(me, (read) =>
      read
        .selectFrom('outbox_mail')
        .select(['key', 'recipient', 'text'])
        .where('case_id', '=', c.id)
        .execute(),
    )
    expect(mails).toHaveLength(1)
    expect(mails[0]?.recipient).toBe('sara@foretag.example')
    const event = await house.owner.read(me, (read) =>
      read.selectFrom('event').select(['actor_kind']).where('case_id', '=', c.id).execute(),
    )
    expect(event).toEqual([{ actor_kind: 'public' }])
  })

  test('of a question about several areas, those that it asks about are ticked and the rest only offered', async () => {
    const question = 'Vi vill gräva i gatan, servera alkohol och sätta upp en skylt på fasaden'
    const areas = await visitor(house).submit('/fraga', { question })
    expect(areas.text).toContain('Din fråga rör flera områden')
    const offered = areas.text.match(/type="checkbox"/g) ?? []
    const ticked = Object.keys(tickedOn(areas.text))
    expect(ticked.length).toBeGreaterThan(1)
    expect(offered.length).toBeGreaterThan(ticked.length)
  })

  test('an area that is unticked does not follow the question', async () => {
    const sara = visitor(house)
    const areas = await sara.submit('/fraga', { question: longQuestion })
    const ticked = Object.keys(tickedOn(areas.text))
    expect(ticked.length).toBeGreaterThan(1)
    const draft = areas.at.replace('/berorda', '')
    const [kept = ''] = ticked
    await sara.submit(`${draft}/berorda`, { [kept]: 'ja' })
    expect(Object.keys(tickedOn((await sara.open(`${draft}/berorda`)).text))).toEqual([kept])
    await sara.submit(`${draft}/om-dig`, planner)
    await sara.attach(`${draft}/plats`, { do: 'next' }, [])
    await sara.submit(`${draft}/skicka`)
    const c = await latest()
    const held = await house.owner.read(me, (read) =>
      read.selectFrom('case_area').select('area_id').where('case_id', '=', c.id).execute(),
    )
    expect(held.map(({ area_id }) => `area-${area_id}`)).toEqual([kept])
  })

  test('a question that nothing is found for goes to the pilot all the same', async () => {
    const sara = visitor(house)
    const areas = await sara.submit('/fraga', { question: 'Xyzzy plugh qwerty frobnicate' })
    expect(areas.text).toContain('Vi kunde inte avgöra')
    const draft = areas.at.replace('/berorda', '')
    expect((await sara.submit(`${draft}/berorda`)).at).toBe(`${draft}/om-dig`)
  })

  test('a company that is known by its number is not made again', async () => {
    const sara = visitor(house)
    const person = { ...planner, kind: 'company', orgNumber: `16${orgNumber(8)}`, companyName: 'Bageriet AB' }
    await sara.submit(`${await prepareQuestion(sara, { person })}/skicka`)
    const first = await latest()
    await sara.submit(
      `${await prepareQuestion(sara, { person: { ...person, orgNumber: orgNumber(8), companyName: 'bageriet' } })}/skicka`,
    )
    const second = await latest()
    expect(second.id).not.toBe(first.id)
    expect(second.company_id).toBe(first.company_id)
  })
})

describe('what is wrong is told, and what was typed is kept', () => {
  test.each([
    ['nothing', '', 'Skriv vad din fråga gäller'],
    ['too little', 'Café?', 'minst 10 tecken'],
    ['too much', 'å'.repeat(8001), '8001 tecken'],
  ])('in a question with %s', async (_, question, told) => {
    const page = await visitor(house).submit('/fraga', { question })
    expect(page.at).toContain('/fraga?fel=1')
    expect(page.text).toContain(told)
    expect(page.text).toContain(`\n${question}</textarea>`)
    expect(page.text).toContain('<title>Fel:')
    expect(page.text).toContain('href="#question"')
  })

  test('in who somebody is: each field by itself', async () => {
    const sara = visitor(house)
    const draft = (await sara.submit('/fraga', { question: longQuestion })).at.replace('/berorda', '')
    await sara.submit(`${draft}/berorda`)
    const typed = {
      kind: 'company',
      orgNumber: '556016-0681',
      companyName: '',
      contactName: 'Åsa "Ö" <b>',
      contactEmail: 'asa@',
      contactPhone: '0176',
    }
    const page = await sara.submit(`${draft}/om-dig`, typed)
    expect(page.at).toBe(`${draft}/om-dig?fel=1`)
    expect(page.text).toContain('Kontrollsiffran stämmer inte')
    expect(page.text).toContain('Skriv företagets namn')
    expect(page.text).toContain('Skriv en e-postadress')
    expect(page.text).toContain('value="556016-0681"')
    expect(page.text).toContain('value="Åsa &#34;Ö&#34; &#60;b&#62;"')
    expect(page.text).toContain('value="0176"')
    expect(page.text).not.toContain('<b>')
    expect((await sara.open(`${draft}/kontrollera`)).at).toBe(`${draft}/om-dig`)
  })

  test('a missing kind and a made-up one are both asked for again', async () => {
    const sara = visitor(house)
    const draft = (await sara.submit('/fraga', { question: longQuestion })).at.replace('/berorda', '')
    await sara.submit(`${draft}/berorda`)
    for (const kind of ['', 'king']) {
      expect((await sara.submit(`${draft}/om-dig`, { ...planner, kind })).text).toContain(
        'Välj vem du frågar för',
      )
    }
  })

  test('who plans to start needs no number, whatever stands in the hidden field', async () => {
    const sara = visitor(house)
    const draft = (await sara.submit('/fraga', { question: longQuestion })).at.replace('/berorda', '')
    await sara.submit(`${draft}/berorda`)
    expect((await sara.submit(`${draft}/om-dig`, { ...planner, orgNumber: 'vet inte' })).at).toBe(
      `${draft}/plats`,
    )
  })

  test('a field that the form does not have is refused', async () => {
    const sara = visitor(house)
    const answer = await sara.post('/fraga', { question: longQuestion, admin: '1' })
    expect(answer.status).toBe(400)
    expect(answer.headers['content-type']).toContain('text/html')
    const draft = (await sara.submit('/fraga', { question: longQuestion })).at.replace('/berorda', '')
    expect((await sara.post(`${draft}/berorda`, { 'area-x': 'ja' })).status).toBe(400)
    expect((await sara.post(`${draft}/skicka`, { number: 'L-1' })).status).toBe(400)
  })

  test('another question shows its own areas before it goes on', async () => {
    const sara = visitor(house)
    const draft = await prepareQuestion(sara)
    expect(
      (await sara.submit(`${draft}/fraga`, { question: 'Vi behöver bygglov för en skylt på fasaden' })).at,
    ).toBe(`${draft}/berorda`)
    expect((await sara.submit(`${draft}/berorda`)).at).toBe(`${draft}/kontrollera`)
  })
})

describe('sent', () => {
  test('twice it is one case, one mail, and both times a working link', async () => {
    const sara = visitor(house)
    const draft = await prepareQuestion(sara)
    const before = (await cases()).length
    const first = await sara.submit(`${draft}/skicka`)
    const second = await sara.submit(`${draft}/skicka`)
    const c = await latest()
    expect(await cases()).toHaveLength(before + 1)
    for (const receipt of [first, second]) expect(receipt.text).toContain(c.number)
    const mails = await house.owner.read(me, (read) =>
      read.selectFrom('outbox_mail').select('id').where('case_id', '=', c.id).execute(),
    )
    expect(mails).toHaveLength(1)
  })

  test('it can be opened again with the back button, and says that it arrived', async () => {
    const sara = visitor(house)
    const draft = await prepareQuestion(sara)
    await sara.submit(`${draft}/skicka`)
    for (const step of ['fraga', 'berorda', 'om-dig', 'plats', 'kontrollera']) {
      expect((await sara.open(`${draft}/${step}`)).text).toContain('Frågan är redan skickad')
    }
    expect((await sara.submit(`${draft}/om-dig`, planner)).text).toContain('Frågan är redan skickad')
    expect((await sara.submit(`${draft}/skicka`)).at).toMatch(/kvitto$/)
  })

  test('the draft keeps nothing of what was typed', async () => {
    const sara = visitor(house)
    await sara.submit(`${await prepareQuestion(sara)}/skicka`)
    const c = await latest()
    const left = await house.owner.read(me, (read) =>
      read.selectFrom('portal_draft').select('content').where('case_id', '=', c.id).execute(),
    )
    expect(left).toEqual([{ content: {} }])
  })

  test('before it is whole it goes back to what is missing', async () => {
    const sara = visitor(house)
    const draft = (await sara.submit('/fraga', { question: longQuestion })).at.replace('/berorda', '')
    expect((await sara.submit(`${draft}/skicka`)).at).toBe(`${draft}/berorda`)
  })
})

describe('privacy', () => {
  test('a sole trader’s number is masked on the last page and stands in no address', async () => {
    const sara = visitor(house)
    const number = soleTraderNumber(3)
    const draft = await prepareQuestion(sara, {
      person: { ...planner, kind: 'company', orgNumber: number, companyName: 'Saras salong' },
    })
    const page = await sara.open(`${draft}/kontrollera`)
    expect(page.text).toContain('860226-XXXX')
    expect(page.text).not.toContain(number)
    expect(page.at).not.toContain('860226')
  })

  test('a personal identity number in the question is pointed out', async () => {
    const sara = visitor(house)
    const draft = await prepareQuestion(sara, {
      question: `${longQuestion} Jag är 860226-${soleTraderNumber(4).slice(6)}.`,
    })
    expect((await sara.open(`${draft}/kontrollera`)).text).toContain(
      'ser ut som att du har skrivit ett personnummer',
    )
  })

  test('drafts are left out by search engines, and gone after seven days', async () => {
    const sara = visitor(house)
    const draft = await prepareQuestion(sara)
    expect((await sara.open(`${draft}/kontrollera`)).headers['x-robots-tag']).toContain('noindex')
    const then = house.clock.at
    house.clock.at = new Date(then.getTime() + 7 * 86_400_000 + 1)
    const gone = await sara.open(`${draft}/kontrollera`)
    house.clock.at = then
    expect(gone.status).toBe(404)
    expect(gone.text).toContain('Utkastet finns inte kvar')
  })

  test('a draft is known by its hash alone', async () => {
    const draft = await prepareQuestion(visitor(house))
    const token = draft.split('/')[2] ?? ''
    const rows = await house.owner.read(me, (read) => read.selectFrom('portal_draft').selectAll().execute())
    expect(JSON.stringify(rows)).not.toContain(token)
  })
})

test('in English the whole way speaks English, and so does the case', async () => {
  const ann = visitor(house, {})
  const front = await ann.open('/?lang=en')
  expect(front.text).toContain('<html lang="en">')
  const areas = await ann.submit('/fraga', {
    question: 'We want to open a restaurant and serve alcohol outdoors',
  })
  expect(areas.text).toContain('Step 2 of 5')
  const draft = areas.at.replace('/berorda', '')
  await ann.submit(`${draft}/berorda`)
  expect((await ann.submit(`${draft}/om-dig`, { ...planner, contactEmail: '' })).text).toContain(
    'Write your e-mail address',
  )
  await ann.submit(`${draft}/om-dig`, planner)
  await ann.attach(`${draft}/plats`, { do: 'next' }, [])
  expect((await ann.submit(`${draft}/skicka`)).text).toContain('Thank you, we have received your question')
  expect((await latest()).locale).toBe('en')
})
