import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../testing/build/build-case.ts'
import type { Json } from '../../../testing/house.ts'
import { planMeetingsJob } from './occurrences/jobs.ts'
import {
  addMatter,
  buildSeries,
  closeWithInformation,
  comingOf,
  decide,
  everyEvenThursday,
  openStage,
  type Stage,
  settle,
  show,
  undertake,
} from './testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})

/** Time goes on by weeks, and a session ends before: the pilot signs in anew. */
async function itIs(time: Date): Promise<void> {
  stage.house.clock.at = time
  stage = { ...stage, pilot: await stage.house.as(stage.town.pilot.id) }
}
afterAll(() => stage.close())

const patterns = [
  everyEvenThursday,
  { ...everyEvenThursday, startTime: '09:00' },
  { ...everyEvenThursday, pattern: { frequency: 'weekly', interval: 1, weekdays: [2, 4], weeks: 'any' } },
  { ...everyEvenThursday, pattern: { frequency: 'monthly', nth: -1, weekday: 3 }, dayOff: 'dayBefore' },
]

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('meet' as const),
      ends: fc.array(fc.constantFrom('information', 'decision', 'action', 'moved'), { maxLength: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cancel' as const), nth: fc.nat(2) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('change' as const), to: fc.nat(patterns.length - 1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('settle' as const),
      nth: fc.nat(5),
      status: fc.constantFrom('done', 'dropped'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('postpone' as const), nth: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'plan' as const }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

test('what was undertaken is on the next agenda until it is done, once, whatever becomes of the meetings', async () => {
  expect.hasAssertions()
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await itIs(new Date('2026-11-23T09:00:00Z'))
      const seriesId = await buildSeries(stage)
      for (const one of steps) {
        await take(seriesId, one)
        await check(seriesId)
      }
    }),
    { numRuns: 20 },
  )
})

const nextOf = async (seriesId: string) =>
  (await comingOf(stage.pilot, seriesId)).find(({ status }) => status === 'planned')

async function take(seriesId: string, one: Step): Promise<void> {
  if (one.kind === 'meet') return meet(seriesId, one.ends)
  if (one.kind === 'plan') return planMeetingsJob.run(stage.house.kit, {})
  if (one.kind === 'cancel') {
    const planned = (await comingOf(stage.pilot, seriesId)).filter(({ status }) => status === 'planned')
    const chosen = planned[one.nth]
    if (chosen) await must(stage.pilot.post(`/meetings/${chosen.id}/cancellation`, { why: 'Ingen kan' }))
    return
  }
  if (one.kind === 'change') {
    const series = (await must(stage.pilot.get(`/meeting-series/${seriesId}`))).body
    await must(
      stage.pilot.put(`/meeting-series/${seriesId}`, planOf(series, patterns[one.to]), {
        'if-match': `"${series.version}"`,
      }),
    )
    return
  }
  if (one.kind === 'reopen') {
    const [last] = (await must(stage.pilot.get(`/meetings?series=${seriesId}&past=true`))).body.items
    if (last?.status !== 'closed') return
    await must(stage.pilot.post(`/meetings/${last.id}/reopening`, { why: 'Fel ord' }))
    await must(stage.pilot.post(`/meetings/${last.id}/closing`))
    return
  }
  if (one.kind === 'postpone') {
    const next = await nextOf(seriesId)
    const matters = next ? (await show(stage.pilot, next.id)).items.filter(isMatter) : []
    const chosen = matters[one.nth]
    if (chosen) await must(stage.pilot.post(`/meeting-items/${chosen.id}/postponement`))
    return
  }
  const open = (await must(stage.pilot.get(`/meeting-series/${seriesId}/actions`))).body.items
  const action = open[one.nth]
  if (!action) return
  const end = { status: one.status, note: 'Behövs inte' }
  await must(
    stage.pilot.post(`/meeting-actions/${action.id}/settlement`, end, { 'if-match': `"${action.version}"` }),
  )
}

async function meet(seriesId: string, ends: readonly string[]): Promise<void> {
  const next = await nextOf(seriesId)
  if (!next) throw new Error('A series that goes on has a next meeting')
  await itIs(new Date(next.startsAt))
  await must(stage.pilot.post(`/meetings/${next.id}/start`))
  for (const end of ends) {
    const item = await addMatter(stage.pilot, next.id, { title: `Ett ärende: ${end}` })
    if (end === 'decision') await decide(stage.pilot, item)
    else if (end === 'action') await undertake(stage, item, { dueOn: next.startsAt.slice(0, 10) })
    else await settle(stage.pilot, next.id, item, end)
  }
  await closeWithInformation(stage.pilot, next.id)
}

const isMatter = ({ kind }: Json) => kind === 'matter'

const planOf = (series: Json, recurrence: unknown) => ({
  kind: series.kind,
  title: series.title,
  purpose: series.purpose,
  leaderId: series.leader.id,
  standInId: series.standIn?.id ?? null,
  place: series.place,
  link: series.link,
  standing: series.standing,
  recurrence,
  units: series.units.map(({ id, members }: Json) => ({
    unitId: id,
    memberIds: members.map((one: Json) => one.id),
  })),
})

async function check(seriesId: string): Promise<void> {
  const { pool } = stage.house.owner
  const open = await pool.query(
    "select id from meeting_action where series_id = $1 and status = 'open' order by id",
    [seriesId],
  )
  const next = await nextOf(seriesId)
  expect(next, 'a series that goes on has a next meeting').toBeDefined()
  const agenda = await show(stage.pilot, next?.id ?? '')
  const shown = agenda.earlierActions.map(({ id }: Json) => id)
  expect(shown.toSorted((a: string, b: string) => a.localeCompare(b))).toEqual(open.rows.map(({ id }) => id))
  expect(agenda.items.filter(({ kind }: Json) => kind === 'actions')).toHaveLength(1)
  const { rows: wrong } = await pool.query(
    `select i.id, 'no result, and its meeting is over' as why from meeting_item i join meeting m on m.id = i.meeting_id
       where i.series_id = $1 and i.result is null and m.status in ('closed', 'cancelled') and i.kind = 'matter'
     union all select i.id, 'moved, and goes on nowhere' from meeting_item i join meeting m on m.id = i.meeting_id
       where i.series_id = $1 and i.result = 'moved' and m.status = 'closed' and i.moved_to is null
     union all select i.id, 'goes on twice' from meeting_item i where i.series_id = $1 and i.moved_to is not null
       group by i.id, i.moved_to having (select count(*) from meeting_item o where o.moved_to = i.moved_to) > 1
     union all select a.id, 'a draft of a closed meeting' from meeting_action a join meeting m on m.id = a.meeting_id
       where a.series_id = $1 and a.status = 'draft' and m.status = 'closed'
     union all select d.id, 'a decision without a number' from meeting_decision d join meeting m on m.id = d.meeting_id
       where d.series_id = $1 and d.number is null and m.status = 'closed'`,
    [seriesId],
  )
  expect(wrong).toEqual([])
}
