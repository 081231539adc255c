import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  answerPart,
  buildCase,
  buildHandover,
  buildPart,
  buildReferral,
  must,
} from '../../../../testing/build/build-case.ts'
import { buildHeldMail } from '../../../../testing/build/held-mail.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { goRound, onMorning } from '../watchdog/testing.fixture.ts'
import { GAPS, type Gap } from './rules.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

test('GET /between-chairs and /between-chairs/{gap} are for members', async () => {
  expect((await stage.house.stranger.get('/between-chairs')).status).toBe(401)
  expect((await stage.house.stranger.get('/between-chairs/offers')).status).toBe(401)
  expect((await stage.officers['va-avfall'].get('/between-chairs')).status).toBe(200)
  expect((await stage.officers['va-avfall'].get('/between-chairs/offers')).status).toBe(200)
})

/**
 * A restricted case in every group that a case can be in: nobody outside may know of it by a row, or by a count. Two
 * towns are compared through the same eyes, with the case and without it.
 */
const outsiders = {
  'an officer of another unit': () => stage.town.officers['va-avfall'].id,
  'a head of another unit': () => stage.town.heads['va-avfall'].id,
  'an administrator': () => stage.town.administrator.id,
}
const insiders = {
  'the accountable': () => stage.town.officers.bygglov.id,
  'the head of the accountable': () => stage.town.heads.bygglov.id,
  'the head of a unit that takes part': () => stage.town.heads['gatu-park'].id,
}

const taking = () => [stage.town.units.bygglov.id, stage.town.units['gatu-park'].id]

async function seenBy(memberId: string): Promise<Record<string, unknown>> {
  const person = await stage.house.as(memberId)
  const seen: Record<string, unknown> = {}
  for (const unit of ['', ...taking().map((id) => `?unit=${id}`)]) {
    seen[`counts${unit}`] = (await must(person.get(`/between-chairs${unit}`))).body
    for (const gap of GAPS)
      seen[`${gap}${unit}`] = (await must(person.get(`/between-chairs/${gap}${unit}`))).body
  }
  return seen
}

test('count differences are zero for those who may not read, in every group and unit', async () => {
  onMorning(stage, '2026-12-17')
  const before: Record<string, unknown> = {}
  for (const [who, id] of Object.entries(outsiders)) before[who] = await seenBy(id())
  onMorning(stage, '2026-11-23')
  const accountable = await stage.house.as(stage.town.officers.bygglov.id)
  const { id } = await buildCase(accountable, { visibility: 'restricted' })
  await must(accountable.post(`/cases/${id}/accountability`))
  await must(accountable.put(`/cases/${id}/promise`, { on: '2026-11-24' }))
  await buildPart(accountable, id, stage.town.units['gatu-park'].id)
  await buildHandover(accountable, id, stage.town.units['gatu-park'].id)
  await buildReferral(accountable, id)
  const declined = await buildPart(accountable, id, stage.town.units['gatu-park'].id, {
    title: 'En till',
    areaId: stage.area('livsmedel').id,
  })
  stage.later()
  const officer = await stage.house.as(stage.town.officers['gatu-park'].id)
  await must(officer.post(`/parts/${declined}/refusal`, { reason: 'Det är inte vi', suggestedUnitId: null }))
  await must(
    accountable.post(`/cases/${id}/disputes`, {
      areaId: null,
      question: 'Vem håller ihop det här?',
      units: [stage.town.units['gatu-park'].id, stage.town.units.bygglov.id],
    }),
  )
  const areaId = stage.area('uteservering').id
  const mine = await buildPart(accountable, id, stage.town.units.bygglov.id, { title: 'Lokalen' })
  const theirs = await buildPart(accountable, id, stage.town.units['gatu-park'].id, { areaId })
  await answerPart(accountable, mine, { terms: [{ key: 'seats', value: '80' }] })
  await answerPart(officer, theirs, { terms: [{ key: 'seats', value: '60' }] })
  await stage.house.owner.pool.query("update outbox_mail set status = 'failed' where case_id = $1", [id])
  await buildHeldMail(stage.house, id)
  onMorning(stage, '2026-12-17')
  await goRound(stage)
  for (const [who, member] of Object.entries(outsiders))
    expect(await seenBy(member()), who).toEqual(before[who])
  for (const [who, member] of Object.entries(insiders)) {
    const person = await stage.house.as(member())
    const { groups } = (await must(person.get('/between-chairs'))).body
    const counted = groups
      .filter(({ count }: { count: number }) => count > 0)
      .map(({ gap }: { gap: Gap }) => gap)
    expect(counted.toSorted(), who).toEqual([...GAPS].toSorted())
  }
})

test('GET /cases/{caseId}/signals and /cases/{caseId}/next-step-candidates follow the case', async () => {
  const insider = await stage.house.as(stage.town.officers.bygglov.id)
  const outsider = await stage.house.as(stage.town.officers['va-avfall'].id)
  const { id } = await buildCase(insider, { visibility: 'restricted' })
  for (const path of ['signals', 'next-step-candidates', 'failed-mails']) {
    expect((await stage.house.stranger.get(`/cases/${id}/${path}`)).status).toBe(401)
    expect((await outsider.get(`/cases/${id}/${path}`)).status).toBe(404)
    expect((await insider.get(`/cases/${id}/${path}`)).status).toBe(200)
  }
})
