import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { buildCase, buildPart, must } from '../../../testing/build/build-case.ts'
import type { Person } from '../../../testing/house.ts'
import { openStage, type Stage } from '../../../testing/stage.ts'
import { forget, noticesIn } from './testing.fixture.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(() => forget(stage.house))

const choices = {
  by: { waits: 'mail', mentions: 'mail', cases: 'digest', unit: 'app', signals: 'digest' },
  weekly: true,
  following: true,
  quiet: null,
  quietDays: false,
}
const ask = (person: Person) =>
  Promise.all([
    person.get('/notices'),
    person.get('/notices/unseen-count'),
    person.post('/notices/seen', {}),
    person.get('/notice-choices'),
    person.put('/notice-choices', choices, { 'if-match': '"0"' }),
  ])

describe('notices', () => {
  it('are for everyone in the cooperation, and for nobody else', async () => {
    const statuses = async (person: Person) => (await ask(person)).map(({ status }) => status)
    expect(await statuses(stage.officers.bygglov)).toEqual([200, 200, 204, 200, 200])
    expect(await statuses(stage.house.stranger)).toEqual([401, 401, 401, 401, 401])
  })

  it('are each member’s own: nobody reads, counts or marks another’s', async () => {
    const { id } = await buildCase(stage.officers.bygglov)
    const [notice] = (await must(stage.pilot.get('/notices'))).body.items
    expect(notice.case.id).toBe(id)
    for (const person of [stage.officers.bygglov, stage.administrator, stage.heads.naringsliv]) {
      expect((await must(person.get('/notices'))).body.items).toEqual([])
      expect((await must(person.get('/notices/unseen-count'))).body.unseen).toBe(0)
      for (const which of [{}, { ids: [notice.id] }, { caseId: id }])
        await must(person.post('/notices/seen', which))
    }
    expect((await must(stage.pilot.get('/notices/unseen-count'))).body.unseen).toBe(1)
  })
})

describe('a restricted case', () => {
  it('is told to nobody who may not read it', async () => {
    const { id } = await buildCase(stage.officers.bygglov, { visibility: 'restricted' })
    await buildPart(stage.pilot, id, stage.town.units['gatu-park'].id)
    await must(stage.officers.bygglov.post(`/cases/${id}/notes`, { body: 'Känsligt.' }))
    const told = new Set((await noticesIn(stage.house, id)).map(({ name }) => name))
    expect([...told]).toEqual(['Carin Gatu/park', 'Lova Lots', 'Olle Gatu/park'])
  })

  it.each(['list', 'unseen', 'count'])(
    'is in no %s of somebody who may not read it any more, and comes back when they may',
    async (where) => {
      const { id } = await buildCase(stage.pilot)
      await buildPart(stage.pilot, id, stage.town.units['va-avfall'].id)
      const outsider = stage.officers['va-avfall']
      const shown = async () => {
        if (where === 'count') return (await must(outsider.get('/notices/unseen-count'))).body.unseen
        return (await must(outsider.get(`/notices?unseen=${where === 'unseen'}`))).body.items.length
      }
      expect(await shown()).toBe(1)
      const { pool } = stage.house.owner
      await pool.query(`update business_case set visibility = 'restricted' where id = $1`, [id])
      await pool.query('delete from case_access where case_id = $1', [id])
      expect(await shown()).toBe(0)
      await pool.query(`update business_case set visibility = 'open' where id = $1`, [id])
      expect(await shown()).toBe(1)
    },
  )
})
