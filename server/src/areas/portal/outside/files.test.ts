import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReferral, buildCase, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { picture, visitor } from '../visitor.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

async function asked() {
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.post(`/cases/${id}/referrals`, aReferral))
  const { rows } = await stage.house.owner.pool.query(
    'select text from outbox_mail where case_id = $1 and referral_id is not null',
    [id],
  )
  const [, path = ''] = /https?:\/\/[^/\s]+(\/remiss\/[\w-]{43})/.exec(rows[0]?.text ?? '') ?? []
  return { id, path }
}

test('files that come with an answer from outside are the case’s, seen by staff and not by the company', async () => {
  const { id, path } = await asked()
  const sent = await visitor(stage.house).attach(path, { kind: 'answered', body: 'Se ritningen.' }, [
    { name: 'ritning.png', content: picture },
  ])
  expect(sent.status).toBe(200)
  expect(sent.text).toContain('1 fil')
  const { items } = (await must(stage.pilot.get(`/cases/${id}/attachments`))).body
  expect(items).toMatchObject([{ name: 'ritning.png', shownToCompany: false }])
  const file = await stage.pilot.get(`/attachments/${items[0].id}/content`)
  expect([file.status, file.headers['content-type']]).toEqual([200, 'image/png'])
  const names = (await must(stage.pilot.get(`/cases/${id}/events`))).body.items.map(
    ({ name }: { name: string }) => name,
  )
  expect(names).toEqual(expect.arrayContaining(['referral.answered', 'attachment.added']))
})

test('what is not what its name says is refused by name, and the answer is not lost', async () => {
  const { id, path } = await asked()
  const sent = await visitor(stage.house).attach(path, { kind: 'answered', body: 'Se programmet.' }, [
    { name: 'program.pdf', content: Buffer.from('MZ not a pdf at all') },
  ])
  expect(sent.text).toContain('program.pdf')
  expect((await must(stage.pilot.get(`/cases/${id}/attachments`))).body.items).toEqual([])
})
