import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import type { Json, Person } from '../../../../testing/house.ts'
import { jobs } from '../../../app.ts'
import { addProject, change, openStage, type Stage, show, squareAt } from '../testing.fixture.ts'

let stage: Stage
let me: Person
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  await stage.house.owner.pool.query('truncate project, notice, absence, outbox_mail, notice_choice cascade')
  stage.house.clock.at = new Date('2026-11-23T09:00:00Z')
  me = await stage.house.as(stage.town.officers.bygglov.id)
})

const follow = async (what: Json, by = me): Promise<string> =>
  (await must(by.post('/project-follows', what))).body.id
const followed = async (by = me): Promise<Json[]> => (await must(by.get('/project-follows'))).body.items
const news = async (by = me): Promise<Json[]> => (await must(by.get('/project-news'))).body.items
const told = async (by = me) =>
  (await news(by))
    .map(({ kind, project }) => [kind, project.title] as [string, string])
    .toSorted(([a, one], [b, other]) => `${a} ${one}`.localeCompare(`${b} ${other}`))
const unitOf = (unit: keyof Stage['town']['units']) => stage.town.units[unit].id
const pass = (minutes: number) => stage.later(minutes)

/** Runs the digest as the clock does, and gives what has been posted. */
async function digestAt(time: string): Promise<Json[]> {
  stage.house.clock.at = new Date(`${time}+01:00`)
  await jobs.find(({ name }) => name === 'notices.news')?.run(stage.house.kit, {})
  const { rows } = await stage.house.owner.pool.query(
    `select recipient as "to", subject, text from outbox_mail where key like 'news:%' order by created_at, recipient`,
  )
  return rows
}

test('projects, units, areas and places are followed, each once, and no longer', async () => {
  const project = await addProject(stage, 'va-avfall')
  const unit = { kind: 'unit', unitId: unitOf('gatu-park') }
  const areaId = (await must(me.get('/areas'))).body.items[0].id
  const ids = [
    await follow({ kind: 'project', projectId: project }),
    await follow(unit),
    await follow({ kind: 'area', areaId }),
    await follow({ kind: 'place', name: 'Torget', text: 'Torget 1', geometry: squareAt(0, 0), metres: 50 }),
  ]
  expect(await follow(unit)).toBe(ids[1])
  expect(await followed()).toMatchObject([
    { kind: 'project', project: { id: project } },
    { kind: 'unit', unit: { slug: 'gatu-park' } },
    { kind: 'area', area: { id: areaId } },
    { kind: 'place', place: { name: 'Torget', text: 'Torget 1', geometry: { type: 'Polygon' }, metres: 50 } },
  ])
  await must(me.delete(`/project-follows/${ids[1]}`))
  expect((await me.delete(`/project-follows/${ids[1]}`)).body.code).toBe('follow.notFound')
  expect(await followed()).toHaveLength(3)
  const refused = async (what: Json) => (await me.post('/project-follows', what)).body.code
  expect(await refused({ kind: 'project', projectId: crypto.randomUUID() })).toBe('project.notFound')
  expect(await refused({ kind: 'unit', unitId: crypto.randomUUID() })).toBe('follow.unknown')
  expect(await refused({ kind: 'area', areaId: crypto.randomUUID() })).toBe('follow.unknown')
  expect(await refused({ kind: 'place', name: 'Ingenstans' })).toBe('follow.nowhere')
  const upsideDown = { type: 'Point', coordinates: [59.75, 18.7] }
  expect(await refused({ kind: 'place', name: 'Fel', geometry: upsideDown })).toBe('place.swapped')
})

test('news is what others have done since, by each way of following; what one has done oneself is not', async () => {
  const before = await addProject(stage, 'gatu-park', { title: 'Från förut' })
  await follow({ kind: 'unit', unitId: unitOf('gatu-park') })
  await follow({ kind: 'unit', unitId: unitOf('bygglov') })
  pass(5)
  expect(await news()).toEqual([])
  await addProject(stage, 'gatu-park', { title: 'Nytt i Gatan', place: { kind: 'everywhere' } })
  await addProject(stage, 'bygglov', { title: 'Mitt eget', place: { kind: 'everywhere' } })
  await addProject(stage, 'va-avfall', {
    title: 'Deras med oss',
    partners: [{ unitId: unitOf('gatu-park') }],
    place: { kind: 'everywhere' },
  })
  await addProject(stage, 'miljo-halsa', { title: 'Något helt annat', place: { kind: 'everywhere' } })
  pass(5)
  await change(stage, 'gatu-park', before, { title: 'Från förut nu', budgetFrame: 5 })
  expect(await told()).toEqual([
    ['added', 'Deras med oss'],
    ['added', 'Nytt i Gatan'],
    ['changed', 'Från förut nu'],
  ])
  expect((await news()).at(-1)).toMatchObject({ fields: ['title', 'budgetFrame'] })
})

test('a place is followed to the metre where it is drawn, and by its designation where it is written', async () => {
  await follow({ kind: 'place', name: 'Udden', text: 'Estuna 3:12', geometry: squareAt(5000, 0), metres: 30 })
  pass(5)
  const at = (east: number) => ({ kind: 'drawn', geometry: squareAt(east, 0) })
  await addProject(stage, 'gatu-park', { title: 'Tjugo meter bort', place: at(5030) })
  await addProject(stage, 'gatu-park', { title: 'Femtio meter bort', place: at(5060) })
  await addProject(stage, 'va-avfall', {
    title: 'På tomten',
    place: { kind: 'property', text: 'ESTUNA 3:12' },
  })
  await addProject(stage, 'va-avfall', { title: 'På annan', place: { kind: 'property', text: 'Estuna 3:1' } })
  expect((await told()).filter(([kind]) => kind === 'added')).toEqual([
    ['added', 'På tomten'],
    ['added', 'Tjugo meter bort'],
  ])
})

