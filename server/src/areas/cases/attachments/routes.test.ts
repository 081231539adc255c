import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { openSession, SESSION_COOKIE } from '../../../platform/session/session.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
let cookie: string
beforeAll(async () => {
  stage = await openStage({ fileLimitBytes: 1024 * 1024 })
  const { kit, clock } = stage.house
  cookie = `${SESSION_COOKIE}=${await openSession(kit.db, stage.town.pilot.id, undefined, clock.now())}`
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
})

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex')
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])

/** One file the way a browser sends it, other fields before it. */
function upload(
  name: string,
  content: Buffer,
  fields: Record<string, string> = {},
  url = `/farled/v1/cases/${caseId}/attachments`,
) {
  const boundary = 'gräns'.replace('ä', 'a')
  const head = Object.entries(fields).map(
    ([field, value]) =>
      `--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const start = `${head.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  return stage.house.ask(
    {
      method: 'POST',
      url,
      payload: Buffer.concat([Buffer.from(start), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    },
    cookie,
  )
}
const files = async () => (await must(stage.pilot.get(`/cases/${caseId}/attachments`))).body.items

test('a file is added with one event, is listed and comes back byte for byte, as a download', async () => {
  const { answer, events, mails } = await tracesOf(stage.house, () => upload('Ritning över kajen.pdf', PDF))
  expect(answer.status).toBe(201)
  expect([events, mails]).toEqual([['attachment.added'], []])
  expect(await files()).toEqual([
    {
      id: answer.body.id,
      name: 'Ritning över kajen.pdf',
      size: PDF.length,
      mediaType: 'application/pdf',
      at: stage.house.clock.at.toISOString(),
      fromCompany: false,
      shownToCompany: false,
      uploadedBy: 'Lova Lots',
      preview: 'waiting',
      scan: 'off',
    },
  ])
  const content = await stage.pilot.get(`/attachments/${answer.body.id}/content`)
  expect(content.text).toBe(PDF.toString())
  expect(content.headers['content-disposition']).toBe(
    "attachment; filename*=UTF-8''Ritning%20%C3%B6ver%20kajen.pdf",
  )
  expect(content.headers['x-content-type-options']).toBe('nosniff')
})

test('whether the company sees it is said when it is added', async () => {
  await must(upload('a.pdf', PDF, { shownToCompany: 'true' }))
  expect((await files())[0].shownToCompany).toBe(true)
})

test.each([
  ['a program', 'program.exe', EXE, 415, 'file.kind'],
  ['a program that calls itself a picture', 'bild.png', EXE, 415, 'file.kind'],
  ['a picture that calls itself a document', 'ritning.pdf', PNG, 415, 'file.kind'],
  ['a page with script', 'sida.html', Buffer.from('<script>alert(1)</script>'), 415, 'file.kind'],
  ['a drawing with script', 'bild.svg', Buffer.from('<svg onload="alert(1)"/>'), 415, 'file.kind'],
  ['a name without an ending', 'ritning', PDF, 415, 'file.kind'],
  ['an empty file', 'tom.pdf', Buffer.alloc(0), 400, 'file.empty'],
  [
    'a file that is too large',
    'stor.pdf',
    Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]),
    413,
    'file.tooLarge',
  ],
])(
  '%s is refused in words that name the file, and nothing is kept',
  async (_says, name, content, status, code) => {
    const { answer, events } = await tracesOf(stage.house, () => upload(name, content))
    expect(answer).toMatchObject({ status, body: { code } })
    expect(answer.body.detail).toContain(name)
    expect(events).toEqual([])
    expect(await files()).toEqual([])
  },
)

test('a name with folders loses them, and can not reach outside', async () => {
  for (const [name, kept] of [
    ['../../etc/passwd.txt', 'passwd.txt'],
    ['C:\\temp\\avtal.txt', 'avtal.txt'],
    [`${'å'.repeat(300)}.txt`, undefined],
  ] as const) {
    await must(upload(name, Buffer.from('Hej')))
    const added = (await files()).at(-1)
    if (kept) expect(added.name).toBe(kept)
    expect(added.name.length).toBeLessThanOrEqual(120)
  }
})

test('the same content twice is stored once and listed twice', async () => {
  const content = Buffer.from(`Samma innehåll ${crypto.randomUUID()}`)
  await must(upload('ett.txt', content))
  await must(upload('två.txt', content))
  expect(await files()).toHaveLength(2)
  const stored = await stage.house.owner.pool.query(
    'select count(distinct hash)::int as n from attachment where case_id = $1',
    [caseId],
  )
  expect(stored.rows[0].n).toBe(1)
})

test('what was refused leaves no file behind', async () => {
  const folder = path.join(stage.house.kit.config.dataDir, 'files')
  const before = await readdir(folder, { recursive: true })
  await upload('stor.pdf', Buffer.concat([PDF, Buffer.alloc(1024 * 1024)]))
  await upload('bild.png', EXE)
  expect(await readdir(folder, { recursive: true })).toEqual(before)
})

test('a case, a file and a form that don’t exist are told apart from failures', async () => {
  const nowhere = (id: string) => upload('a.pdf', PDF, {}, `/farled/v1/cases/${id}/attachments`)
  for (const id of [crypto.randomUUID(), 'no-id']) {
    expect(await nowhere(id)).toMatchObject({ status: 404, body: { code: 'case.notFound' } })
    expect(await stage.pilot.get(`/attachments/${id}/content`)).toMatchObject({
      status: 404,
      body: { code: 'attachment.notFound' },
    })
  }
  expect(await stage.pilot.post(`/cases/${caseId}/attachments`, {})).toMatchObject({
    status: 400,
    body: { code: 'body.malformed' },
  })
})
