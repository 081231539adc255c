import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { buildMember, buildUnit } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const days = { from: '2026-11-29T23:00:00.000Z', to: '2026-12-04T23:00:00.000Z' }
async function cast() {
  const unit = await buildUnit(stage.house)
  const head = await buildMember(stage.house, { name: 'Hedda', units: [{ id: unit.id, role: 'head' }] })
  const anna = await buildMember(stage.house, { name: 'Anna', units: [unit.id] })
  const bo = await buildMember(stage.house, { name: 'Bo Ek', units: [unit.id] })
  return { unit, head, anna, bo, asAnna: await stage.house.as(anna.id), asBo: await stage.house.as(bo.id) }
}

test('a member says when they are away and who stands in, and changes it until it is over', async () => {
  const { anna, bo, head, asAnna } = await cast()
  const { body, status } = await asAnna.post('/absences', { ...days, deputyId: bo.id })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    ...days,
    member: { id: anna.id },
    deputy: { name: 'Bo Ek' },
    standIn: { name: 'Bo Ek' },
    warnings: [],
    version: 1,
    may: { change: true },
  })
  const seen = { 'if-match': '"1"' }
  const longer = await asAnna.patch(`/absences/${body.id}`, { to: null, deputyId: head.id }, seen)
  expect(longer.body).toMatchObject({ to: null, deputy: { name: 'Hedda' }, version: 2 })
  expect((await asAnna.patch(`/absences/${body.id}`, { to: days.to }, seen)).body.code).toBe('version.stale')
  expect((await asAnna.get(`/absences?member=${anna.id}`)).body.items).toHaveLength(1)
  await must(asAnna.delete(`/absences/${body.id}`))
  expect((await asAnna.get(`/absences?member=${anna.id}`)).body.items).toEqual([])
  const { rows } = await stage.house.owner.pool.query(
    "select name from event where data->>'absenceId' = $1 order by id",
    [body.id],
  )
  expect(rows.map(({ name }) => name)).toEqual(['absence.set', 'absence.changed', 'absence.removed'])
})

test('back earlier than planned: the absence ends now, and with it the standing in', async () => {
  const { anna, bo, asAnna, asBo } = await cast()
  const now = { from: stage.house.clock.at.toISOString(), deputyId: bo.id }
  const { id } = (await asAnna.post('/absences', now)).body
  expect((await asBo.get('/me')).body.covers).toMatchObject([{ member: { name: 'Anna' }, until: null }])
  expect((await asAnna.get('/me')).body.away).toEqual({ until: null, standIn: { id: bo.id, name: 'Bo Ek' } })
  const shown = (await asBo.get(`/members?q=${encodeURIComponent('Anna')}`)).body.items
  expect(shown).toContainEqual(
    expect.objectContaining({ id: anna.id, away: { until: null, standIn: { id: bo.id, name: 'Bo Ek' } } }),
  )
  stage.later()
  await must(asAnna.delete(`/absences/${id}`))
  expect((await asBo.get('/me')).body.covers).toEqual([])
  expect((await asAnna.get('/me')).body.away).toBeNull()
  expect((await asAnna.delete(`/absences/${id}`)).body.code).toBe('absence.past')
})

test('two absences at one time are refused, with words that say what to do', async () => {
  const { asAnna } = await cast()
  await must(asAnna.post('/absences', days))
  const { status, body } = await asAnna.post('/absences', { from: '2026-12-01T00:00:00Z' })
  expect([status, body.code]).toEqual([409, 'absence.overlaps'])
  expect(body.detail).toContain('Ändra den frånvaron i stället')
})

test('one of two who save an absence over the same days at the same moment is refused', async () => {
  const { asAnna } = await cast()
  const answers = await Promise.all(Array.from({ length: 4 }, () => asAnna.post('/absences', days)))
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([201, 409, 409, 409])
})

test('everybody offline: the last who may take in questions is refused, with words that say what to do', async () => {
  const answers = [
    await stage.pilot.post('/absences', days),
    await stage.administrator.post('/absences', { from: '2026-12-01T00:00:00Z' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([201, 409])
  expect(answers[1]?.body).toMatchObject({ code: 'absence.leavesNobody' })
  expect(answers[1]?.body.detail).toContain('gör någon fler till lots')
})

test('a deputy who is away then too, one of another unit, and none at all are worth a thought', async () => {
  const { bo, asAnna, asBo } = await cast()
  await must(asBo.post('/absences', { from: '2026-12-03T23:00:00Z' }))
  const set = async (deputyId: string | null, from: string, to: string) =>
    (await asAnna.post('/absences', { from, to, deputyId })).body.warnings
  expect(await set(bo.id, days.from, days.to)).toEqual(['deputyAway'])
  const other = stage.town.officers['gatu-park'].id
  expect(await set(other, '2027-01-10T00:00:00Z', '2027-01-11T00:00:00Z')).toEqual(['deputyElsewhere'])
  expect(await set(null, '2027-02-10T00:00:00Z', '2027-02-11T00:00:00Z')).toEqual(['noDeputy'])
})

test('the unit’s page shows who is away, until when, and who stands in', async () => {
  const { unit, bo, asAnna, asBo } = await cast()
  await must(
    asAnna.post('/absences', {
      from: stage.house.clock.at.toISOString(),
      to: days.to,
      deputyId: bo.id,
    }),
  )
  const { members } = (await asBo.get(`/units/${unit.slug}`)).body
  expect(members.map(({ name, away }: { name: string; away: unknown }) => [name, away])).toEqual([
    ['Hedda', null],
    ['Anna', { until: days.to, standIn: { id: bo.id, name: 'Bo Ek' } }],
    ['Bo Ek', null],
  ])
  const inUnit = (await asBo.get(`/absences?unit=${unit.slug}`)).body.items
  expect(inUnit.map(({ member }: { member: { name: string } }) => member.name)).toEqual(['Anna'])
})

test('absences come a page at a time, each once', async () => {
  const { asAnna, anna } = await cast()
  for (const day of [1, 3, 5])
    await must(
      asAnna.post('/absences', { from: `2027-03-0${day}T00:00:00Z`, to: `2027-03-0${day + 1}T00:00:00Z` }),
    )
  const found: string[] = []
  let cursor: string | null = ''
  do {
    const at = `/absences?member=${anna.id}&limit=2${cursor ? `&cursor=${cursor}` : ''}`
    const page: { items: { from: string }[]; nextCursor: string | null } = (await asAnna.get(at)).body
    found.push(...page.items.map(({ from }) => from.slice(0, 10)))
    cursor = page.nextCursor
  } while (cursor)
  expect(found).toEqual(['2027-03-01', '2027-03-03', '2027-03-05'])
})

test('the deputy is told, and told again when it changes', async () => {
  const { bo, asAnna } = await cast()
  const { id } = (await asAnna.post('/absences', { ...days, deputyId: bo.id })).body
  await must(asAnna.delete(`/absences/${id}`))
  const { rows } = await stage.house.owner.pool.query(
    'select event, why, words, many from notice where member_id = $1',
    [bo.id],
  )
  expect(rows).toEqual([{ event: 'absence.removed', why: 'deputy', words: { away: 'Anna' }, many: 2 }])
})
