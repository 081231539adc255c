import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  answerPart,
  aReferral,
  buildCase,
  buildPart,
  buildReferral,
  closeCase,
  must,
} from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { linkTo, takenPart, visitor } from './testing.fixture.ts'

let stage: Stage
let caseId: string
let part: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
  part = await takenPart(stage, caseId)
})

const list = async (id = caseId) => (await must(stage.pilot.get(`/cases/${id}/referrals`))).body
const first = async () => (await list()).items[0]
const ask = (given: Record<string, unknown> = {}) =>
  stage.officers.bygglov.post(`/cases/${caseId}/referrals`, { ...aReferral, partId: part, ...given })
const waits = async () => (await must(stage.pilot.get(`/cases/${caseId}/waits`))).body.items
const statusOfPart = async () =>
  (await must(stage.pilot.get(`/cases/${caseId}/parts`))).body.items.find(
    ({ id }: { id: string }) => id === part,
  ).status
const act = (id: string, what: string, body: Record<string, unknown> = {}) =>
  stage.officers.bygglov.post(`/referrals/${id}/${what}`, body)
const prolong = (id: string, answerBy: string) =>
  stage.officers.bygglov.put(`/referrals/${id}/last-day`, { answerBy })
const answer = async (fields: Record<string, string> = { kind: 'answered', body: 'Ja, den berörs.' }) =>
  visitor(stage.house).submit(await linkTo(stage.house), fields)
const latestMail = async () => {
  const { rows } = await stage.house.owner.pool.query(
    'select subject, text, to_company, recipient from outbox_mail where case_id = $1 and referral_id is not null order by created_at desc, id desc limit 1',
    [caseId],
  )
  return rows[0]
}

describe('an officer asks somebody outside for a part', () => {
  test('by mail, and the part stands still until the day after the last, which lies fourteen days ahead', async () => {
    const { answer, events, mails } = await tracesOf(stage.house, () => ask({ standStill: true }))
    expect(answer.status).toBe(201)
    expect([events, mails]).toEqual([
      ['part.waiting', 'referral.asked'],
      ['referral to lo@lansstyrelsen.example'],
    ])
    expect(await first()).toMatchObject({
      partId: part,
      organisation: 'Länsstyrelsen',
      status: 'asked',
      answerBy: '2026-12-07',
      remindsOn: '2026-11-30',
      openedAt: null,
      mailFailed: false,
      may: { takeBack: true, refuseTime: false },
    })
    expect(await statusOfPart()).toBe('awaiting_part')
    expect(await waits()).toMatchObject([
      { partId: part, waitsFor: 'other_authority', authority: 'Länsstyrelsen', wakesOn: '2026-12-08' },
    ])
    const mail = await latestMail()
    expect(mail.subject).toMatch(/^Fråga från .+, L-2026-\d{5}\. Svara senast måndag 7 december 2026$/)
    expect(mail.subject + mail.text).not.toMatch(/Uteservering|strandskydd/)
    expect(mail.to_company).toBe(false)
  })

  test('as many days as the municipality has chosen', async () => {
    const { pool } = stage.house.owner
    await pool.query('update referral_term set days = 21')
    await must(ask())
    expect((await first()).answerBy).toBe('2026-12-14')
    await pool.query('update referral_term set days = 14')
  })

  test('or several at once, each with a link of its own: the part goes on when all have answered', async () => {
    const to = [
      ...aReferral.to,
      { organisation: 'Trafikverket', name: '', email: 'region@trafikverket.example' },
    ]
    await must(ask({ to, standStill: true }))
    expect(await waits()).toMatchObject([{ authority: 'Länsstyrelsen, Trafikverket' }])
    const [one, other] = [await linkTo(stage.house), await linkTo(stage.house, 'region@trafikverket.example')]
    expect(one).not.toBe(other)
    await visitor(stage.house).submit(one, { kind: 'no_comments' })
    expect(await statusOfPart()).toBe('awaiting_part')
    await visitor(stage.house).submit(other, { kind: 'answered', body: 'Vägen tål det.' })
    expect(await statusOfPart()).toBe('in_progress')
    expect(await waits()).toMatchObject([{ ending: 'answered' }])
  })

  test('and what stands still for somebody else goes on doing so', async () => {
    await must(stage.officers.bygglov.post(`/parts/${part}/progress`, { act: 'wait' }))
    await must(ask({ standStill: true }))
    expect((await waits()).map(({ waitsFor }: { waitsFor: string }) => waitsFor)).toEqual(['company'])
    await answer()
    expect(await statusOfPart()).toBe('awaiting_company')
  })

  test.each([
    ['without an assessment of confidentiality', { assessment: null }, 422, 'referral.notAssessed'],
    ['with something left out that is not told', { assessment: 'left_out' }, 422, 'referral.leftOutMissing'],
    ['by today', { answerBy: '2026-11-23' }, 422, 'referral.dayTooSoon'],
    ['by next summer', { answerBy: '2027-06-23' }, 422, 'referral.dayTooLate'],
    ['with the same address twice', { to: [...aReferral.to, ...aReferral.to] }, 422, 'referral.sameAddress'],
    ['for a part of no case', { partId: crypto.randomUUID() }, 404, 'part.notFound'],
    [
      'with a file of another case',
      { show: { attachmentIds: [crypto.randomUUID()] } },
      404,
      'attachment.notFound',
    ],
    [
      'with an answer there is not',
      { show: { answersOfPartIds: [crypto.randomUUID()] } },
      404,
      'part.notFound',
    ],
  ])('never %s', async (_says, given, status, code) => {
    const { answer: refused, events, mails } = await tracesOf(stage.house, () => ask(given))
    expect(refused).toMatchObject({ status, body: { code } })
    expect([events, mails, (await list()).items]).toEqual([[], [], []])
  })

  test('and for the whole, which stands still only when that is said', async () => {
    await must(stage.pilot.post(`/cases/${caseId}/referrals`, aReferral))
    expect(await waits()).toEqual([])
    await must(stage.pilot.post(`/cases/${caseId}/referrals`, { ...aReferral, standStill: true }))
    expect(await waits()).toMatchObject([{ partId: null, authority: 'Länsstyrelsen' }])
  })
})

