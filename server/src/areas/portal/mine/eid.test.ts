import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { LOA3 } from '../../../../../demo/company-people.ts'
import { type Identity, startIdentity } from '../../../../../demo/identity/identity.ts'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { visitOf } from '../../../../testing/build/visits.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { systemClock } from '../../../platform/clock/clock.ts'
import { type Browser, browser } from '../../../platform/session/testing.fixture.ts'
import { codeIn, type Mailbox, openMailbox, sendCodes } from './mailbox.fixture.ts'
import { CONFIRMED_DAYS } from './rules.ts'
import { COMPANY_COOKIE } from './session.ts'

const publicUrl = 'http://localhost:39982'
const secret = 'a-secret-for-this-test'
const CAMPING = '5299990456'
const FRIDA = '9809159883'
let identity: Identity
let mailbox: Mailbox
let stage: Stage
let camping: { id: string }
const ids: Record<'open' | 'restricted' | 'frida' | 'other', string> = {
  open: '',
  restricted: '',
  frida: '',
  other: '',
}

beforeAll(async () => {
  mailbox = await openMailbox()
  identity = await startIdentity({ port: 0, publicUrl, clientSecret: secret })
  const claim = (name: string) => `https://id.oidc.se/claim/${name}`
  const scope = (name: string) => `https://id.oidc.se/scope/${name}`
  stage = await openStage({
    publicUrl,
    smtpUrl: mailbox.smtpUrl,
    companyIdentity: {
      issuer: identity.issuer,
      clientId: 'farled-company',
      clientSecret: secret,
      scope: [
        'openid',
        ...['naturalPersonInfo', 'naturalPersonNumber', 'naturalPersonOrgId'].map(scope),
      ].join(' '),
      acr: [LOA3],
      claims: { person: claim('personalIdentityNumber'), organisation: claim('orgNumber') },
    },
  })
  // The provider's clock is the real one, and so is the one that its tokens are checked by.
  stage.house.clock.at = systemClock.now()
  Object.assign(stage, { pilot: await stage.house.as(stage.town.pilot.id) })
  camping = await buildCompany(stage.house, { name: 'Solvikens Camping', orgNumber: CAMPING })
  const frida = await buildCompany(stage.house, { name: 'Tassens Hunddagis', orgNumber: FRIDA })
  const known = (companyId: string) => ({ kind: 'known', companyId })
  const build = async (given: Record<string, unknown>) => (await buildCase(stage.pilot, given)).id
  ids.open = await build({ company: known(camping.id), contactEmail: 'peter@campingen.example' })
  ids.restricted = await build({
    company: known(camping.id),
    contactEmail: 'peter@campingen.example',
    visibility: 'restricted',
  })
  ids.frida = await build({ company: known(frida.id), contactEmail: 'frida@hund.example' })
  ids.other = await build({ contactEmail: 'nils@annat.example' })
})
afterAll(async () => {
  await stage.close()
  await identity.stop()
  await mailbox.close()
})
beforeEach(() => stage.house.owner.pool.query('delete from company_identity'))

const open = () => browser(stage.house.app, publicUrl)
const isBack = (url: string) => url.startsWith(`${publicUrl}/mina/e-legitimation/klar`)

/** From the start to the address that the provider sends the browser back to. */
async function choose(one: Browser, subject: string): Promise<string> {
  const chooser = await one.follow('/mina/e-legitimation', (url) => url.includes('/interaction/'))
  const { location } = await one.visit(chooser, { subject })
  return one.follow(new URL(location ?? '', chooser).href, isBack)
}
async function signIn(subject: string, one = open()) {
  const answer = await one.visit(await choose(one, subject))
  return { one, answer }
}
async function signInByCode(email: string, one = open()) {
  await one.visit('/mina/kod', { email })
  const before = mailbox.received.length
  await sendCodes(stage)
  await one.visit('/mina/in', { code: codeIn(mailbox.received[before]) })
  return one
}
const casesOf = async (one: Browser) => [
  ...new Set(
    [...(await one.visit('/mina')).text.matchAll(/\/mina\/arende\/([0-9a-f-]{36})/g)].map((m) => m[1] ?? ''),
  ),
]

