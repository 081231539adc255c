import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import type { Json } from '../../../../testing/house.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  firstThree,
  openStage,
  type Stage,
  settle,
  show,
} from '../testing.fixture.ts'
import { addFileAs } from './testing.fixture.ts'

let stage: Stage
let meetingId: string
let nextId: string
let itemId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  const [first, second] = await firstThree(stage.pilot, await buildSeries(stage))
  meetingId = first.id
  nextId = second.id
  itemId = await addMatter(stage.officers.bygglov, meetingId)
})

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n')
const link = { title: 'Skyltpolicyn', url: 'https://kommunen.example/skyltar' }

const addFile = (name = 'Ritning över torget.pdf', content = PDF) =>
  addFileAs(stage.house, stage.town.officers.bygglov.id, itemId, name, content)
const papersOf = async (meeting = meetingId, title = 'Skyltar vid torget'): Promise<Json[]> =>
  (await show(stage.officers['gatu-park'], meeting)).items.find(
    ({ content }: Json) => content?.title === title,
  ).content.papers

test('files and links of an item are listed in their order, and a file comes back as a download', async () => {
  const file = await must(addFile())
  await must(stage.officers.bygglov.post(`/meeting-items/${itemId}/links`, link))
  expect(await papersOf()).toMatchObject([
    { title: 'Ritning över torget.pdf', url: null, size: PDF.length, isStopped: false },
    { ...link, size: null, may: { remove: false } },
  ])
  const { text, headers } = await must(
    stage.officers['va-avfall'].get(`/meeting-papers/${file.body.id}/content`),
  )
  expect(text).toBe(PDF.toString())
  expect(headers['content-disposition']).toBe("attachment; filename*=UTF-8''Ritning%20%C3%B6ver%20torget.pdf")
})

test('a file of a kind that is not taken in, and an address that is not of the web, are refused', async () => {
  expect(await addFile('program.exe', Buffer.from('MZ'))).toMatchObject({
    status: 415,
    body: { code: 'file.kind' },
  })
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', 'torget'])
    expect((await stage.pilot.post(`/meeting-items/${itemId}/links`, { ...link, url })).status, url).toBe(400)
  expect(await papersOf()).toEqual([])
})

test('a file that malicious code was found in is said to be stopped, and nobody gets it', async () => {
  const { body } = await must(addFile('faktura.txt', Buffer.from('Skadlig kod')))
  const { hash } = (
    await stage.house.owner.pool.query('select hash from meeting_paper where id = $1', [body.id])
  ).rows[0]
  await stage.house.owner.pool.query(
    "update stored_file set threat = 'Eicar', scanned_at = now() where hash = $1",
    [hash],
  )
  expect(await papersOf()).toMatchObject([{ isStopped: true }])
  expect(await stage.pilot.get(`/meeting-papers/${body.id}/content`)).toMatchObject({
    status: 410,
    body: { code: 'meetingPaper.stopped' },
  })
})

test('a paper that came after the agenda was sent is a change that nobody has been told of', async () => {
  await must(stage.pilot.post(`/meetings/${meetingId}/announcement`))
  await must(stage.officers.bygglov.post(`/meeting-items/${itemId}/links`, link))
  expect((await show(stage.pilot, meetingId)).announced.changes).toBe(1)
})

test('papers go with an item to the next meeting, when it is put off and when it is moved at the meeting', async () => {
  await must(addFile())
  await must(stage.officers.bygglov.post(`/meeting-items/${itemId}/postponement`))
  const [put] = await papersOf(nextId)
  expect(put).toMatchObject({ title: 'Ritning över torget.pdf' })
  expect((await stage.pilot.get(`/meeting-papers/${put?.id}/content`)).text).toBe(PDF.toString())

  const other = await addMatter(stage.pilot, meetingId, { title: 'Parkering' })
  await must(stage.pilot.post(`/meeting-items/${other}/links`, link))
  await must(stage.pilot.post(`/meetings/${meetingId}/start`))
  await settle(stage.pilot, meetingId, other, 'moved')
  await closeWithInformation(stage.pilot, meetingId)
  expect(await papersOf(nextId, 'Parkering')).toMatchObject([link])
})

test('the minutes name the papers, and what they name is kept when the meeting is opened again', async () => {
  const { body } = await must(addFile())
  await must(stage.pilot.post(`/meetings/${meetingId}/start`))
  await closeWithInformation(stage.pilot, meetingId)
  const { lines } = (await must(stage.pilot.get(`/meetings/${meetingId}/minutes`))).body
  expect(lines.flatMap(({ content }: Json) => content.papers ?? [])).toEqual([
    { id: body.id, title: 'Ritning över torget.pdf', url: null },
  ])
  const { rows } = await stage.house.owner.pool.query(
    "select text from outbox_mail where key like 'minutes:' || $1 || '%'",
    [meetingId],
  )
  expect(rows[0].text).toContain('Underlag: Ritning över torget.pdf')
  expect(await stage.officers.bygglov.post(`/meeting-items/${itemId}/links`, link)).toMatchObject({
    status: 409,
    body: { code: 'meeting.ended' },
  })
  await must(stage.pilot.post(`/meetings/${meetingId}/reopening`, { why: 'Ett ord blev fel' }))
  expect(await stage.officers.bygglov.delete(`/meeting-papers/${body.id}`)).toMatchObject({
    status: 409,
    body: { code: 'meetingPaper.inMinutes' },
  })
})

test('who may not read the case of an item sees none of its papers, and fetches none', async () => {
  const secret = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
  await must(stage.officers.bygglov.post(`/cases/${secret.id}/accountability`))
  itemId = await addMatter(stage.officers.bygglov, meetingId, { title: undefined, caseId: secret.id })
  const { body } = await must(addFile('hemligt avtal.pdf'))
  await must(stage.officers.bygglov.post(`/meeting-items/${itemId}/links`, { ...link, title: 'hemlig länk' }))
  await must(stage.pilot.post(`/meetings/${meetingId}/start`))
  await must(
    stage.officers.bygglov.put(
      `/meeting-items/${itemId}/result`,
      { result: 'information' },
      { 'if-match': '"1"' },
    ),
  )
  await closeWithInformation(stage.pilot, meetingId)
  const outsider = stage.officers['va-avfall']
  for (const url of [`/meetings/${meetingId}`, `/meetings/${meetingId}/minutes`]) {
    expect((await must(stage.officers.bygglov.get(url))).text, url).toMatch(/hemligt avtal/)
    expect((await must(outsider.get(url))).text, url).not.toMatch(/hemlig/)
  }
  expect((await stage.officers.bygglov.get(`/meeting-papers/${body.id}/content`)).status).toBe(200)
  for (const answer of [
    await outsider.get(`/meeting-papers/${body.id}/content`),
    await outsider.delete(`/meeting-papers/${body.id}`),
    await outsider.post(`/meeting-items/${itemId}/links`, link),
    await outsider.get('/meeting-papers/nothing/content'),
  ])
    expect(answer.status).toBe(404)
  const { rows } = await stage.house.owner.pool.query('select text, html from outbox_mail')
  expect(JSON.stringify(rows)).not.toMatch(/hemlig/)
})