describe('they see what was chosen and no more', () => {
  test('nothing but the question when nothing is said', async () => {
    await must(stage.pilot.post(`/cases/${caseId}/notes`, { body: 'Internt: tveksamt' }))
    await must(ask())
    const page = (await visitor(stage.house).open(await linkTo(stage.house))).text
    expect(page).toContain('Berörs platsen av strandskyddet?')
    expect(page).not.toMatch(/Uteservering|uteservering|Hamngatan|Sara Holm|tveksamt/)
  })

  test('the facts, files and answers of others that are chosen', async () => {
    const street = await buildPart(stage.pilot, caseId, stage.town.units['gatu-park'].id)
    await answerPart(stage.officers['gatu-park'], street, { body: 'Trottoaren är bred nog.' })
    await must(ask({ show: { title: true, question: true, place: true, answersOfPartIds: [street] } }))
    const page = (await visitor(stage.house).open(await linkTo(stage.house))).text
    for (const told of [
      'Uteservering vid hamnen',
      'Vi vill ha uteservering i sommar',
      'Hamngatan 4',
      'Trottoaren är bred nog.',
    ])
      expect(page).toContain(told)
    expect((await first()).shown).toMatchObject({ place: 'Hamngatan 4, Norrtälje' })
  })

  test('and that they have read it is noted, once', async () => {
    await must(ask())
    const link = await linkTo(stage.house)
    const { events } = await tracesOf(stage.house, async () => {
      await visitor(stage.house).open(link)
      await visitor(stage.house).open(link)
    })
    expect(events).toEqual(['referral.opened'])
    expect((await first()).openedAt).not.toBeNull()
  })
})

describe('what they say comes back into the case', () => {
  test.each<[string, Record<string, string>, string]>([
    ['an answer', { kind: 'answered', body: 'Ja, den berörs.' }, 'answered'],
    ['that there are no comments', { kind: 'no_comments' }, 'no_comments'],
    ['that somebody else is to be asked', { kind: 'not_us', who: 'Fråga Naturvårdsverket.' }, 'not_us'],
  ])('%s', async (_says, fields, status) => {
    await must(ask({ standStill: true }))
    const { events } = await tracesOf(stage.house, () => answer(fields))
    expect(events).toEqual(['part.resumed', 'referral.answered'])
    expect(await first()).toMatchObject({ status, answer: { body: fields['body'] ?? fields['who'] ?? '' } })
    expect(await statusOfPart()).toBe('in_progress')
    const { items } = (await must(stage.officers.bygglov.get('/notices'))).body
    expect(items[0]).toMatchObject({ case: { id: caseId }, words: { organisation: 'Länsstyrelsen' } })
  })

  test('a wish for more time, which is answered yes: they and the part get it', async () => {
    await must(ask({ standStill: true }))
    await answer({ kind: 'more_time', until: '2026-12-14', reason: 'Handläggaren är borta.' })
    const { id, ...asked } = await first()
    expect(asked).toMatchObject({
      status: 'more_time_asked',
      moreTime: { until: '2026-12-14', reason: 'Handläggaren är borta.' },
      answerBy: '2026-12-07',
    })
    const { mails } = await tracesOf(stage.house, () => must(prolong(id, '2026-12-14')))
    expect(mails).toEqual(['referral to lo@lansstyrelsen.example'])
    expect(await first()).toMatchObject({ status: 'asked', answerBy: '2026-12-14', moreTime: null })
    expect(await waits()).toMatchObject([{ wakesOn: '2026-12-15', endedAt: null }])
    expect((await latestMail()).subject).toContain('14 december 2026')
  })

  test('or no: the day stands, and they are told so', async () => {
    await must(ask())
    await answer({ kind: 'more_time', until: '2026-12-14', reason: 'Handläggaren är borta.' })
    const { id } = await first()
    await must(act(id, 'time-refusal', { reason: 'Nämnden möts den 9.' }))
    expect(await first()).toMatchObject({ status: 'asked', answerBy: '2026-12-07', moreTime: null })
    expect((await latestMail()).text).toContain('Nämnden möts den 9.')
    expect(await act(id, 'time-refusal')).toMatchObject({ status: 409, body: { code: 'referral.notNow' } })
  })
})

