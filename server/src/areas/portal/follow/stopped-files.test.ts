import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { EICAR, openClamd } from '../../../../testing/clamd.ts'
import { letterTo } from '../../../../testing/letters.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { tracesOf } from '../../../../testing/traces.ts'
import { longQuestion, planner, visitor } from '../visitor.fixture.ts'

let stage: Stage
let clamd: Awaited<ReturnType<typeof openClamd>>
beforeAll(async () => {
  clamd = await openClamd()
  stage = await openStage({ scanner: { at: clamd.at, whenDown: 'refuse' } })
})
afterAll(async () => {
  await stage.close()
  await clamd.close()
})
const infected = { name: 'faktura.txt', content: Buffer.from(EICAR) }
const clean = { name: 'ritning.txt', content: Buffer.from('En ritning') }

test('a reply is kept with its clean files; the other is named, and whoever answers hears that it was stopped', async () => {
  const { id } = await buildCase(stage.pilot)
  const { page } = await letterTo(stage.house, id, 'sara@foretag.example')
  const { answer, events } = await tracesOf(stage.house, () =>
    visitor(stage.house).attach(`${page}/svar`, { once: 'en', body: 'Här är de.' }, [infected, clean]),
  )
  expect(answer.text).toContain('Filen faktura.txt stoppades: den innehåller skadlig kod.')
  expect(events).toEqual(['attachment.stopped', 'message.received', 'attachment.added'])
  const { items } = (await must(stage.pilot.get(`/cases/${id}/attachments`))).body
  expect(items).toMatchObject([{ name: 'ritning.txt', scan: 'clean' }])
})

test('a file that is found out afterwards can no longer be fetched from the page', async () => {
  const { id } = await buildCase(stage.pilot)
  const { page } = await letterTo(stage.house, id, 'sara@foretag.example')
  const sara = visitor(stage.house)
  const content = Buffer.from(`En annan ritning ${crypto.randomUUID()}`)
  const shown = await sara.attach(`${page}/svar`, { once: 'två', body: 'Här.' }, [
    { name: 'plan.txt', content },
  ])
  const link = /href="([^"]+\/fil\/[^"]+)"/.exec(shown.text)?.[1] ?? ''
  expect((await sara.open(link)).text).toBe(content.toString())
  await stage.house.owner.pool.query(
    "update stored_file set threat = 'Eicar' where hash = (select hash from attachment where case_id = $1)",
    [id],
  )
  expect((await sara.open(link)).status).toBe(410)
  const after = (await sara.open(page)).text
  expect(after).not.toContain(link)
  expect(after).toContain('plan.txt')
  expect(after).toContain('stoppad')
})

test('in a new question it is refused by name, and what is clean goes on', async () => {
  const sara = visitor(stage.house)
  const draft = (await sara.submit('/fraga', { question: longQuestion })).at.replace('/berorda', '')
  await sara.submit(`${draft}/berorda`)
  await sara.submit(`${draft}/om-dig`, planner)
  const page = await sara.attach(`${draft}/plats`, { place: 'Kajen 2', do: 'next' }, [infected, clean])
  expect(page.text).toContain('Filen faktura.txt stoppades: den innehåller skadlig kod.')
  expect(page.text).toMatch(/<li><span>ritning\.txt/)
})
