import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aReferral, buildCase, buildPart, buildReferral, must } from '../../../../testing/build/build-case.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { linkTo, takenPart, visitor } from './testing.fixture.ts'

let stage: Stage
let caseId: string
let part: string
let referral: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
  part = await takenPart(stage, caseId)
  await buildPart(stage.pilot, caseId, stage.town.units['gatu-park'].id)
  referral = await buildReferral(stage.pilot, caseId, { partId: part })
})

/** Each deed that the flags tell of, and one that it is asked with. */
const tries: Record<string, (person: Person) => Promise<Answer>> = {
  'POST /cases/{caseId}/referrals for the part': (person) =>
    person.post(`/cases/${caseId}/referrals`, { ...aReferral, partId: part }),
  'POST /referrals/{referralId}/reminders': (person) => person.post(`/referrals/${referral}/reminders`),
  'PUT /referrals/{referralId}/last-day': (person) =>
    person.put(`/referrals/${referral}/last-day`, { answerBy: '2026-12-14' }),
  'POST /referrals/{referralId}/sendings': (person) =>
    person.post(`/referrals/${referral}/sendings`, aReferral.to[0]),
  'POST /referrals/{referralId}/withdrawal': (person) => person.post(`/referrals/${referral}/withdrawal`),
}

describe.each(Object.entries(tries))('%s', (_path, attempt) => {
  test('the accountable, pilots, and those who answer for the part do it', async () => {
    expect((await attempt(stage.pilot)).status).toBeLessThan(300)
  })

  test('the officer of the part does', async () => {
    expect((await attempt(stage.officers.bygglov)).status).toBeLessThan(300)
  })

  test('and the head of its unit', async () => {
    expect((await attempt(stage.heads.bygglov)).status).toBeLessThan(300)
  })

  test('those of other units read it, and may not', async () => {
    for (const person of [stage.officers['gatu-park'], stage.officers['va-avfall'], stage.administrator])
      expect(await attempt(person)).toMatchObject({ status: 403, body: { code: 'permission.denied' } })
    expect((await attempt(stage.house.stranger)).status).toBe(401)
  })
})

test('POST /referrals/{referralId}/time-refusal: only those who may ask say no to more time', async () => {
  const fields = { kind: 'more_time', until: '2026-12-14', reason: 'Ledighet' }
  await visitor(stage.house).submit(await linkTo(stage.house), fields)
  const refuse = (person: Person) => person.post(`/referrals/${referral}/time-refusal`)
  expect((await refuse(stage.officers['gatu-park'])).status).toBe(403)
  expect((await refuse(stage.officers.bygglov)).status).toBe(204)
})

test('for the whole only the accountable and pilots ask', async () => {
  const ask = (person: Person) => person.post(`/cases/${caseId}/referrals`, aReferral)
  expect((await ask(stage.officers.bygglov)).status).toBe(403)
  expect((await ask(stage.pilot)).status).toBe(201)
})

test('GET /cases/{caseId}/referrals: the flags say the same as the deed', async () => {
  const flags = async (person: Person) => {
    const { items, may } = (await must(person.get(`/cases/${caseId}/referrals`))).body
    return [may.ask, may.askForParts, items[0].may.takeBack]
  }
  expect(await flags(stage.pilot)).toEqual([true, [part], true])
  expect(await flags(stage.officers.bygglov)).toEqual([false, [part], true])
  expect(await flags(stage.officers['gatu-park'])).toEqual([false, [], false])
})

describe('a restricted case', () => {
  const words = 'hemlig etablering'
  let secret: string
  beforeEach(async () => {
    secret = (await buildCase(stage.pilot, { title: words, visibility: 'restricted' })).id
    await buildReferral(stage.pilot, secret, { question: words, show: { title: true } })
  })

  test('is asked about only by those who read it', async () => {
    const outsider = stage.officers['va-avfall']
    for (const answer of [
      await outsider.get(`/cases/${secret}/referrals`),
      await outsider.post(`/cases/${secret}/referrals`, aReferral),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'case.notFound' } })
  })

  test('is shown outside as it was chosen, and the reading is logged once', async () => {
    const link = await linkTo(stage.house)
    const { answer, events } = await tracesOf(stage.house, async () => {
      const page = await visitor(stage.house).open(link)
      await visitor(stage.house).open(link)
      return page
    })
    expect(answer.status).toBe(200)
    expect(answer.text).toContain(words)
    expect(events).toEqual(['referral.opened'])
  })
})

