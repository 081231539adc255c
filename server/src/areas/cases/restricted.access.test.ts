import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answerPart,
  buildCase,
  buildHandover,
  buildPart,
  buildReferral,
  must,
} from '../../../testing/build/build-case.ts'
import { buildHeldMail } from '../../../testing/build/held-mail.ts'
import { buildCompany, orgNumber } from '../../../testing/build/index.ts'
import type { Answer, Person } from '../../../testing/house.ts'
import { openStage, type Stage } from './testing.fixture.ts'

/** A restricted case of a known company at a known place, linked to an open one; nobody outside may know that it exists. */
let stage: Stage
let outsider: Person
let openCase: string
let secret: { id: string; number: string }
let part: string
let handover: string
let mail: string
let contact: string
let signOff: string
let held: string
let referral: string
let attachment: string
let company: { id: string; orgNumber: string | null }
let before: unknown
let after: unknown

const WORDS = 'hemlig sammanslagning av rederier'

beforeAll(async () => {
  stage = await openStage()
  outsider = stage.officers['va-avfall']
  company = await buildCompany(stage.house, { name: 'Rederiet AB', orgNumber: orgNumber(11) })
  const known = {
    company: { kind: 'known', companyId: company.id },
    place: 'Kajen 1',
    contactEmail: 'rederi@foretag.example',
  }
  openCase = (await buildCase(stage.pilot, known)).id
  before = await everyList()
  secret = await buildCase(stage.pilot, {
    ...known,
    title: `En ${WORDS}`,
    visibility: 'restricted',
    areaIds: [stage.area('uteservering').id],
    linkTo: [openCase],
  })
  part = await buildPart(stage.pilot, secret.id, stage.town.units['gatu-park'].id, { title: WORDS })
  await answerPart(stage.officers['gatu-park'], part)
  const combined = `/cases/${secret.id}/combined-answer`
  await must(stage.pilot.put(combined, { body: WORDS }, { 'if-match': '"0"' }))
  await must(stage.pilot.post(`${combined}/sign-offs`, {}, { 'if-match': '"1"' }))
  signOff = (await must(stage.pilot.get(combined))).body.signOffs[0].id
  await must(stage.pilot.post(`/cases/${secret.id}/notes`, { body: WORDS }))
  handover = await buildHandover(stage.pilot, secret.id, stage.town.units['gatu-park'].id, { reason: WORDS })
  const mails = await stage.house.owner.pool.query('select id from outbox_mail where case_id = $1', [
    secret.id,
  ])
  mail = mails.rows[0]?.id
  held = await buildHeldMail(stage.house, secret.id, WORDS)
  const colleague = { name: WORDS, email: 'kollega@foretag.example' }
  contact = (await must(stage.pilot.post(`/cases/${secret.id}/contacts`, colleague))).body.id
  referral = await buildReferral(stage.pilot, secret.id, { question: WORDS })
  await must(stage.pilot.post(`/cases/${secret.id}/messages`, { body: WORDS }))
  await must(stage.pilot.put(`/cases/${secret.id}/promise`, { on: '2026-11-24' }))
  attachment = crypto.randomUUID()
  await stage.house.owner.pool.query('insert into stored_file values ($1, 3, $2, now())', [
    'a'.repeat(64),
    'text/plain',
  ])
  await stage.house.owner.pool.query(
    'insert into attachment values ($1, $2, $3, $4, false, $5, now(), false)',
    [attachment, secret.id, 'a'.repeat(64), `${WORDS}.txt`, stage.town.pilot.id],
  )
  after = await everyList()
})
afterAll(() => stage.close())

