import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  answerPart,
  buildCase,
  buildPart,
  closeCase,
  must,
  sendAnswer,
} from '../../../../testing/build/build-case.ts'
import type { Person } from '../../../../testing/house.ts'
import { openStage, type Stage, tracesOf } from '../testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

type Slug = 'bygglov' | 'gatu-park' | 'va-avfall'
const unit = (slug: Slug) => stage.town.units[slug].id
const conflictsOf = async (caseId: string, person: Person = stage.pilot) =>
  (await must(person.get(`/cases/${caseId}/conflicts`))).body.items
const seats = (value: string, bound = 'at_most') => [{ key: 'seats', bound, value }]
const answer = (person: Person, part: string, given: Record<string, unknown> = {}) =>
  person.post(`/parts/${part}/answers`, { verdict: 'possible', body: 'Det går bra så här.', ...given })

/** Two units that have answered about the same case, each in its own way. */
async function twoAnswers(
  one: Record<string, unknown> = { terms: seats('80') },
  other: Record<string, unknown> = { terms: seats('60') },
) {
  const { id } = await buildCase(stage.pilot)
  const first = await buildPart(stage.pilot, id, unit('bygglov'), { title: 'Lokalen' })
  const second = await buildPart(stage.pilot, id, unit('gatu-park'), { title: 'Marken' })
  await answerPart(stage.officers.bygglov, first, one)
  const { events } = await tracesOf(stage.house, () => answerPart(stage.officers['gatu-park'], second, other))
  const [conflict] = await conflictsOf(id)
  return { id, first, second, events, conflict }
}

const joint = {
  verdict: 'possible_with_conditions',
  body: 'Det går bra med färre gäster.',
  conditions: 'Räkna dem.',
  terms: seats('60'),
}
const propose = (person: Person, conflict: { id: string }, given: Record<string, unknown> = {}) =>
  person.post(`/conflicts/${conflict.id}/joint-answers`, { ...joint, ...given })
const reply = (person: Person, conflict: { id: string }, agrees: boolean, reason = '') =>
  person.post(`/conflicts/${conflict.id}/joint-answer-reply`, { agrees, reason })
const release = (
  person: Person,
  conflict: { id: string },
  reason = 'Det lägsta talet gäller, det står i svaret.',
) => person.post(`/conflicts/${conflict.id}/release`, { reason })
const refused = (status: number, code: string) => ({ status, body: { code } })

