import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Json } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'
import { goRound, onMorning, signalsOf } from '../watchdog/testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const pilot = () => stage.house.as(stage.town.pilot.id)

/** A part that handles a formal matter in which the company asks for a decision now; its id and the last day. */
async function asked(caseId: string, slug: 'bygglov' | 'gatu-park', receivedOn: string) {
  const part = await buildPart(await pilot(), caseId, stage.town.units[slug].id)
  const officer = await stage.house.as(stage.town.officers[slug].id)
  await must(officer.post(`/parts/${part}/acceptance`))
  const matter = { basis: 'fl_matter', begunOn: '2026-05-01', reference: `${slug} 412` }
  await must(officer.put(`/parts/${part}/matter`, matter))
  const request = { receivedOn, channel: 'letter', body: 'Jag begär att ärendet avgörs.' }
  const { id, dueOn } = (await must((await pilot()).post(`/parts/${part}/decision-requests`, request))).body
  return { part, request: id as string, dueOn: dueOn as string }
}

const clocksOf = async (caseId: string): Promise<Json[]> =>
  (await must((await pilot()).get(`/cases/${caseId}/clocks`))).body.items.filter(
    ({ kind }: Json) => kind === 'decision_request',
  )

test('each request in a case has four weeks of its own: in why this date, in Min dag and as a signal', async () => {
  stage.house.clock.at = new Date('2026-11-26T09:00:00Z')
  const { id } = await buildCase(await pilot())
  const later = await asked(id, 'bygglov', '2026-11-26')
  const sooner = await asked(id, 'gatu-park', '2026-11-12')
  // 24 December is a day off, and so are the days until Monday; 10 December is none.
  expect([later.dueOn, sooner.dueOn]).toEqual(['2026-12-28', '2026-12-10'])
  expect(await clocksOf(id)).toMatchObject([
    {
      part: { id: later.part },
      state: 'running',
      startedOn: '2026-11-26',
      rawDue: '2026-12-24',
      due: later.dueOn,
      limit: { code: 'fl-begaran', citation: 'Förvaltningslagen (2017:900) 12 §' },
      steps: [
        { code: 'from', what: 'requested', day: '2026-11-26' },
        { code: 'period', period: 'P4W' },
        { code: 'raw' },
        { code: 'rolled', why: 'christmasEve' },
      ],
    },
    { part: { id: sooner.part }, state: 'running', startedOn: '2026-11-12', due: sooner.dueOn },
  ])
  onMorning(stage, '2026-12-11')
  await goRound(stage)
  const requests = async () =>
    (await signalsOf(stage, id))
      .filter(({ kind }) => kind === 'decisionRequest')
      .map(({ due, ended }) => [due, ended])
  expect(await requests()).toEqual([[sooner.dueOn, false]])
  // The nearest is decided: it is over, and the other one goes on by itself.
  const officer = await stage.house.as(stage.town.officers['gatu-park'].id)
  const outcome = { outcome: 'decided', on: '2026-12-11', reference: 'GATA 412' }
  await must(officer.put(`/decision-requests/${sooner.request}/outcome`, outcome))
  expect(await requests()).toEqual([[sooner.dueOn, true]])
  expect(await clocksOf(id)).toMatchObject([
    { part: { id: later.part }, state: 'running' },
    { part: { id: sooner.part }, state: 'missed', endedOn: '2026-12-11' },
  ])
  onMorning(stage, '2026-12-29')
  await goRound(stage)
  expect(await requests()).toEqual([
    [sooner.dueOn, true],
    [later.dueOn, false],
  ])
})

test('it runs although the part is taken back, until it has been decided', async () => {
  stage.house.clock.at = new Date('2026-11-26T09:00:00Z')
  const { id } = await buildCase(await pilot())
  const { part } = await asked(id, 'bygglov', '2026-11-26')
  await must((await pilot()).post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte' }))
  expect(await clocksOf(id)).toMatchObject([{ part: { id: part }, state: 'running', due: '2026-12-28' }])
})
