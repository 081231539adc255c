import { afterAll, beforeAll, expect, test } from 'vitest'
import { aQuestion } from '../../../../testing/build/build-case.ts'
import { buildCompany } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const merge = (absorbedId: string, stayingId: string) =>
  stage.pilot.post('/company-merges', { absorbedId, stayingId, reason: 'Samma företag.' })
const both = async () => [(await buildCompany(stage.house)).id, (await buildCompany(stage.house)).id] as const

test('two merges in opposite directions at once: exactly one is done', async () => {
  for (let round = 0; round < 8; round++) {
    const [a, b] = await both()
    const answers = await Promise.all([merge(a, b), merge(b, a), merge(a, b), merge(b, a)])
    const codes = answers.map(({ status, body }) => String(body.code ?? status)).toSorted()
    expect(codes).toEqual(['201', 'company.alreadyMerged', 'company.alreadyMerged', 'company.alreadyMerged'])
    const { rows } = await stage.house.owner.pool.query(
      'select count(*) filter (where merged_into is null)::int as staying from company where id = any($1)',
      [[a, b]],
    )
    expect(rows).toEqual([{ staying: 1 }])
  }
})

test('a circle of three at once ends without chain or circle', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = await both()
    const [c] = await both()
    const answers = await Promise.all([merge(a, b), merge(b, c), merge(c, a)])
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
    const { rows } = await stage.house.owner.pool.query(
      `select count(*)::int as chains from company x join company y on y.id = x.merged_into
       where y.merged_into is not null`,
    )
    expect(rows).toEqual([{ chains: 0 }])
  }
})

test('a case that comes in during a merge ends with the company that stays', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = await both()
    const question = { ...aQuestion, company: { kind: 'known', companyId: a } }
    const [, ...cases] = await Promise.all([
      merge(a, b),
      ...Array.from({ length: 4 }, () => stage.pilot.post('/cases', question)),
    ])
    expect(cases.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    const { rows } = await stage.house.owner.pool.query(
      'select distinct company_id as id from business_case where id = any($1)',
      [cases.map(({ body }) => body.id)],
    )
    expect(rows).toEqual([{ id: b }])
  }
})

test('one merge is taken back once, however many ask at once', async () => {
  const [a, b] = await both()
  const { body } = await merge(a, b)
  const undo = () => stage.pilot.post(`/company-merges/${body.id}/undo`, { reason: 'Två företag.' })
  const statuses = (await Promise.all([undo(), undo(), undo()]))
    .map(({ status }) => String(status))
    .toSorted()
  expect(statuses).toEqual(['204', '409', '409'])
})