describe('two answers that can not both hold', () => {
  test('are found when the second is given, shown side by side to both, and wait for both and for the accountable', async () => {
    const { id, events, conflict } = await twoAnswers()
    expect(events).toEqual(['part.accepted', 'part.answered', 'conflict.found'])
    expect(conflict).toMatchObject({
      kind: 'term',
      term: 'seats',
      status: 'open',
      foundBy: null,
      joint: null,
    })
    const sides = conflict.sides.map((side: { unit: { slug: string }; answer: { terms: unknown[] } }) => [
      side.unit.slug,
      side.answer.terms,
    ])
    expect(Object.fromEntries(sides)).toEqual({ bygglov: seats('80'), 'gatu-park': seats('60') })
    for (const person of [stage.pilot, stage.officers.bygglov, stage.officers['gatu-park']]) {
      const waits = (await must(person.get('/my-day'))).body.items
      expect(
        waits.filter((one: { kind: string; caseId: string }) => one.kind === 'conflict' && one.caseId === id),
      ).toHaveLength(1)
    }
    const gaps = (await must(stage.pilot.get('/between-chairs/conflicts'))).body.items
    expect(gaps).toContainEqual(expect.objectContaining({ caseId: id }))
    const notices = (await must(stage.officers.bygglov.get('/notices'))).body.items
    expect(notices).toContainEqual(
      expect.objectContaining({ event: 'conflict.found', case: expect.objectContaining({ id }) }),
    )
  })

  test('keep the combined answer from leaving, also when the program is gone around', async () => {
    const { id } = await twoAnswers({ verdict: 'possible' }, { verdict: 'information', terms: [] })
    expect(await conflictsOf(id)).toEqual([])
    const { id: torn } = await twoAnswers()
    const saved = await must(
      stage.pilot.put(`/cases/${torn}/combined-answer`, { body: 'Svaret.' }, { 'if-match': '"0"' }),
    )
    const seen = { 'if-match': String(saved.headers['etag']) }
    const dispatch = () => stage.pilot.post(`/cases/${torn}/combined-answer/dispatch`, {}, seen)
    expect(await dispatch()).toMatchObject(refused(409, 'combinedAnswer.contradictory'))
    expect((await must(stage.pilot.get(`/cases/${torn}/combined-answer`))).body.conflicts).toBe(1)
    await expect(
      stage.house.owner.pool.query(
        "update combined_answer set status = 'sent', sent_at = now() where case_id = $1",
        [torn],
      ),
    ).rejects.toMatchObject({ constraint: 'combined_answer_agrees' })
  })

  test('end by themselves when one answers anew, and the answer can leave', async () => {
    const { id, first } = await twoAnswers()
    const { events } = await tracesOf(stage.house, () =>
      answer(stage.officers.bygglov, first, { terms: seats('60') }),
    )
    expect(events).toEqual(['part.answered', 'conflict.ended'])
    expect(await conflictsOf(id)).toMatchObject([{ status: 'ended' }])
    await sendAnswer(stage.pilot, id)
  })

  test('go on when the new answer contradicts too, and are about the new one', async () => {
    const { id, first, conflict } = await twoAnswers()
    await must(answer(stage.officers.bygglov, first, { terms: seats('70') }))
    const [still, ...others] = await conflictsOf(id)
    expect([still.id, still.status, others]).toEqual([conflict.id, 'open', []])
    const mine = still.sides.find(({ partId }: { partId: string }) => partId === first)
    expect(mine.answer.terms).toEqual(seats('70'))
  })

  test('end when the part is taken back, and with the case', async () => {
    const { id, first } = await twoAnswers()
    await must(stage.pilot.post(`/parts/${first}/withdrawal`, { reason: 'Behövs inte längre' }))
    expect(await conflictsOf(id)).toMatchObject([{ status: 'ended' }])
    const other = await twoAnswers()
    for (const part of [other.first, other.second])
      await must(stage.pilot.post(`/parts/${part}/withdrawal`, { reason: 'Behövs inte längre' }))
    await closeCase(stage.pilot, other.id)
    expect(await conflictsOf(other.id)).toMatchObject([{ status: 'ended' }])
  })

  test('yes and no on the same area contradict each other', async () => {
    const areaId = stage.area('uteservering').id
    const { id } = await buildCase(stage.pilot)
    const one = await buildPart(stage.pilot, id, unit('bygglov'), { areaId })
    const other = await buildPart(stage.pilot, id, unit('gatu-park'), { areaId })
    await answerPart(stage.officers.bygglov, one)
    await answerPart(stage.officers['gatu-park'], other, { verdict: 'not_possible' })
    expect(await conflictsOf(id)).toMatchObject([{ kind: 'verdict', term: null, status: 'open' }])
  })
})

