import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aQuestion } from '../../../../testing/build/build-case.ts'
import type { Answer, Person } from '../../../../testing/house.ts'
import { systemActor } from '../../../kernel/actor.ts'
import { newId } from '../../../platform/ids/ids.ts'
import { receiveMessage } from '../conversation/write.ts'
import { lapseHandovers } from '../handover/lapse-handovers.ts'
import { breaches, openStage, type Stage } from '../testing.fixture.ts'

/**
 * Whatever people do, in whatever order and however many at once, with colleagues going away, coming back and leaving:
 * every open case has exactly one accountable, somebody present acts for them, the ledger has neither gap nor overlap, and every change that was acknowledged has exactly one event.
 */
let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

/** What one run has made so far; who does what is chosen from it by number. */
type World = { people: Person[]; members: string[]; cases: string[]; parts: string[]; handovers: string[] }
type Act = {
  readonly what: keyof typeof acts
  readonly who: number
  readonly which: number
  readonly how: number
}
/** How many changes were acknowledged, each of which has an event. */
type Done = number

const from = <T>(all: readonly T[], at: number): T | undefined => all[at % all.length]
const OUTCOMES = ['solved', 'withdrawn', 'moved', 'duplicate'] as const

function done(answer: Answer): Done {
  const busy = answer.status === 503 && ['case.nobodyOnDuty', 'server.busy'].includes(answer.body?.code)
  if (answer.status >= 500 && !busy) throw new Error(`The server failed: ${answer.text}`)
  return answer.status < 300 ? 1 : 0
}

/** One who does something to one of the cases. */
const onCase =
  (act: (person: Person, caseId: string, how: number, world: World) => Promise<Done>) =>
  async (world: World, { who, which, how }: Act): Promise<Done> => {
    const [person, caseId] = [from(world.people, who), from(world.cases, which)]
    return person && caseId ? act(person, caseId, how, world) : 0
  }
const onPart =
  (act: (person: Person, partId: string, how: number) => Promise<Answer>) =>
  async (world: World, { who, which, how }: Act): Promise<Done> => {
    const [person, partId] = [from(world.people, who), from(world.parts, which)]
    return person && partId ? done(await act(person, partId, how)) : 0
  }

/** One who may does something to a handover: the first who is let. */
const onHandover =
  (act: (person: Person, handoverId: string) => Promise<Answer>) =>
  async (world: World, { who, which }: Act): Promise<Done> => {
    const id = from(world.handovers, which)
    if (!id) return 0
    for (let next = 0; next < world.people.length; next++) {
      const answer = await act(from(world.people, who + next) as Person, id)
      if (answer.status !== 403) return done(answer)
    }
    return 0
  }