/** What the outsider gets from every door that needs no id of the case. */
async function everyList(): Promise<unknown> {
  const query = (text: string) => `/cases?status=all&${text}`
  const gets = [
    query(''),
    query('sort=changed'),
    query('sort=promised'),
    query(`company=${company.id}`),
    query(`area=${stage.area('uteservering').id}`),
    query(`unit=${stage.town.units['gatu-park'].id}`),
    query(`q=${encodeURIComponent(WORDS)}`),
    query('q=L-2026-00002'),
    query('limit=1'),
    '/my-day',
    '/handovers?list=waiting&of=unit',
    '/handovers?list=sent&of=unit',
    `/cases/${openCase}`,
    `/cases/${openCase}/events`,
    `/companies/${company.id}`,
    `/companies/${company.id}/contacts`,
    `/companies/${company.id}/answers`,
    `/companies/${company.id}/messages`,
    `/companies/${company.id}/meetings`,
    `/companies/${company.id}/meetings?when=past`,
    `/companies/${company.id}/projects`,
    `/visits?company=${company.id}`,
    `/companies/${company.id}/events`,
    `/companies/${company.id}/lookalikes`,
    `/companies/${company.id}/merges`,
    '/units/gatu-park',
    '/areas/uteservering',
    '/areas/uteservering/parts-under-way',
    '/unclear-borders',
  ]
  const posts = [
    ['/similar-case-searches', { companyId: company.id }],
    ['/similar-case-searches', { place: 'kajen 1', email: 'rederi@foretag.example' }],
    ['/similar-case-searches', { orgNumber: company.orgNumber }],
    ['/searches', { query: WORDS }],
    ['/searches', { query: 'L-2026-00002' }],
  ] as const
  const answers = [
    ...(await Promise.all(gets.map((url) => outsider.get(url)))),
    ...(await Promise.all(posts.map(([url, body]) => outsider.post(url, body)))),
  ]
  answers.forEach(({ status }, at) =>
    expect(status, String(gets[at] ?? posts[at - gets.length]?.[0])).toBe(200),
  )
  return answers.map(({ body }) => body)
}

test('lists, searches, counts, similar cases, Min dag and other cases’ links are as if it did not exist', () => {
  expect(after).toEqual(before)
  expect(JSON.stringify(after)).not.toMatch(new RegExp(`${secret.number}|${secret.id}`))
})

test('those who may read it find it through the same doors', async () => {
  for (const person of [stage.pilot, stage.officers['gatu-park'], stage.heads.naringsliv]) {
    const { body } = await person.get(`/cases?q=${encodeURIComponent(WORDS)}`)
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([secret.id])
    expect((await person.get(`/cases/${openCase}`)).body.linked).toMatchObject([{ id: secret.id }])
    const similar = await person.post('/similar-case-searches', { place: 'Kajen 1' })
    expect(similar.body.items.map(({ id }: { id: string }) => id)).toContain(secret.id)
    expect(JSON.stringify((await person.post('/searches', { query: secret.number })).body)).toContain(
      secret.id,
    )
  }
})