describe('a joint answer', () => {
  test('is proposed by one, and becomes the answer of both in the moment the other says yes', async () => {
    const { id, conflict, first, second } = await twoAnswers()
    expect((await must(propose(stage.officers.bygglov, conflict))).body.agreed).toBe(false)
    expect(await propose(stage.officers['gatu-park'], conflict)).toMatchObject(
      refused(409, 'conflict.alreadyProposed'),
    )
    expect(await reply(stage.officers.bygglov, conflict, true)).toMatchObject(
      refused(403, 'conflict.notYourAnswer'),
    )
    const [asked] = await conflictsOf(id, stage.officers['gatu-park'])
    expect([asked.may, asked.joint]).toMatchObject([
      { propose: false, agree: true, decline: true, release: false },
      { status: 'proposed', content: { terms: seats('60') } },
    ])
    const { events } = await tracesOf(stage.house, () => reply(stage.officers['gatu-park'], conflict, true))
    expect(events).toEqual(['conflict.agreed', 'part.answered', 'part.answered'])
    const parts = (await must(stage.pilot.get(`/cases/${id}/parts`))).body.items
    expect(parts.map((part: { id: string; answer: object }) => [part.id, part.answer])).toEqual(
      [first, second].map((part) => [
        part,
        expect.objectContaining({ joint: true, verdict: 'possible_with_conditions', terms: seats('60') }),
      ]),
    )
    expect(await conflictsOf(id)).toMatchObject([{ status: 'agreed', joint: { status: 'accepted' } }])
    const { suggestion } = (await must(stage.pilot.get(`/cases/${id}/combined-answer`))).body
    expect(suggestion).toContain('Lokalen och Marken – möjligt med villkor')
    expect(suggestion.match(/Högst 60 platser/g)).toHaveLength(1)
    await sendAnswer(stage.pilot, id)
  })

  test('a no says why, and both may then propose anew; who proposed takes it back without a word', async () => {
    const { id, conflict } = await twoAnswers()
    await must(propose(stage.officers.bygglov, conflict))
    expect(await reply(stage.officers['gatu-park'], conflict, false)).toMatchObject(
      refused(422, 'conflict.reasonMissing'),
    )
    await must(reply(stage.officers['gatu-park'], conflict, false, 'Marken tål inte fler.'))
    expect((await conflictsOf(id))[0]).toMatchObject({
      status: 'open',
      joint: { status: 'declined', reason: 'Marken tål inte fler.' },
    })
    await must(propose(stage.officers['gatu-park'], conflict))
    await must(reply(stage.officers['gatu-park'], conflict, false))
    expect((await conflictsOf(id))[0].joint.status).toBe('ended')
    expect(await reply(stage.officers.bygglov, conflict, true)).toMatchObject(
      refused(409, 'conflict.nothingProposed'),
    )
  })

  test('who speaks for both units gives it at once', async () => {
    const { id } = await buildCase(stage.pilot)
    const [one, other] = [
      await buildPart(stage.pilot, id, unit('bygglov'), { title: 'Lokalen' }),
      await buildPart(stage.pilot, id, unit('bygglov'), {
        title: 'Brandskyddet',
        areaId: stage.area('uteservering').id,
      }),
    ]
    await answerPart(stage.officers.bygglov, one, { terms: seats('80') })
    await answerPart(stage.officers.bygglov, other, { terms: seats('60') })
    const [conflict] = await conflictsOf(id)
    expect((await must(propose(stage.heads.bygglov, conflict))).body.agreed).toBe(true)
    expect(await conflictsOf(id)).toMatchObject([{ status: 'agreed' }])
  })

  test('is no longer asked for when one of the units has answered anew', async () => {
    const { id, conflict, second } = await twoAnswers()
    await must(propose(stage.officers.bygglov, conflict))
    await must(answer(stage.officers['gatu-park'], second, { terms: seats('50') }))
    expect((await conflictsOf(id))[0]).toMatchObject({ status: 'open', joint: { status: 'ended' } })
  })

  test('is an answer as any other: conditions and figures are read the same way', async () => {
    const { conflict } = await twoAnswers()
    expect(await propose(stage.officers.bygglov, conflict, { conditions: '' })).toMatchObject(
      refused(422, 'part.conditionsMissing'),
    )
    const wrong = await propose(stage.officers.bygglov, conflict, { terms: seats('många') })
    expect(wrong).toMatchObject(refused(400, 'validation.failed'))
    expect(wrong.body.errors).toMatchObject([{ path: 'terms.0.value', code: 'answer.termNotNumber' }])
  })
})

