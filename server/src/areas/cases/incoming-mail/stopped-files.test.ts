import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { EICAR, openClamd } from '../../../../testing/clamd.ts'
import { OWN, openPost } from './testing.fixture.ts'

let post: Awaited<ReturnType<typeof openPost>>
let clamd: Awaited<ReturnType<typeof openClamd>>
beforeAll(async () => {
  clamd = await openClamd()
  post = await openPost({ scanner: { at: clamd.at, whenDown: 'refuse' } })
})
afterAll(async () => {
  await post.close()
  await clamd.close()
})

/** The company answers the latest mail of a case, with one file. */
async function answerWith(caseId: string, name: string, content: string): Promise<void> {
  const { reference } = await post.lastMail(caseId)
  const part = (head: string, body: string) => `--x\r\n${head}\r\n\r\n${body}\r\n`
  await post.imap.deliver(
    [
      'From: Sara Holm <sara@foretag.example>',
      `To: ${OWN.replace('@', `+${reference}@`)}`,
      'Subject: Svar',
      `Message-ID: <${crypto.randomUUID()}@test.example>`,
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=x',
      '',
      part('Content-Type: text/plain; charset=utf-8', 'Se filen.') +
        part(
          `Content-Type: application/octet-stream; name=${name}\r\nContent-Disposition: attachment; filename=${name}\r\nContent-Transfer-Encoding: base64`,
          Buffer.from(content).toString('base64'),
        ),
      '--x--',
    ].join('\r\n'),
    post.stage.house.clock.at,
  )
}
const eventsOf = async (caseId: string) =>
  (await post.rows('select name, data from event where case_id = $1 order by id', [caseId])).filter(
    ({ name }) => name !== 'case.received',
  )
const messages = async (caseId: string) =>
  (await must(post.stage.pilot.get(`/cases/${caseId}/messages`))).body.items

test('a file with malicious code is left out of the case, and the case says so; what was written is kept', async () => {
  const { id } = await buildCase(post.stage.pilot)
  await answerWith(id, 'faktura.txt', EICAR)
  await post.take()
  expect(await messages(id)).toMatchObject([
    { body: 'Se filen.', mail: { refusedFiles: [{ name: 'faktura.txt', why: 'file.infected' }] } },
  ])
  expect(await eventsOf(id)).toMatchObject([
    { name: 'message.received' },
    { name: 'attachment.stopped', data: { file: 'faktura.txt' } },
  ])
  expect((await must(post.stage.pilot.get(`/cases/${id}/attachments`))).body.items).toEqual([])
})

test('while the scanner is away the mail waits whole, however often it is tried, and is placed when it is back', async () => {
  const { id } = await buildCase(post.stage.pilot)
  const { config } = post.stage.house.kit
  const away = { ...config.scanner }
  Object.assign(config.scanner ?? {}, { at: { host: '127.0.0.1', port: 1 } })
  await answerWith(id, 'ritning.txt', 'En ritning')
  await post.run('incomingMail.fetch')
  const [mail] = await post.rows("select id from incoming_mail where state = 'kept'")
  for (let tries = 1; tries <= 7; tries += 1) {
    await expect(post.run('incomingMail.place', { id: mail.id })).rejects.toThrow('file.scannerSilent')
  }
  expect(await messages(id)).toEqual([])
  Object.assign(config.scanner ?? {}, away)
  await post.run('incomingMail.place', { id: mail.id })
  expect(await messages(id)).toMatchObject([{ body: 'Se filen.', mail: { refusedFiles: [] } }])
  expect((await must(post.stage.pilot.get(`/cases/${id}/attachments`))).body.items).toMatchObject([
    { name: 'ritning.txt', scan: 'clean', fromCompany: true },
  ])
})