const acts = {
  takeIn: async (world: World, { who }: Act) => {
    const answer = await from(world.people, who)?.post('/cases', aQuestion)
    if (answer?.status === 201) world.cases.push(answer.body.id)
    return answer ? done(answer) : 0
  },
  take: onCase(async (person, id) => done(await person.post(`/cases/${id}/accountability`))),
  offer: onCase(async (person, id, how, world) => {
    const unit = stage.town.units[how % 3 === 0 ? 'gatu-park' : 'bygglov']
    const answer = await person.post(`/cases/${id}/parts`, {
      parts: [{ unitId: unit.id, title: 'En fråga' }],
    })
    if (answer.status === 201) world.parts.push(answer.body.ids[0])
    return done(answer)
  }),
  accept: onPart((person, id) => person.post(`/parts/${id}/acceptance`)),
  decline: onPart((person, id) =>
    person.post(`/parts/${id}/refusal`, { reason: 'Det är inte vi', suggestedUnitId: null }),
  ),
  work: onPart((person, id, how) =>
    person.post(`/parts/${id}/progress`, { act: from(['start', 'wait', 'resume'], how) }),
  ),
  answer: onPart((person, id) =>
    person.post(`/parts/${id}/answers`, { verdict: 'possible', body: 'Det går bra.' }),
  ),
  withdraw: onPart((person, id) => person.post(`/parts/${id}/withdrawal`, { reason: 'Behövs inte' })),
  send: onCase(async (person, id) => {
    const { headers } = await person.get(`/cases/${id}/combined-answer`)
    const saved = await person.put(
      `/cases/${id}/combined-answer`,
      { body: 'Svaret.' },
      { 'if-match': String(headers['etag']) },
    )
    if (saved.status !== 200) return done(saved)
    const seen = { 'if-match': String(saved.headers['etag']) }
    return 1 + done(await person.post(`/cases/${id}/combined-answer/dispatch`, {}, seen))
  }),
  write: onCase(async (person, id) =>
    done(await person.post(`/cases/${id}/messages`, { body: 'Vi återkommer.' })),
  ),
  ask: onCase(async (person, id) => done(await person.post(`/cases/${id}/waiting`, { body: 'Hur stor?' }))),
  close: onCase(async (person, id, how, world) => {
    const outcome = from(OUTCOMES, how)
    const other = outcome === 'duplicate' ? { duplicateOf: from(world.cases, how + 1) } : {}
    return done(await person.post(`/cases/${id}/closure`, { outcome, ...other }))
  }),
  reopen: onCase(async (person, id) =>
    done(await person.post(`/cases/${id}/reopening`, { reason: 'Fel beslut' })),
  ),
  companyWrites: onCase(async (_person, id) => {
    const { kit, clock } = stage.house
    const company = { kind: 'company', caseId: id, locale: 'sv' } as const
    const write = kit.db.change(systemActor('portal'), (tx) =>
      receiveMessage(tx, company, clock.now(), id, { name: 'Sara', body: 'Hur går det?' }),
    )
    return write.then(
      () => 1,
      (error: { code?: string }) => {
        if (error.code === 'case.nobodyOnDuty') return 0
        throw error
      },
    )
  }),
  propose: onCase(async (person, id, how, world) => {
    const unitId = stage.town.units[how % 3 === 0 ? 'gatu-park' : 'bygglov'].id
    const memberId = how % 2 === 0 ? from(world.members, how) : null
    const answer = await person.post(`/cases/${id}/handovers`, { unitId, memberId, reason: 'Frågan är er.' })
    if (answer.status === 201) world.handovers.push(answer.body.id)
    return done(answer)
  }),
  sayYes: onHandover((person, id) => person.post(`/handovers/${id}/acceptance`)),
  sayNo: onHandover((person, id) =>
    person.post(`/handovers/${id}/refusal`, { reason: 'Det är inte vi', suggestedUnitId: null }),
  ),
  takeBack: onHandover((person, id) => person.post(`/handovers/${id}/withdrawal`)),
  keep: onHandover((person, id) => person.post(`/handovers/${id}/keeping`)),
  lapse: async (world: World, { which }: Act) => {
    // As if two working days had gone by.
    const past = "update handover set answer_by = '2026-11-20' where id = $1 and status = 'proposed'"
    await stage.house.owner.pool.query(past, [from(world.handovers, which) ?? null])
    await lapseHandovers(stage.house.kit)
    return 0
  },
  leave: (world: World, act: Act) => setActive(world, act, false),
  letGo: async (world: World, { who, which, how }: Act) => {
    const [administrator, member] = [from(world.people, 3), from(world.members, who)]
    const to = how % 2 === 0 ? { toMemberId: from(world.members, which) } : {}
    const answer = await administrator?.post(`/members/${member}/leaving`, to)
    // What moves has an event of its own each, which is counted apart.
    if (answer) done(answer)
    return 0
  },
  goAway: async (world: World, { who, which, how }: Act) => {
    const { at } = stage.house.clock
    const answer = await from(world.people, who)?.post('/absences', {
      from: at.toISOString(),
      to: how % 3 === 0 ? null : new Date(at.getTime() + (how + 1) * 60_000).toISOString(),
      deputyId: how % 2 === 0 ? from(world.members, which) : null,
    })
    if (answer) done(answer)
    return 0
  },
  comeHome: async (world: World, { who }: Act) => {
    const person = from(world.people, who)
    const { body } = (await person?.get(`/absences?member=${from(world.members, who)}`)) ?? {}
    const [first] = body?.items ?? []
    if (first) done((await person?.delete(`/absences/${first.id}`)) as Answer)
    return 0
  },
  comeBack: (world: World, act: Act) => setActive(world, act, true),
  changeDuty: async (world: World, { who }: Act) => {
    const { pool } = stage.house.owner
    const period = "tstzrange('2026-01-01', '2028-01-01')"
    await pool.query(`with gone as (delete from duty) select 1`)
    await pool
      .query(`insert into duty values ($1, $2, ${period})`, [newId(), from(world.members, who)])
      .catch((error: { constraint?: string }) => expect(error.constraint).toBe('duty_one_at_a_time'))
    return 0
  },
  moveClock: async (_world: World, { how }: Act) => {
    stage.house.clock.at = new Date(stage.house.clock.at.getTime() + (how - 30) * 60_000)
    return 0
  },
}