describe('the one outside', () => {
  /** A file that they were shown, one that they were not, and the link. */
  async function withFiles() {
    const add = async () => {
      const form = new FormData()
      form.append('file', new Blob(['Vid bryggan']), 'karta.txt')
      const body = new Response(form)
      const cookie = await stage.house.cookieOf(stage.town.pilot.id)
      const answer = await stage.house.ask(
        {
          method: 'POST',
          url: `/farled/v1/cases/${caseId}/attachments`,
          headers: { 'content-type': body.headers.get('content-type') ?? '' },
          payload: Buffer.from(await body.arrayBuffer()),
        },
        cookie,
      )
      return answer.body.id as string
    }
    const [shown, hidden] = [await add(), await add()]
    await must(
      stage.pilot.post(`/cases/${caseId}/referrals`, {
        ...aReferral,
        to: [{ organisation: 'Polisen', name: '', email: 'polisen@polisen.example' }],
        show: { attachmentIds: [shown] },
      }),
    )
    return { shown, hidden, link: await linkTo(stage.house, 'polisen@polisen.example') }
  }

  test('fetches the files that were chosen, no others, and none once it has answered', async () => {
    const { shown, hidden, link } = await withFiles()
    const person = visitor(stage.house)
    expect((await person.open(`${link}/fil/${shown}`)).status).toBe(200)
    expect((await person.open(`${link}/fil/${hidden}`)).status).toBe(404)
    expect((await person.open(`${await linkTo(stage.house)}/fil/${shown}`)).status).toBe(404)
    await person.submit(link, { kind: 'no_comments' })
    expect((await person.open(`${link}/fil/${shown}`)).status).toBe(404)
    expect((await person.open(link)).text).not.toContain(shown)
  })

  test('reads nothing else in the database: its own question, and the files it is shown', async () => {
    const { shown } = await withFiles()
    const { rows } = await stage.house.owner.pool.query(
      "select id from referral where organisation = 'Polisen' and case_id = $1",
      [caseId],
    )
    const actor = { kind: 'outside', referralId: rows[0].id, locale: 'sv' } as const
    const seen = await stage.house.kit.db.read(actor, async (read) => ({
      referrals: await read.selectFrom('referral').select('id').execute(),
      files: await read.selectFrom('attachment').select('id').execute(),
      cases: await read.selectFrom('business_case').select('id').execute(),
      others: [
        await read.selectFrom('part').select('id').execute(),
        await read.selectFrom('message').select('id').execute(),
        await read.selectFrom('note').select('id').execute(),
        await read.selectFrom('answer').select('id').execute(),
        await read.selectFrom('event').select('id').execute(),
        await read.selectFrom('member').select('id').execute(),
        await read.selectFrom('outbox_mail').select('id').execute(),
        await read.selectFrom('referral_link').select('referral_id').execute(),
        await read.selectFrom('wait').select('id').execute(),
        await read.selectFrom('company').select('id').execute(),
      ],
    }))
    expect(seen).toEqual({
      referrals: [{ id: rows[0].id }],
      files: [{ id: shown }],
      cases: [],
      others: Array.from({ length: 10 }, () => []),
    })
  })

  test('writes nothing by itself', async () => {
    const actor = { kind: 'outside', referralId: referral, locale: 'sv' } as const
    const written = await stage.house.kit.db.change(actor, (tx) =>
      tx.updateTable('referral').set({ answer_body: 'Jag' }).where('id', '=', referral).executeTakeFirst(),
    )
    expect(Number(written.numUpdatedRows)).toBe(0)
  })
})
