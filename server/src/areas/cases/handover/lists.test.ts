import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { buildCase, buildHandover, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildMember } from '../../../../testing/build/index.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
  stage.later()
})

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const officer = (slug: keyof Stage['town']['units']) => stage.town.officers[slug].id
const list = async (person: Person, query: string) =>
  (await must(person.get(`/handovers?limit=100&${query}`))).body.items
const ids = async (person: Person, query: string) =>
  (await list(person, query)).map(({ id }: { id: string }) => id)

test('transfer out of my unit: I still find what I sent, with its present holder', async () => {
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  const first = await buildHandover(stage.officers.bygglov, caseId, unit('gatu-park'))
  await must(stage.officers['gatu-park'].post(`/handovers/${first}/acceptance`))
  const next = await buildHandover(stage.officers['gatu-park'], caseId, unit('va-avfall'))
  await must(stage.officers['va-avfall'].post(`/handovers/${next}/acceptance`))
  const sent = await list(stage.officers.bygglov, 'list=sent')
  expect(sent).toContainEqual(
    expect.objectContaining({
      id: first,
      takenBy: expect.objectContaining({ id: officer('gatu-park') }),
      case: expect.objectContaining({
        holder: expect.objectContaining({ member: expect.objectContaining({ id: officer('va-avfall') }) }),
      }),
    }),
  )
  expect(await ids(stage.heads.bygglov, 'list=sent&of=unit')).toContain(first)
  expect(await ids(stage.heads.bygglov, 'list=sent')).not.toContain(first)
  const mine = (await must(stage.officers.bygglov.get('/cases?mine=true'))).body.items
  expect(mine.map(({ id }: { id: string }) => id)).toContain(caseId)
})

test('what a pilot sent for somebody else is found by both', async () => {
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  const id = await buildHandover(stage.pilot, caseId, unit('gatu-park'))
  for (const person of [stage.pilot, stage.officers.bygglov]) {
    expect((await ids(person, 'list=sent')).filter((one: string) => one === id)).toEqual([id])
  }
})

test('what waits for me, and what waits for my unit', async () => {
  const toUnit = await buildHandover(stage.pilot, caseId, unit('gatu-park'))
  const other = await buildCase(stage.pilot)
  const toMe = await buildHandover(stage.pilot, other.id, unit('gatu-park'), {
    memberId: officer('gatu-park'),
  })
  const both = [toUnit, toMe]
  const of = async (person: Person, query: string) =>
    (await ids(person, query)).filter((id: string) => both.includes(id))
  expect(await of(stage.officers['gatu-park'], 'list=waiting')).toEqual([toUnit, toMe])
  expect(await of(stage.heads['gatu-park'], 'list=waiting')).toEqual([toUnit])
  expect(await of(stage.heads['gatu-park'], 'list=waiting&of=unit')).toEqual([toUnit, toMe])
  expect(await of(stage.officers.bygglov, 'list=waiting&of=unit')).toEqual([])
  const seen = await list(stage.heads['gatu-park'], 'list=waiting&of=unit')
  expect(seen.find(({ id }: { id: string }) => id === toMe).may).toMatchObject({
    accept: true,
    nameTaker: true,
  })
  await closeCase(stage.pilot, other.id)
  expect(await of(stage.officers['gatu-park'], 'list=waiting')).toEqual([toUnit])
})

test('pages follow on each other, each handover once', async () => {
  const someone = await buildMember(stage.house, { units: [unit('va-avfall')] })
  const sent: string[] = []
  for (let n = 0; n < 5; n++) {
    const { id } = await buildCase(stage.pilot)
    if (n % 2) stage.later()
    sent.push(await buildHandover(stage.pilot, id, unit('va-avfall'), { memberId: someone.id }))
  }
  const receiver = await stage.house.as(someone.id)
  for (const [person, query, expected] of [
    [receiver, 'list=waiting', sent],
    [stage.pilot, 'list=sent', sent.toReversed()],
  ] as const) {
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const after: string = cursor ? `&cursor=${cursor}` : ''
      const { body } = await must(person.get(`/handovers?limit=2&${query}${after}`))
      seen.push(...body.items.map(({ id }: { id: string }) => id))
      cursor = body.nextCursor
    } while (cursor && seen.length < 200)
    expect(seen.filter((id) => sent.includes(id))).toEqual(expected)
    expect(new Set(seen).size).toBe(seen.length)
  }
})

test.each(['list=both', 'list=sent&of=everyone', 'of=nobody', 'list=sent&limit=0', 'list=sent&cursor=x'])(
  'a list by %s is refused',
  async (query) => {
    expect(await stage.pilot.get(`/handovers?${query}`)).toMatchObject({ status: 400 })
  },
)

