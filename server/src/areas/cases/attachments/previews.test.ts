import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { letterTo } from '../../../../testing/letters.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { drawFilesJob } from './draw-files.ts'
import { attachAs } from './testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const photo = () =>
  sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#336699' } })
    .withExif({ IFD0: { Copyright: 'Hemlig fotograf' }, IFD3: { GPSLatitude: '59/1 45/1 30/1' } })
    .jpeg()
    .toBuffer()

const draw = () => drawFilesJob.run(stage.house.kit, {})
const files = async (caseId: string) =>
  (await must(stage.pilot.get(`/cases/${caseId}/attachments`))).body.items

test('a picture is drawn small in two sizes, for those who may have the file and nobody else', async () => {
  const { id } = await buildCase(stage.pilot, { visibility: 'restricted' })
  const added = await must(attachAs(stage, stage.town.pilot.id, id, 'foto.jpg', await photo()))
  expect(await files(id)).toMatchObject([{ preview: 'waiting' }])
  const waiting = await stage.house.owner.pool.query(
    "select from pgboss.job where name = 'attachment.draw' and state = 'created'",
  )
  expect(waiting.rowCount).toBeGreaterThan(0)
  const at = (size: string) => `/attachments/${added.body.id}/previews/${size}`
  expect(await stage.pilot.get(at('small'))).toMatchObject({ status: 404 })
  await draw()
  await draw()
  expect(await files(id)).toMatchObject([{ preview: 'made' }])
  for (const size of ['small', 'large']) {
    const seen = await stage.pilot.get(at(size))
    expect(seen).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'image/webp',
        'content-disposition': 'inline',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      },
    })
    expect(seen.text).not.toContain('Hemlig')
    expect(await stage.officers['va-avfall'].get(at(size))).toMatchObject({
      status: 404,
      body: { code: 'attachment.notFound' },
    })
    expect((await stage.house.stranger.get(at(size))).status).toBe(401)
  }
  for (const size of ['huge', '..', 'small%00']) expect((await stage.pilot.get(at(size))).status).toBe(404)
  const { headers } = await stage.pilot.get(`/attachments/${added.body.id}/content`)
  expect(headers['content-disposition']).toMatch(/^attachment;/)
  await stage.house.owner.pool.query("update stored_file set threat = 'Eicar', scanned_at = now()")
  expect((await stage.pilot.get(at('small'))).status).toBe(410)
  await stage.house.owner.pool.query('update stored_file set threat = null, scanned_at = null')
})

test('what can not be drawn has no picture, and is not tried again', async () => {
  const { id } = await buildCase(stage.pilot)
  const broken = (await photo()).subarray(0, 300)
  await must(attachAs(stage, stage.town.pilot.id, id, 'trasig.jpg', broken))
  await must(attachAs(stage, stage.town.pilot.id, id, 'brev.txt', Buffer.from('Hej')))
  await draw()
  expect((await files(id)).map(({ preview }: { preview: string }) => preview)).toEqual(['none', 'none'])
  const left = await stage.house.owner.pool.query(
    "select from stored_file where drawn_at is null and media_type <> 'text/plain'",
  )
  expect(left.rowCount).toBe(0)
})

test('the company sees the small pictures of what it is shown, on its page without script', async () => {
  const { id } = await buildCase(stage.pilot)
  const { page } = await letterTo(stage.house, id, 'sara@foretag.example')
  const shown = await must(
    attachAs(stage, stage.town.pilot.id, id, 'karta.jpg', await photo(), { shownToCompany: 'true' }),
  )
  const hidden = await must(attachAs(stage, stage.town.pilot.id, id, 'internt.jpg', await photo()))
  await draw()
  const open = (url: string) => stage.house.ask({ method: 'GET', url })
  const picture = (one: typeof shown) => `${page}/fil/${one.body.id}/bild/small`
  const { text } = await open(page)
  expect(text).toContain(`<img src="${new URL(picture(shown), 'http://x').pathname}" alt="Visa karta.jpg"`)
  expect(await open(picture(shown))).toMatchObject({
    status: 200,
    headers: { 'content-type': 'image/webp', 'content-disposition': 'inline' },
  })
  expect((await open(picture(hidden))).status).toBe(404)
})
