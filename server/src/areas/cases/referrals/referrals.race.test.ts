import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildReferral } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'
import { noteSilenceJob } from './jobs.ts'
import { linkTo, takenPart, visitor } from './testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const ROUNDS = 5
const START = new Date('2026-11-23T09:00:00Z')

/** Somebody outside who is asked for a part that stands still. */
async function asked() {
  stage.house.clock.at = START
  const pilot = await stage.house.as(stage.town.pilot.id)
  const { id: caseId } = await buildCase(pilot)
  const part = await takenPart(stage, caseId)
  const id = await buildReferral(pilot, caseId, { partId: part, standStill: true })
  return { id, caseId, part, link: await linkTo(stage.house) }
}
const answer = (link: string, body: string) => visitor(stage.house).submit(link, { kind: 'answered', body })
const stands = async ({ id, part }: { id: string; part: string }) => {
  const { rows } = await stage.house.owner.pool.query(
    `select r.ending, r.answer_body as body, w.ending as wait, p.status from referral r join wait w on w.id = r.wait_id
     join part p on p.id = $2 where r.id = $1`,
    [id, part],
  )
  return rows[0]
}

test('two answer at once: one answer is kept, the part goes on once, and both read the same receipt', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const at = await asked()
    const { answer: pages, events } = await tracesOf(stage.house, () =>
      Promise.all([answer(at.link, 'Den ena'), answer(at.link, 'Den andra')]),
    )
    expect(events).toEqual(['part.resumed', 'referral.answered'])
    const { body, ending, wait, status } = await stands(at)
    expect([ending, wait, status]).toEqual(['answered', 'answered', 'in_progress'])
    for (const page of pages.filter(({ status }) => status === 200)) expect(page.text).toContain(body)
  }
})

test('an answer against taking back: the one or the other, and nothing in between', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const at = await asked()
    const officer = await stage.house.as(stage.town.officers.bygglov.id)
    const { answer: both, events } = await tracesOf(stage.house, () =>
      Promise.all([answer(at.link, 'Ja'), officer.post(`/referrals/${at.id}/withdrawal`)]),
    )
    const { ending, status } = await stands(at)
    expect(status).toBe('in_progress')
    expect(events.filter((name) => name !== 'part.resumed')).toEqual([
      ending === 'answered' ? 'referral.answered' : 'referral.takenBack',
    ])
    expect(both[1].status).toBe(ending === 'answered' ? 409 : 204)
    if (ending === 'taken_back') expect(both[0].status).toBe(404)
  }
})

test('an answer at the moment its day has passed is kept, and the part goes on once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const at = await asked()
    stage.house.clock.at = new Date('2026-12-08T00:01:00Z')
    const { events } = await tracesOf(stage.house, () =>
      Promise.all([answer(at.link, 'Ja'), noteSilenceJob.run(stage.house.kit, {})]),
    )
    expect(await stands(at)).toMatchObject({ ending: 'answered', status: 'in_progress' })
    expect(events.filter((name) => name === 'part.resumed' || name === 'part.woken')).toHaveLength(1)
  }
})