test('the trail of a case tells every question and its answer, the latest first', async () => {
  const first = await buildHandover(stage.pilot, caseId, unit('gatu-park'))
  const no = { reason: 'Inte vår mark.', suggestedUnitId: unit('va-avfall') }
  await must(stage.officers['gatu-park'].post(`/handovers/${first}/refusal`, no))
  stage.later()
  const second = await buildHandover(stage.pilot, caseId, unit('va-avfall'))
  await must(stage.officers['va-avfall'].post(`/handovers/${second}/acceptance`))
  const { items } = (await must(stage.pilot.get(`/cases/${caseId}/handovers`))).body
  expect(items).toMatchObject([
    { id: second, status: 'accepted' },
    {
      id: first,
      status: 'declined',
      declineReason: 'Inte vår mark.',
      suggested: { unit: { slug: 'va-avfall' } },
    },
  ])
  const { body } = await must(stage.pilot.get(`/cases/${caseId}/events`))
  expect(body.items.slice(0, 4)).toMatchObject([
    {
      name: 'case.handedOver',
      unit: { name: 'Vatten och avfall' },
      member: { name: 'Olle Vatten och avfall' },
    },
    { name: 'case.handoverProposed', unit: { name: 'Vatten och avfall' }, member: null },
    { name: 'case.handoverDeclined', unit: { name: 'Gatu/park' } },
    { name: 'case.handoverProposed', unit: { name: 'Gatu/park' } },
  ])
  expect(JSON.stringify(body)).not.toContain('Inte vår mark')
})

describe('a restricted case', () => {
  let secret: string
  const sees = async (person: Person) => (await person.get(`/cases/${secret}`)).status === 200
  beforeEach(async () => {
    secret = (await buildCase(stage.pilot, { visibility: 'restricted', title: 'Hemlig sammanslagning' })).id
  })

  test('the receiving unit is let in when it is asked, and out again when it says no', async () => {
    expect(await sees(stage.officers.bygglov)).toBe(false)
    const id = await buildHandover(stage.pilot, secret, unit('bygglov'))
    expect(await sees(stage.officers.bygglov)).toBe(true)
    const no = { reason: 'Det är inte vi.', suggestedUnitId: null }
    await must(stage.officers.bygglov.post(`/handovers/${id}/refusal`, no))
    expect(await sees(stage.officers.bygglov)).toBe(false)
    expect(await stage.officers.bygglov.get(`/handovers/${id}`)).toMatchObject({ status: 404 })
    expect(await ids(stage.officers.bygglov, 'list=waiting&of=unit')).not.toContain(id)
  })

  test('it is let out when the question is taken back, and when the case is closed', async () => {
    const id = await buildHandover(stage.pilot, secret, unit('bygglov'))
    await must(stage.pilot.post(`/handovers/${id}/withdrawal`))
    expect(await sees(stage.officers.bygglov)).toBe(false)
    await buildHandover(stage.pilot, secret, unit('bygglov'))
    await closeCase(stage.pilot, secret)
    expect(await sees(stage.officers.bygglov)).toBe(false)
  })

  test('a unit that has a part reads it whatever it answers, and reads it for the question although the part is gone', async () => {
    const part = await buildPart(stage.pilot, secret, unit('bygglov'))
    const no = { reason: 'Det är inte vi.', suggestedUnitId: null }
    const id = await buildHandover(stage.pilot, secret, unit('bygglov'))
    await must(stage.officers.bygglov.post(`/handovers/${id}/refusal`, no))
    expect(await sees(stage.officers.bygglov)).toBe(true)
    const again = await buildHandover(stage.pilot, secret, unit('bygglov'))
    await must(stage.officers.bygglov.post(`/parts/${part}/refusal`, no))
    expect(await sees(stage.officers.bygglov)).toBe(true)
    await must(stage.officers.bygglov.post(`/handovers/${again}/acceptance`))
  })

  test('former unit loses read access when the case has changed hands; the loss is logged', async () => {
    const id = await buildHandover(stage.pilot, secret, unit('bygglov'))
    await must(stage.officers.bygglov.post(`/handovers/${id}/acceptance`))
    expect([await sees(stage.officers.bygglov), await sees(stage.pilot)]).toEqual([true, false])
    const { body } = await must(stage.officers.bygglov.get(`/cases/${secret}/events`))
    expect(body.items[0]).toMatchObject({ name: 'case.handedOver', data: { formerUnitLosesSight: true } })
  })

  test('a former unit with a part of its own keeps reading it', async () => {
    await must(stage.pilot.post(`/cases/${secret}/accountability`, { unitId: unit('naringsliv') }))
    const part = await buildPart(stage.pilot, secret, unit('naringsliv'))
    await must(stage.heads.naringsliv.post(`/parts/${part}/acceptance`))
    const id = await buildHandover(stage.pilot, secret, unit('bygglov'))
    await must(stage.officers.bygglov.post(`/handovers/${id}/acceptance`))
    expect(await sees(stage.pilot)).toBe(true)
  })

  test('who sent it still finds that it was sent and taken, and neither what it says nor who has it', async () => {
    const id = await buildHandover(stage.pilot, secret, unit('bygglov'), { reason: 'Hemlig anledning.' })
    await must(stage.officers.bygglov.post(`/handovers/${id}/acceptance`))
    const [sent] = (await list(stage.pilot, 'list=sent')).filter((one: { id: string }) => one.id === id)
    expect(sent).toMatchObject({
      status: 'accepted',
      case: null,
      reason: null,
      to: { unit: { slug: 'bygglov' } },
    })
    expect(JSON.stringify(sent)).not.toMatch(/Hemlig/)
    expect(await ids(stage.heads.naringsliv, 'list=sent&of=unit')).not.toContain(id)
    expect(await stage.pilot.post(`/handovers/${id}/withdrawal`)).toMatchObject({ status: 404 })
  })

  test('taken by one who read it only because they were asked, it is theirs', async () => {
    await buildHandover(stage.pilot, secret, unit('bygglov'))
    await must(stage.officers.bygglov.post(`/cases/${secret}/accountability`))
    expect(await sees(stage.officers.bygglov)).toBe(true)
  })
})