describe('who asked follows it', () => {
  test('takes it back: the link dies, they are told, and the part goes on', async () => {
    await must(ask({ standStill: true }))
    const link = await linkTo(stage.house)
    const { id } = await first()
    const { events, mails } = await tracesOf(stage.house, () =>
      must(act(id, 'withdrawal', { reason: 'Löst ändå.' })),
    )
    expect([events, mails]).toEqual([
      ['referral.takenBack', 'part.resumed'],
      ['referral to lo@lansstyrelsen.example'],
    ])
    expect((await visitor(stage.house).open(link)).status).toBe(404)
    expect((await visitor(stage.house).post(link, { kind: 'no_comments' })).status).toBe(404)
    expect(await first()).toMatchObject({ status: 'taken_back', endingReason: 'Löst ändå.' })
    expect(await act(id, 'withdrawal')).toMatchObject({ status: 409, body: { code: 'referral.ended' } })
  })

  test('reminds by hand, and then the program does not as well', async () => {
    await must(ask())
    const { id } = await first()
    const { events, mails } = await tracesOf(stage.house, () => must(act(id, 'reminders')))
    expect([events, mails]).toEqual([['referral.reminded'], ['referral to lo@lansstyrelsen.example']])
    expect((await first()).remindedAt).not.toBeNull()
  })

  test('sends it again to the right address when the mail failed: the first link opens nothing', async () => {
    await must(ask())
    const [before, { id }] = [await linkTo(stage.house), await first()]
    await stage.house.owner.pool.query("update outbox_mail set status = 'failed' where referral_id = $1", [
      id,
    ])
    expect((await first()).mailFailed).toBe(true)
    expect((await must(stage.pilot.get(`/cases/${caseId}`))).body.mails.failed).toBe(0)
    stage.later()
    await must(act(id, 'sendings', { ...aReferral.to[0], email: 'ratt@lansstyrelsen.example' }))
    expect(await first()).toMatchObject({ mailFailed: false, email: 'ratt@lansstyrelsen.example' })
    expect((await visitor(stage.house).open(before)).status).toBe(404)
    const link = await linkTo(stage.house, 'ratt@lansstyrelsen.example')
    expect((await visitor(stage.house).open(link)).status).toBe(200)
  })

  test('gives no earlier day, and none too far off', async () => {
    await must(ask({ standStill: true }))
    const { id } = await first()
    expect(await prolong(id, '2026-12-01')).toMatchObject({
      status: 422,
      body: { code: 'referral.dayNotLater' },
    })
    expect(await prolong(id, '2026-11-23')).toMatchObject({
      status: 422,
      body: { code: 'referral.dayTooSoon' },
    })
    expect(await prolong(id, '2027-03-23')).toMatchObject({
      status: 422,
      body: { code: 'referral.dayTooLate' },
    })
  })
})

describe('nobody outside works in vain', () => {
  test('when the case is closed', async () => {
    const { id } = await buildCase(stage.pilot)
    await buildReferral(stage.pilot, id)
    const link = await linkTo(stage.house)
    const { events, mails } = await tracesOf(stage.house, () => closeCase(stage.pilot, id))
    expect(events).toContain('referral.ended')
    expect(mails).toContain('referral to lo@lansstyrelsen.example')
    expect((await visitor(stage.house).open(link)).status).toBe(404)
    expect((await list(id)).items).toMatchObject([{ status: 'ended_with_case' }])
  })

  test('or the part is taken back, while others go on', async () => {
    await must(ask())
    await must(stage.pilot.post(`/cases/${caseId}/referrals`, aReferral))
    await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte' }))
    const { items } = await list()
    expect(items.map(({ status }: { status: string }) => status)).toEqual(['asked', 'ended_with_case'])
  })
})

test('the company reads whom the municipality waits for, and until when', async () => {
  await must(stage.pilot.post(`/cases/${caseId}/referrals`, { ...aReferral, standStill: true }))
  const { rows } = await stage.house.owner.pool.query(
    "select text from outbox_mail where case_id = $1 and key like 'received:%'",
    [caseId],
  )
  const [, page = ''] = /https?:\/\/[^/\s]+(\/arende\/[\w-]{43})/.exec(rows[0].text) ?? []
  const { text } = await visitor(stage.house).open(page)
  expect(text).toMatch(/Länsstyrelsen[^<]*8 december 2026/)
  expect(text).not.toContain('strandskydd')
})