test('that two others meet is news to whoever follows one of them, once; their contacts know it already', async () => {
  const title = (words: string) => `${words} ${crypto.randomUUID().slice(0, 4)}`
  const at = { kind: 'drawn', geometry: squareAt(9000, 0) }
  const one = await addProject(stage, 'gatu-park', { title: title('Kabel'), place: at })
  const contact = await stage.house.as(stage.town.officers['gatu-park'].id)
  for (const person of [me, contact]) await follow({ kind: 'project', projectId: one }, person)
  await follow({ kind: 'unit', unitId: unitOf('va-avfall') })
  pass(5)
  const other = await addProject(stage, 'va-avfall', { title: title('Rör'), place: at })
  const met = (await news()).filter(({ kind }) => kind === 'overlap')
  expect(met).toHaveLength(1)
  expect(new Set([met[0]?.project.id, met[0]?.other.id])).toEqual(new Set([one, other]))
  expect((await news(contact)).filter(({ kind }) => kind === 'overlap')).toEqual([])
})

test('on Monday morning there is one mail and one notice, and then nothing until there is something new', async () => {
  await follow({ kind: 'unit', unitId: unitOf('gatu-park') })
  pass(5)
  const id = await addProject(stage, 'gatu-park', { title: 'Ny bro', place: { kind: 'everywhere' } })
  const { reference } = await show(me, id)
  expect(await digestAt('2026-11-29T12:00')).toEqual([])
  expect(await digestAt('2026-11-30T07:20')).toEqual([])
  const [mail, ...others] = await digestAt('2026-11-30T07:30')
  expect(others).toEqual([])
  expect(mail).toMatchObject({
    to: stage.town.officers.bygglov.email,
    subject: 'Vad andra gör: 1 nyhet i det du följer',
  })
  expect(mail?.text).toContain(`NYA (1)\n– ${reference} Ny bro\n  Gatu/park. Planerat.`)
  expect(mail?.text).toContain(`/app/projects/${id}`)
  me = await stage.house.as(stage.town.officers.bygglov.id)
  const { items } = (await must(me.get('/notices'))).body
  expect(items).toMatchObject([{ event: 'notice.newsGathered', leadsTo: '/projects/followed' }])
  expect(await news()).toEqual([])
  for (const time of ['2026-11-30T07:40', '2026-12-02T10:00', '2026-12-07T07:30'])
    expect(await digestAt(time)).toHaveLength(1)
})

test('several workers at once send it once', async () => {
  await follow({ kind: 'unit', unitId: unitOf('gatu-park') })
  pass(5)
  await addProject(stage, 'gatu-park', { title: 'Ny damm', place: { kind: 'everywhere' } })
  await Promise.all([1, 2, 3].map(() => digestAt('2026-11-30T07:30')))
  expect(await digestAt('2026-11-30T07:30')).toHaveLength(1)
  const { rows } = await stage.house.owner.pool.query('select many from notice')
  expect(rows).toEqual([{ many: 1 }])
})

test('who is away gets it when they are back, who wants no mail has it in the app, and it speaks their language', async () => {
  const away = stage.town.officers['va-avfall']
  const quiet = await stage.house.as(stage.town.officers['miljo-halsa'].id)
  for (const person of [me, await stage.house.as(away.id), quiet])
    await follow({ kind: 'unit', unitId: unitOf('gatu-park') }, person)
  const { isHead: _, version, ...choices } = (await quiet.get('/notice-choices')).body
  await must(quiet.put('/notice-choices', { ...choices, following: false }, { 'if-match': `"${version}"` }))
  await must(me.patch('/me', { locale: 'en' }))
  await buildAbsence(stage.house, { memberId: away.id })
  pass(5)
  await addProject(stage, 'gatu-park', { title: 'Ny gata', place: { kind: 'everywhere' } })
  const mails = await digestAt('2026-11-30T07:30')
  expect(mails).toMatchObject([{ subject: 'What others do: 1 piece of news in what you follow' }])
  const again = await stage.house.as(stage.town.officers['miljo-halsa'].id)
  expect((await must(again.get('/notices'))).body.items).toHaveLength(1)
  await stage.house.owner.pool.query('truncate absence')
  const later = await digestAt('2026-12-01T09:00')
  expect(later.map(({ to }) => to)).toContain(away.email)
  expect(later).toHaveLength(2)
  await must((await stage.house.as(stage.town.officers.bygglov.id)).patch('/me', { locale: 'sv' }))
})

test('what one may not read is in no digest: another unit’s draft, and an overlap with a restricted case', async () => {
  const unit = { kind: 'unit', unitId: unitOf('gatu-park') }
  const colleague = await stage.house.as(stage.town.heads['gatu-park'].id)
  for (const person of [me, colleague]) await follow(unit, person)
  pass(5)
  const place = 'Hemliga vägen 7'
  await buildCase(stage.officers['gatu-park'], { visibility: 'restricted', place })
  await addProject(stage, 'gatu-park', { title: 'Dolt utkast', visibility: 'draft' })
  await addProject(stage, 'gatu-park', { title: 'Öppet här', place: { kind: 'address', text: place } })
  expect(await told()).toEqual([['added', 'Öppet här']])
  expect(await told(colleague)).toContainEqual(['added', 'Dolt utkast'])
  const mails = await digestAt('2026-11-30T07:30')
  const mine = mails.find(({ to }) => to === stage.town.officers.bygglov.email)
  expect(mine?.text).toContain('Öppet här')
  expect(mine?.text).not.toMatch(/Dolt|BERÖR/)
  expect(mails.find(({ to }) => to === stage.town.heads['gatu-park'].email)?.text).toContain('Dolt utkast')
})