const REFUSED = [
  'member_is_accountable',
  'member_answers_for_part',
  'duty_never_nobody',
  'handover_receiver_in_unit',
]

/** A member leaves or comes back; the database refuses to lose one who is accountable. */
async function setActive(world: World, { who }: Act, active: boolean): Promise<Done> {
  await stage.house.owner.pool
    .query('update member set active = $2 where id = $1', [from(world.members, who), active])
    .catch((error: { constraint?: string }) => expect(REFUSED).toContain(error.constraint))
  return 0
}

const act = (...what: Act['what'][]): fc.Arbitrary<Act> =>
  fc.record({ what: fc.constantFrom(...what), who: fc.nat(40), which: fc.nat(20), how: fc.nat(100) })
/** Often what moves a case on, now and then what shakes the ground. */
const anyAct = fc.oneof(
  { weight: 7, arbitrary: act('takeIn', 'take', 'close', 'reopen', 'close', 'reopen') },
  {
    weight: 4,
    arbitrary: act(
      'offer',
      'accept',
      'decline',
      'work',
      'answer',
      'withdraw',
      'send',
      'write',
      'ask',
      'companyWrites',
    ),
  },
  {
    weight: 5,
    arbitrary: act('propose', 'propose', 'sayYes', 'sayYes', 'sayNo', 'takeBack', 'keep', 'lapse'),
  },
  { weight: 2, arbitrary: act('leave', 'comeBack', 'changeDuty', 'moveClock') },
  { weight: 2, arbitrary: act('letGo', 'goAway', 'comeHome', 'comeBack') },
)
const step = fc.array(anyAct, { minLength: 1, maxLength: 4 })
const story = fc.array(step, { minLength: 4, maxLength: 14 })

/** The events of what people did; what follows of itself from those is counted with them. */
/** What follows from another change has an event of its own, and is not acknowledged to anybody. */
const FOLLOWS = [
  'dispute.raised',
  'dispute.ended',
  'case.accountabilityMoved',
  'case.nextStepMoved',
  'part.officerChanged',
  'part.returned',
]

const countEvents = async () =>
  Number(
    (
      await stage.house.owner.pool.query(
        `select count(*) as n from event where case_id is not null and actor_kind <> 'system' and name <> all ($1)`,
        [FOLLOWS],
      )
    ).rows[0].n,
  )

test('exactly one accountable for every open case, after every step of any story', {
  timeout: 120_000,
}, async () => {
  const { pilot, administrator, officers, heads } = stage.town
  // The pilot comes twice: whoever leads cases does most with them.
  const members = [pilot, officers.bygglov, heads.bygglov, administrator, pilot, officers['gatu-park']].map(
    ({ id }) => id,
  )
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      await stage.house.owner.pool.query('truncate absence')
      await stage.house.owner.pool.query('update member set active = true')
      const people = await Promise.all(members.map((id) => stage.house.as(id)))
      const world: World = { people, members, cases: [], parts: [], handovers: [] }
      await acts.takeIn(world, { what: 'takeIn', who: 0, which: 0, how: 0 })
      for (const concurrent of steps) {
        const before = await countEvents()
        const changes = await Promise.all(concurrent.map((one) => acts[one.what](world, one)))
        expect(await breaches(stage.house)).toEqual([])
        expect((await countEvents()) - before).toBe(changes.reduce((sum, one) => sum + one, 0))
      }
    }),
    { numRuns: 25 },
  )
  const { rows } = await stage.house.owner.pool.query(
    'select name, count(*)::int as n from event group by name',
  )
  const happened = new Map(rows.map(({ name, n }) => [name, n]))
  for (const name of [
    'case.accountabilityTaken',
    'case.closed',
    'case.reopened',
    'part.offered',
    'case.handoverProposed',
    'case.handedOver',
    'absence.set',
  ]) {
    expect(happened.get(name) ?? 0, `${name} happened in some story`).toBeGreaterThan(0)
  }
})
