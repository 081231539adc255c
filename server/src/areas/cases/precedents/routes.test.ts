import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type Slug = 'bygglov' | 'gatu-park' | 'va-avfall'
type About = {
  title: string
  question: string
  areaId?: string | null
  part?: string
  slug?: Slug
}
type Seen = { case: { number: string }; verdict: string; pointsOtherWay: boolean }

/** A case with a part that has been offered; the part is not answered yet. */
async function asked({ title, question, part = 'Platsen', slug = 'gatu-park', ...given }: About) {
  const { id, number } = await buildCase(stage.pilot, { title, question })
  const areaId = given.areaId ?? null
  return {
    id,
    number,
    part: await buildPart(stage.pilot, id, stage.town.units[slug].id, { title: part, areaId }),
  }
}
async function answered(about: About, answer: Record<string, unknown> = {}) {
  const at = await asked(about)
  await answerPart(stage.officers[about.slug ?? 'gatu-park'], at.part, answer)
  stage.later()
  return at
}
const earlier = async (part: string, query = '', person: Person = stage.officers['gatu-park']) =>
  (await must(person.get(`/parts/${part}/precedents${query}`))).body.items
const contrary = async (caseId: string, person: Person = stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/contrary-answers`))).body.items
const numbersOf = (items: readonly Seen[]) => items.map((one) => one.case.number)

const music = {
  title: 'Livemusik på uteserveringen',
  question: 'Vi vill ha livemusik med förstärkare på uteserveringen vid hamnen om kvällarna.',
}
const tables = {
  title: 'Fem bord på trottoaren',
  question: 'Kan vi ställa fem bord på trottoaren utanför bageriet?',
}

describe('earlier answers about the same', () => {
  test('those of the area come with all that was said, the likest first, and neither the own case nor another area', async () => {
    const areaId = stage.area('uteservering').id
    const unlike = await answered({ ...tables, areaId })
    const like = await answered(
      { ...music, areaId },
      {
        verdict: 'possible_with_conditions',
        body: 'Musik går bra till klockan 22.',
        conditions: 'Högst 45 decibel vid fasad.',
        legalBasis: '26 kap. 19 § miljöbalken',
        validUntil: '2026-01-31',
        terms: [{ key: 'noise', bound: 'at_most', value: '45' }],
      },
    )
    await answered({ ...music, areaId: stage.area('bygglov-skylt').id, slug: 'bygglov' })
    const now = await asked({ ...music, title: 'Musik vid hamnen', areaId })
    const items = await earlier(now.part)
    expect(numbersOf(items)).toEqual([like.number, unlike.number])
    expect(items[0]).toMatchObject({
      case: { id: like.id, title: music.title },
      topic: 'Platsen',
      unit: { slug: 'gatu-park' },
      officer: { name: 'Olle Gatu/park' },
      verdict: 'possible_with_conditions',
      body: 'Musik går bra till klockan 22.',
      conditions: 'Högst 45 decibel vid fasad.',
      legalBasis: '26 kap. 19 § miljöbalken',
      validUntil: '2026-01-31',
      expired: true,
      terms: [{ key: 'noise', bound: 'at_most', value: '45' }],
      pointsOtherWay: false,
      otherFigures: [],
    })
    expect(items[1]).toMatchObject({ validUntil: null, expired: false })
    expect(JSON.stringify(items)).not.toMatch(/Sara Holm|sara@foretag/)
  })

  test('the verdict turns them round, and figures that differ are named while they are being written', async () => {
    const areaId = stage.area('offentlig-plats').id
    const no = await answered({ ...music, areaId }, { verdict: 'not_possible' })
    const yes = await answered(
      { ...music, areaId },
      { terms: [{ key: 'seats', bound: 'at_most', value: '80' }] },
    )
    const { part } = await asked({ ...music, areaId })
    const flags = (items: readonly Seen[]) => items.map((one) => [one.case.number, one.pointsOtherWay])
    expect(flags(await earlier(part, '?verdict=possible'))).toEqual([
      [no.number, true],
      [yes.number, false],
    ])
    expect(flags(await earlier(part, '?verdict=not_possible'))).toEqual([
      [yes.number, true],
      [no.number, false],
    ])
    expect(flags(await earlier(part, '?verdict=information')).map(([, way]) => way)).toEqual([false, false])
    const figures = async (terms: string) =>
      (await earlier(part, `?terms=${encodeURIComponent(terms)}`)).find(
        (one: Seen) => one.case.number === yes.number,
      ).otherFigures
    expect(await figures('seats:at_most:60')).toEqual(['seats'])
    expect(await figures('seats:at_most:80,noise:at_most:4x')).toEqual([])
    expect(await figures('seats,,::')).toEqual([])
    expect((await stage.pilot.get(`/parts/${part}/precedents?verdict=maybe`)).status).toBe(400)
  })

  test('only the answer that stands counts, and none of a part that was taken back', async () => {
    const areaId = stage.area('torghandel').id
    const twice = await answered({ ...tables, areaId }, { verdict: 'not_possible' })
    await must(
      stage.officers['gatu-park'].post(`/parts/${twice.part}/answers`, {
        verdict: 'possible',
        body: 'Vid en ny titt går det bra.',
      }),
    )
    const back = await answered({ ...tables, areaId })
    await must(stage.pilot.post(`/parts/${back.part}/withdrawal`, { reason: 'De har flyttat.' }))
    const { part } = await asked({ ...tables, areaId })
    const items = await earlier(part)
    expect(numbersOf(items)).toEqual([twice.number])
    expect(items[0]).toMatchObject({ verdict: 'possible', body: 'Vid en ny titt går det bra.' })
  })

  test('without an area it is the name of the part, however it is written', async () => {
    const same = await answered({ ...tables, part: 'Skyfallskartering' })
    await answered({ ...tables, part: 'Brunnslock' })
    const { part } = await asked({ ...tables, part: 'skyfallskartering ' })
    expect(numbersOf(await earlier(part))).toEqual([same.number])
  })

  test('a part that nobody knows of is not found', async () => {
    const answer = await stage.pilot.get(`/parts/${crypto.randomUUID()}/precedents`)
    expect(answer).toMatchObject({ status: 404, body: { code: 'part.notFound' } })
  })
})

describe('an answer that goes against an earlier one', () => {
  test('is seen on the case when the questions are much alike, and not when they are not', async () => {
    const areaId = stage.area('schakttillstand').id
    const before = await answered(
      { ...music, areaId },
      { verdict: 'not_possible', body: 'Musik går inte här.' },
    )
    const like = await answered({ ...music, title: 'Livemusik vid hamnen', areaId })
    const unlike = await answered({ ...tables, areaId })
    const [found, ...more] = await contrary(like.id)
    expect(more).toEqual([])
    expect(found).toMatchObject({
      partId: like.part,
      topic: 'Platsen',
      unit: { slug: 'gatu-park' },
      verdict: 'possible',
      precedents: [{ case: { number: before.number }, verdict: 'not_possible', pointsOtherWay: true }],
    })
    expect(await contrary(unlike.id)).toEqual([])
    expect(await contrary(before.id), 'what came later is not held against it').toEqual([])
  })

  test('and not when the earlier one was valid until a day that has passed', async () => {
    const areaId = stage.area('trafikanordning').id
    await answered({ ...music, areaId }, { verdict: 'not_possible', validUntil: '2026-01-31' })
    expect(await contrary((await answered({ ...music, areaId })).id)).toEqual([])
  })
})