describe('every endpoint that takes an id', () => {
  type Operation = {
    requestBody?: { content: Record<string, { examples: { typical: { value: unknown } } }> }
  }
  const ids: Record<string, () => string> = {
    caseId: () => secret.id,
    partId: () => part,
    handoverId: () => handover,
    mailId: () => mail,
    attachmentId: () => attachment,
    contactId: () => contact,
    signOffId: () => signOff,
    incomingMailId: () => held,
    referralId: () => referral,
  }

  /** What is answered when the ids are those of the secret, and when they are of nothing. */
  async function ask(
    person: Person,
    method: string,
    path: string,
    operation: Operation,
    id: (name: string) => string,
  ): Promise<Answer> {
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => id(name))
    const body = operation.requestBody?.content['application/json']?.examples.typical.value
    const headers = { 'if-match': '"1"' }
    if (method === 'get') return person.get(url)
    if (method === 'delete') return person.delete(url, headers)
    return person[method as 'post' | 'put' | 'patch'](url, body, headers)
  }
  const bare = ({ status, body }: Answer) => ({ status, ...body, instance: '' })

  test('answers about the restricted case exactly as about none', async () => {
    const { paths } = (await stage.house.stranger.get('/openapi.json')).body
    const tried: string[] = []
    for (const [path, operations] of Object.entries<Record<string, Operation>>(paths)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '')
      // The administrator's and the pilots' own, which says so to everybody else before it looks for anything.
      const isTheirs = path.startsWith('/outbox-mails/') || path === '/incoming-mails/{incomingMailId}/case'
      if (!names.some((name) => name in ids) || isTheirs) continue
      for (const [method, operation] of Object.entries(operations)) {
        const secretly = await ask(outsider, method, path, operation, (name) => ids[name]?.() ?? name)
        const inVain = await ask(outsider, method, path, operation, () => crypto.randomUUID())
        expect(bare(secretly), `${method} ${path}`).toEqual(bare(inVain))
        expect(secretly.status, `${method} ${path}: ${secretly.text}`).toBe(404)
        tried.push(`${method} ${path}`)
      }
    }
    expect(tried.length).toBeGreaterThan(25)
  })

  test('files too, in and out', async () => {
    for (const id of [attachment, crypto.randomUUID()]) {
      expect(await outsider.get(`/attachments/${id}/content`)).toMatchObject({
        status: 404,
        body: { code: 'attachment.notFound' },
      })
      expect(await outsider.get(`/attachments/${id}/previews/small`)).toMatchObject({
        status: 404,
        body: { code: 'attachment.notFound' },
      })
    }
  })

  test('naming it from elsewhere finds nothing: as a link, at intake, as the other of a duplicate', async () => {
    const missing = { status: 404, body: { code: 'case.notFound' } }
    const mine = await buildCase(outsider)
    await must(outsider.post(`/cases/${mine.id}/accountability`))
    for (const id of [secret.id, crypto.randomUUID()]) {
      expect(await outsider.post(`/cases/${mine.id}/links`, { otherId: id })).toMatchObject(missing)
      expect(
        await outsider.post(`/cases/${mine.id}/closure`, { outcome: 'duplicate', duplicateOf: id }),
      ).toMatchObject(missing)
      const question = {
        title: 'En fråga',
        question: 'Något om kajen.',
        contactName: 'Sara',
        contactEmail: null,
        contactPhone: null,
        channel: 'phone',
        company: { kind: 'planned' },
      }
      expect(await outsider.post('/cases', { ...question, linkTo: [id] })).toMatchObject(missing)
    }
  })
})

test('a unit that is offered a part may read it; a unit that never was may not', async () => {
  const newcomer = stage.officers['miljo-halsa']
  expect((await newcomer.get(`/cases/${secret.id}`)).status).toBe(404)
  await buildPart(stage.pilot, secret.id, stage.town.units['miljo-halsa'].id)
  expect((await newcomer.get(`/cases/${secret.id}`)).status).toBe(200)
  expect((await outsider.get(`/cases/${secret.id}`)).status).toBe(404)
})

test('one who may no longer read it has no way in from before: neither the case nor the list has it', async () => {
  const { id } = await buildCase(stage.pilot, { title: 'Först öppen, sedan inte' })
  await must(outsider.get(`/cases/${id}`))
  await must(stage.pilot.patch(`/cases/${id}`, { visibility: 'restricted' }, { 'if-match': '"1"' }))
  expect((await outsider.get(`/cases/${id}`)).status).toBe(404)
  expect((await outsider.get('/cases?q=%C3%B6ppen')).body.items).toEqual([])
})

test('a former unit no longer reads: one that has declined, and one whose part was taken back', async () => {
  const { id } = await buildCase(stage.pilot, { title: `Ännu en ${WORDS}`, visibility: 'restricted' })
  const [declines, loses, stays] = ['bygglov', 'va-avfall', 'gatu-park'] as const
  const parts = new Map<string, string>()
  for (const unit of [declines, loses, stays]) {
    parts.set(unit, await buildPart(stage.pilot, id, stage.town.units[unit].id, { title: WORDS }))
    expect((await stage.officers[unit].get(`/cases/${id}`)).status).toBe(200)
  }
  const refusal = { reason: 'Det är inte vår fråga.', suggestedUnitId: null }
  await must(stage.officers[declines].post(`/parts/${parts.get(declines)}/refusal`, refusal))
  await must(stage.pilot.post(`/parts/${parts.get(loses)}/withdrawal`, { reason: 'Behövs inte längre.' }))
  for (const unit of [declines, loses]) {
    expect((await stage.officers[unit].get(`/cases/${id}`)).status).toBe(404)
  }
  expect((await stage.officers[stays].get(`/cases/${id}`)).status).toBe(200)
})
