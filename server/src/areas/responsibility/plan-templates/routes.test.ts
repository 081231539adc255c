import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '../../../../testing/build/build-case.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const step = (area: string, given: Record<string, unknown> = {}) => ({
  area,
  title: `Steg ${area}`,
  titleEn: `Step ${area}`,
  ...given,
})
const template = (title: string, steps: object[] = [step('uteservering')]) => ({
  title,
  titleEn: `${title} in English`,
  steps,
})
const write = (given: object) => stage.pilot.post('/plan-templates', given)
const at = (version: number) => ({ 'if-match': `"${version}"` })
const list = async (query = '') => (await must(stage.officers.bygglov.get(`/plan-templates${query}`))).body

test('a template is kept with its steps, and says whom it would ask today', async () => {
  const { body } = await must(
    write({
      ...template('Servera ute', [
        step('uteservering', { days: 10, prepare: 'Ritning med mått' }),
        step('bygglov-skylt', { needs: [0] }),
        step('uteservering', { unitId: stage.town.units['miljo-halsa'].id, needs: [0] }),
      ]),
      isPublic: true,
    }),
  )
  const { items, may } = await list()
  expect(may).toEqual({ write: false })
  expect(items.find(({ id }: { id: string }) => id === body.id)).toMatchObject({
    title: 'Servera ute',
    isPublic: true,
    changedBy: { id: stage.town.pilot.id },
    version: 1,
    steps: [
      {
        area: { code: 'uteservering' },
        unit: null,
        asks: { slug: 'gatu-park' },
        days: 10,
        prepare: 'Ritning med mått',
        needs: [],
      },
      { area: { code: 'bygglov-skylt' }, asks: { slug: 'bygglov' }, days: null, needs: [0] },
      { unit: { slug: 'miljo-halsa' }, asks: { slug: 'miljo-halsa' }, needs: [0] },
    ],
    may: { change: false, retire: false, restore: false },
  })
})

test('a change writes it anew; what somebody else has changed meanwhile is not written over', async () => {
  const { body } = await must(write(template('Sälja på torget')))
  const changed = await must(
    stage.administrator.put(
      `/plan-templates/${body.id}`,
      template('Sälja på torg', [step('torghandel'), step('livsmedel', { needs: [0] })]),
      at(1),
    ),
  )
  expect(changed.body).toEqual({ version: 2 })
  const { body: seen, headers } = await must(stage.pilot.get(`/plan-templates/${body.id}`))
  expect(headers['etag']).toBe('"2"')
  expect(seen).toMatchObject({ title: 'Sälja på torg', may: { change: true, retire: true, restore: false } })
  expect(seen.steps.map(({ area }: { area: { code: string } }) => area.code)).toEqual([
    'torghandel',
    'livsmedel',
  ])
  expect(await stage.pilot.put(`/plan-templates/${body.id}`, template('Nej'), at(1))).toMatchObject({
    status: 412,
    body: { code: 'version.stale' },
  })
})

test('a retired template is offered no longer, is kept, and comes back as it was', async () => {
  const { body } = await must(write(template('Utgången')))
  const one = `/plan-templates/${body.id}`
  await must(stage.pilot.post(`${one}/retirement`, {}, at(1)))
  const titles = async (query = '') => (await list(query)).items.map(({ title }: { title: string }) => title)
  expect(await titles()).not.toContain('Utgången')
  expect(await titles('?retired=true')).toContain('Utgången')
  expect((await stage.pilot.put(one, template('Nej'), at(2))).body.code).toBe('planTemplate.retired')
  expect((await stage.pilot.post(`${one}/retirement`, {}, at(2))).body.code).toBe('planTemplate.retired')
  await must(stage.pilot.post(`${one}/restoration`, {}, at(2)))
  expect((await stage.pilot.post(`${one}/restoration`, {}, at(3))).body.code).toBe('planTemplate.notRetired')
  expect(await titles()).toContain('Utgången')
})

test('what is wrong is said at its field, and nothing is kept', async () => {
  await must(write(template('Unik')))
  expect(await write(template('unik'))).toMatchObject({
    status: 409,
    body: { code: 'planTemplate.titleTaken' },
  })
  const faults = async (steps: object[]) => (await write(template('Fel', steps))).body.errors
  expect(await faults([step('finns-inte')])).toMatchObject([{ path: 'steps.0.area', code: 'area.notFound' }])
  expect(await faults([step('uteservering', { unitId: crypto.randomUUID() })])).toMatchObject([
    { path: 'steps.0.unitId', code: 'responsibility.unknownUnit' },
  ])
  expect(
    await faults([step('uteservering', { needs: [1] }), step('torghandel', { needs: [0] })]),
  ).toMatchObject([
    { code: 'planTemplate.circle', message: expect.stringContaining('Steg uteservering → Steg torghandel') },
  ])
  expect(await faults([])).toMatchObject([{ path: 'steps' }])
  const nowhere = `/plan-templates/${crypto.randomUUID()}`
  expect((await stage.pilot.get(nowhere)).body.code).toBe('planTemplate.notFound')
  expect((await stage.pilot.put(nowhere, template('Nej'), at(1))).body.code).toBe('planTemplate.notFound')
})

test('how long a kind of question usually takes is said by area, and taken away again', async () => {
  const days = async () => (await must(stage.pilot.get('/areas/torghandel'))).body.usualDays
  expect(await days()).toBeNull()
  await must(stage.administrator.put('/areas/torghandel/usual-days', { days: 12 }))
  expect(await days()).toBe(12)
  expect((await stage.administrator.put('/areas/torghandel/usual-days', { days: 0 })).status).toBe(400)
  await must(stage.administrator.put('/areas/torghandel/usual-days', { days: null }))
  expect(await days()).toBeNull()
  expect((await stage.administrator.put('/areas/finns-inte/usual-days', { days: 3 })).body.code).toBe(
    'area.notFound',
  )
})

test('of those who change a template at once one is kept, and the others are told', async () => {
  const { id } = (await must(write(template('Samtidigt')))).body
  const answers = await Promise.all(
    [1, 2, 3, 4].map((nth) => stage.pilot.put(`/plan-templates/${id}`, template(`Samtidigt ${nth}`), at(1))),
  )
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412, 412, 412])
  expect((await must(stage.pilot.get(`/plan-templates/${id}`))).body.steps).toHaveLength(1)
})