describe('who signs in by e-identification', () => {
  test('for their work sees the open cases of that company, none that is restricted, and none of others', async () => {
    const { one, answer } = await signIn('company.peter.alvin')
    expect(answer.location).toBe('/mina')
    expect(await casesOf(one)).toEqual([ids.open])
    for (const id of [ids.restricted, ids.frida, ids.other])
      expect((await one.visit(`/mina/arende/${id}`)).status).toBe(404)
    const { location } = await one.visit(`/mina/arende/${ids.open}`)
    expect((await one.visit(location ?? '')).text).toContain('Vad händer nu')
  })

  test('for their work sees that company’s plan of visits, and asks for another time with an address to reply to', async () => {
    const unit = 'miljo-halsa'
    const officer = await stage.house.as(stage.town.officers[unit].id)
    const day = dayOf(new Date(stage.house.clock.at.getTime() + 10 * 86_400_000))
    const plan = async (given: Record<string, unknown>): Promise<string> =>
      (
        await must(
          officer.post('/visits', visitOf(stage, unit, { earliestOn: day, latestOn: day, ...given })),
        )
      ).body.id
    const id = await plan({ companyId: camping.id })
    await plan({ companyId: camping.id, isAnnounced: false })
    await plan({ companyId: (await buildCompany(stage.house)).id })
    const { one } = await signIn('company.peter.alvin')
    const { text } = await one.visit('/mina')
    expect([...text.matchAll(/\/mina\/besok\/([0-9a-f-]{36})/g)].map((found) => found[1])).toEqual([id])
    const send = (email: string) => one.visit(`/mina/besok/${id}`, { once: 'a', body: 'En annan dag', email })
    expect((await send('')).status).toBe(400)
    expect((await send('peter@campingen.example')).location).toBe('/mina?besok=tack')
    expect((await must(officer.get(`/visits/${id}`))).body.requests).toMatchObject([
      { body: 'En annan dag', fromEmail: 'peter@campingen.example' },
    ])
  })

  test('writes in their own name, and says nothing of who else follows the case', async () => {
    const { one } = await signIn('company.peter.alvin')
    const { location = '' } = await one.visit(`/mina/arende/${ids.open}`)
    const once = /name="once" value="([^"]+)"/.exec((await one.visit(location)).text)?.[1] ?? ''
    await one.visit(`${location}/svar`, { once, body: 'Hej från campingen' })
    const { items } = (await must(stage.pilot.get(`/cases/${ids.open}/messages`))).body
    expect(items.at(-1)).toMatchObject({ authorName: 'Peter Alvin', body: 'Hej från campingen' })
    const added = await one.visit(`${location}/personer`, { name: 'X', email: 'x@annat.example' })
    expect(added.status).toBe(404)
  })

  test('as a sole trader sees their own: the company’s number is theirs', async () => {
    const { one } = await signIn('company.frida.lonn')
    expect(await casesOf(one)).toEqual([ids.frida])
  })

  test('with nothing that shows them entitled is told so, and is not signed in', async () => {
    const { one, answer } = await signIn('company.nils.berg')
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('Vi hittar inga ärenden som vi kan visa')
    expect(one.cookies()[COMPANY_COOKIE]).toBeUndefined()
  })

  test('with too low a level of assurance is not let in, whatever company it names', async () => {
    const { one, answer } = await signIn('company.vera.lind')
    expect(answer.text).toContain('tillitsnivå')
    expect(one.cookies()[COMPANY_COOKIE]).toBeUndefined()
  })

  test('loses a case at once when it becomes restricted', async () => {
    const { one } = await signIn('company.peter.alvin')
    const { location = '' } = await one.visit(`/mina/arende/${ids.open}`)
    const set = (visibility: string) =>
      stage.house.owner.pool.query('update business_case set visibility = $2 where id = $1', [
        ids.open,
        visibility,
      ])
    await set('restricted')
    const seen = [(await one.visit(location)).status, await casesOf(one)]
    await set('open')
    expect(seen).toEqual([404, []])
  })
})

describe('an e-identification is bound to an address that its holder has shown to be theirs by a code', () => {
  test('and sees the cases of that address from then on, also those that are restricted, for a year', async () => {
    const one = await signInByCode('peter@campingen.example')
    expect((await one.visit('/mina')).text).toContain('Koppla din e-legitimation')
    await one.visit(await choose(one, 'company.nils.berg'))
    expect((await casesOf(one)).toSorted()).toEqual([ids.open, ids.restricted].toSorted())
    const { one: later } = await signIn('company.nils.berg')
    expect((await casesOf(later)).toSorted()).toEqual([ids.open, ids.restricted].toSorted())
    const { rows } = await stage.house.owner.pool.query('select * from company_identity')
    expect(rows).toMatchObject([{ email: 'peter@campingen.example', subject: 'company.nils.berg' }])
    expect(JSON.stringify(rows)).not.toContain('189001019802')
    await stage.house.owner.pool.query(
      'update company_identity set confirmed_at = confirmed_at - make_interval(days => $1)',
      [CONFIRMED_DAYS],
    )
    expect((await signIn('company.nils.berg')).answer.status).toBe(400)
  })

  test('not by somebody else’s session: only the browser that began it', async () => {
    const victim = await signInByCode('peter@campingen.example')
    const thief = open()
    const back = await choose(thief, 'company.nils.berg')
    const answer = await victim.visit(back)
    expect(answer.text).toContain('började den i en annan webbläsare')
    const { rows } = await stage.house.owner.pool.query('select * from company_identity')
    expect(rows).toEqual([])
  })

  test('not when they signed out meanwhile', async () => {
    const one = await signInByCode('peter@campingen.example')
    const back = await choose(one, 'company.nils.berg')
    await one.visit('/mina/ut', {})
    expect((await one.visit(back)).status).toBe(400)
    expect((await stage.house.owner.pool.query('select * from company_identity')).rows).toEqual([])
  })
})

describe('an answer from the provider', () => {
  test('is used once', async () => {
    const one = open()
    const back = await choose(one, 'company.peter.alvin')
    const answers = [await one.visit(back), await one.visit(back)]
    expect(answers.map(({ status }) => status)).toEqual([303, 400])
  })

  test('that was changed on the way is refused', async () => {
    const one = open()
    const back = new URL(await choose(one, 'company.peter.alvin'))
    back.searchParams.set('code', 'another-code')
    const answer = await one.visit(back.href)
    expect([answer.status, one.cookies()[COMPANY_COOKIE]]).toEqual([400, undefined])
  })

  test('that took a quarter of an hour is too late', async () => {
    const one = open()
    const back = await choose(one, 'company.peter.alvin')
    stage.later(16)
    const answer = await one.visit(back)
    stage.later(-16)
    expect([answer.status, one.cookies()[COMPANY_COOKIE]]).toEqual([400, undefined])
  })
})

test('without a provider the way is not shown, and leads nowhere', async () => {
  const bare = await openStage()
  expect((await bare.house.ask({ url: '/mina' })).text).not.toContain('e-legitimation')
  expect((await bare.house.ask({ url: '/mina/e-legitimation' })).status).toBe(503)
  expect((await bare.house.ask({ url: '/mina/e-legitimation/klar?state=x' })).status).toBe(400)
  await bare.close()
})
