import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildCase, buildPart, must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const step = (area: string, given: object = {}) => ({ area, title: area, titleEn: area, ...given })
const keep = async (title: string, steps: object[]) =>
  (await must(stage.pilot.post('/plan-templates', { title, titleEn: title, steps }))).body.id
const draft = (caseId: string, ...ids: string[]) =>
  stage.pilot.get(`/cases/${caseId}/plan-draft?templates=${ids.join(',')}`)

test('templates become one plan of a case: offered as it was drafted, each unit asked once', async () => {
  await must(stage.pilot.put('/areas/livsmedel/usual-days', { days: 15 }))
  const restaurant = await keep('Restaurang', [
    step('bygglov-andrad-anvandning', { days: 30 }),
    step('livsmedel', { needs: [0] }),
  ])
  const seating = await keep('Uteservering', [
    step('uteservering', { days: 10 }),
    step('livsmedel', { needs: [0] }),
  ])
  const gone = await keep('Borta', [step('torghandel')])
  await must(stage.pilot.post(`/plan-templates/${gone}/retirement`, {}, { 'if-match': '"1"' }))
  const areaIds = ['livsmedel', 'uteservering'].map((code) => stage.area(code).id)
  const { id } = await buildCase(stage.pilot, { areaIds })

  const { items } = (await must(stage.pilot.get(`/cases/${id}/plan-templates`))).body
  expect(items).toMatchObject([
    { id: seating, fits: 2, steps: 2 },
    { id: restaurant, fits: 1 },
  ])
  const { body } = await must(draft(id, restaurant, seating))
  expect(body).toMatchObject({
    rows: [
      { unit: { slug: 'bygglov' }, title: 'bygglov-andrad-anvandning', usualDays: 30, after: [] },
      {
        unit: { slug: 'miljo-halsa' },
        usualDays: 15,
        days: { likely: 15, basis: 'usual', count: 0 },
        after: [0, 2],
        from: ['Restaurang', 'Uteservering'],
      },
      { unit: { slug: 'gatu-park' }, usualDays: 10 },
    ],
    leftOut: [],
    notTogether: [],
  })
  const parts = body.rows.map((row: Record<string, unknown> & { unit: { id: string } }) => ({
    unitId: row.unit.id,
    areaId: row['areaId'],
    title: row['title'],
    usualDays: row['usualDays'],
    after: row['after'],
    needs: row['needs'],
  }))
  await must(stage.pilot.post(`/cases/${id}/parts`, { parts }))
  const plan = (await must(stage.pilot.get(`/cases/${id}/plan`))).body
  expect(plan.parts.map(({ days }: { days: { likely: number } }) => days.likely).toSorted()).toEqual([
    10, 15, 30,
  ])
  expect(plan.criticalPath).toHaveLength(2)
  expect((await must(draft(id, restaurant, seating))).body).toMatchObject({
    rows: [],
    leftOut: [{ because: 'taken' }, { because: 'taken' }, { because: 'taken' }],
  })
  expect((await draft(id, gone)).body.code).toBe('planTemplate.notFound')
  expect((await draft(id, 'inget')).status).toBe(400)
  expect((await must(stage.pilot.get(`/cases/${id}/plan-draft`))).body.rows).toEqual([])
})

test('what the case has is waited for, and the draft of a restricted case is for those who read it', async () => {
  const template = await keep('Skylt', [step('bygglov-skylt'), step('gata-skotsel', { needs: [0] })])
  const { id } = await buildCase(stage.pilot, { visibility: 'restricted' })
  const part = await buildPart(stage.pilot, id, stage.town.units.bygglov.id, {
    areaId: stage.area('bygglov-skylt').id,
  })
  expect((await must(draft(id, template))).body).toMatchObject({
    rows: [{ title: 'gata-skotsel', after: [], needs: [part] }],
    leftOut: [{ title: 'bygglov-skylt', because: 'taken' }],
  })
  for (const path of ['plan-draft?templates=' + template, 'plan-templates'])
    expect((await stage.officers['va-avfall'].get(`/cases/${id}/${path}`)).body.code).toBe('case.notFound')
})