describe('what no rule finds', () => {
  test('is said by somebody, and keeps the answer from leaving until it is released or answered anew', async () => {
    const { id, first, second } = await twoAnswers({ verdict: 'possible' }, { verdict: 'possible' })
    const say = (given: Record<string, unknown> = {}) =>
      stage.officers.bygglov.post(`/cases/${id}/conflicts`, {
        partId: second,
        otherPartId: first,
        statement: 'Staketet ska bort kvällstid, säger den ena.',
        ...given,
      })
    const { events } = await tracesOf(stage.house, () => say())
    expect(events).toEqual(['conflict.stated'])
    expect(await say({ partId: first, otherPartId: second })).toMatchObject(
      refused(409, 'conflict.alreadyOpen'),
    )
    expect(await say({ otherPartId: second })).toMatchObject(refused(409, 'conflict.notAnswered'))
    expect(await say({ otherPartId: crypto.randomUUID() })).toMatchObject(
      refused(409, 'conflict.notAnswered'),
    )
    expect(await conflictsOf(id)).toMatchObject([
      { kind: 'stated', statement: 'Staketet ska bort kvällstid, säger den ena.' },
    ])
    await must(answer(stage.officers.bygglov, first))
    expect(await conflictsOf(id)).toMatchObject([{ status: 'ended' }])
  })
})

describe('the accountable', () => {
  test('lets both answers go with a written reason, which stays; a new answer raises it again', async () => {
    const { id, conflict, first } = await twoAnswers()
    expect(await release(stage.pilot, conflict, 'Nej')).toMatchObject({ status: 400 })
    const { events } = await tracesOf(stage.house, () => release(stage.pilot, conflict))
    expect(events).toEqual(['conflict.released'])
    expect(await conflictsOf(id)).toMatchObject([
      {
        status: 'released',
        reason: 'Det lägsta talet gäller, det står i svaret.',
        endedBy: { name: expect.any(String) },
      },
    ])
    expect(await release(stage.pilot, conflict)).toMatchObject(refused(409, 'conflict.ended'))
    await must(answer(stage.officers.bygglov, first, { terms: seats('90') }))
    expect((await conflictsOf(id)).map(({ status }: { status: string }) => status)).toEqual([
      'open',
      'released',
    ])
    await must(release(stage.pilot, (await conflictsOf(id))[0]))
    await sendAnswer(stage.pilot, id)
  })

  test('nothing is there to release, reply to or propose in what does not exist', async () => {
    const nowhere = { id: crypto.randomUUID() }
    for (const attempt of [
      release(stage.pilot, nowhere),
      propose(stage.pilot, nowhere),
      reply(stage.pilot, nowhere, true),
    ])
      expect(await attempt).toMatchObject(refused(404, 'conflict.notFound'))
    expect(await stage.pilot.get(`/cases/${nowhere.id}/conflicts`)).toMatchObject(
      refused(404, 'case.notFound'),
    )
  })
})

test.each<[string, unknown]>([
  ['a key that is none', [{ key: 'colour', value: 'red' }]],
  ['a bound that is none', [{ key: 'seats', bound: 'about', value: '60' }]],
  [
    'the same thing twice',
    [
      { key: 'seats', value: '60' },
      { key: 'seats', value: '70' },
    ],
  ],
  ['a figure without a value', [{ key: 'seats', value: ' ' }]],
  ['eleven figures', Array.from({ length: 11 }, () => ({ key: 'seats', value: '1' }))],
])('figures that are refused: %s', async (_says, terms) => {
  const { id } = await buildCase(stage.pilot)
  const part = await buildPart(stage.pilot, id, unit('bygglov'))
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
  expect(await answer(stage.officers.bygglov, part, { terms })).toMatchObject(
    refused(400, 'validation.failed'),
  )
})
