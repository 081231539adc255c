import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerPart, buildCase, buildPart, closeCase, must } from '../../../../testing/build/build-case.ts'
import { buildAbsence } from '../../../../testing/build/index.ts'
import { openStage, type Stage } from '../../../../testing/stage.ts'
import { forget, noticesIn } from '../testing.fixture.ts'

let stage: Stage
let caseId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  caseId = (await buildCase(stage.pilot)).id
  await forget(stage.house)
})

const unit = (slug: keyof Stage['town']['units']) => stage.town.units[slug].id
const told = async (id = caseId) =>
  (await noticesIn(stage.house, id)).map(({ name, kind, event, why }) => [name, kind, event, why].join(' · '))
const offer = () => buildPart(stage.pilot, caseId, unit('bygglov'))
const away = (memberId: string, deputyId?: string) =>
  buildAbsence(stage.house, { memberId, ...(deputyId ? { deputyId } : {}) })

test('a new question waits for the one on duty, who is told when somebody else takes it in', async () => {
  const { id } = await buildCase(stage.officers.bygglov)
  expect(await told(id)).toEqual(['Lova Lots · waits · case.received · onDuty'])
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  expect(await told(id)).toEqual(['Lova Lots · cases · case.accountabilityTaken · formerAccountable'])
})

test('nobody is told of what they did themselves', async () => {
  const { id } = await buildCase(stage.pilot)
  await must(stage.pilot.patch(`/cases/${id}`, { title: 'Ny rubrik' }, { 'if-match': '"1"' }))
  expect(await told(id)).toEqual([])
})

test('trap 3: unassigned work is not silent, as everybody present in the unit is told of an offer', async () => {
  await offer()
  expect(await told()).toEqual([
    'Carin Bygglovsenheten · waits · part.offered · unit',
    'Olle Bygglovsenheten · waits · part.offered · unit',
  ])
})

test('trap 3: an offer to a unit where everybody is away reaches the one who stands in for it', async () => {
  await away(stage.town.officers.bygglov.id)
  await away(stage.town.heads.bygglov.id, stage.town.officers['gatu-park'].id)
  await offer()
  expect(await noticesIn(stage.house, caseId)).toMatchObject([
    { name: 'Olle Gatu/park', kind: 'waits', insteadOf: 'Carin Bygglovsenheten' },
  ])
})

test('trap 3: an offer to a unit without anybody reaches the one on duty', async () => {
  await stage.house.owner.pool.query('update member set active = false where id = any ($1)', [
    [stage.town.officers['va-avfall'].id, stage.town.heads['va-avfall'].id],
  ])
  const { id } = await buildCase(stage.officers.bygglov)
  await must(stage.officers.bygglov.post(`/cases/${id}/accountability`))
  await buildPart(stage.officers.bygglov, id, unit('va-avfall'))
  expect(await noticesIn(stage.house, id)).toMatchObject([{}, { name: 'Lova Lots', event: 'part.offered' }])
})

test('what somebody has taken no longer waits for their colleagues', async () => {
  const part = await offer()
  await must(stage.officers.bygglov.post(`/parts/${part}/acceptance`))
  expect(await told()).toEqual([
    'Carin Bygglovsenheten · unit · part.accepted · head',
    'Lova Lots · cases · part.accepted · accountable',
  ])
})

test('two offers in one case are one notice, which waits until both are answered', async () => {
  const first = await offer()
  const second = await buildPart(stage.pilot, caseId, unit('bygglov'), { areaId: stage.area('livsmedel').id })
  const waits = async () => (await noticesIn(stage.house, caseId)).filter(({ kind }) => kind === 'waits')
  expect(await waits()).toMatchObject([{ many: 2 }, { many: 2 }])
  await must(stage.officers.bygglov.post(`/parts/${first}/acceptance`))
  expect(await waits()).toHaveLength(2)
  await must(stage.officers.bygglov.post(`/parts/${second}/acceptance`))
  expect(await waits()).toEqual([])
})

test('an officer who is named hears of it, and so does the accountable of a declined part', async () => {
  const colleague = { officerId: stage.town.officers.bygglov.id }
  await must(stage.heads.bygglov.post(`/parts/${await offer()}/acceptance`, colleague))
  expect(await told()).toContain('Olle Bygglovsenheten · waits · part.given · namedOfficer')
  const refused = await buildPart(stage.pilot, caseId, unit('gatu-park'))
  const refusal = { reason: 'Det är inte vi', suggestedUnitId: null }
  await must(stage.officers['gatu-park'].post(`/parts/${refused}/refusal`, refusal))
  expect(await told()).toContain('Lova Lots · waits · part.declined · accountable')
})

test('when the last unit has answered the combined answer waits for the accountable', async () => {
  const [first, second] = [await offer(), await buildPart(stage.pilot, caseId, unit('gatu-park'))]
  await answerPart(stage.officers.bygglov, first)
  expect(await told()).not.toContain('Lova Lots · waits · part.allAnswered · accountable')
  await answerPart(stage.officers['gatu-park'], second)
  expect(await told()).toContain('Lova Lots · waits · part.allAnswered · accountable')
})

test('what waited in a case waits no longer when it is closed', async () => {
  await offer()
  const [part] = (await must(stage.pilot.get(`/cases/${caseId}/parts`))).body.items
  await must(stage.pilot.post(`/parts/${part.id}/withdrawal`, { reason: 'Behövs inte' }))
  await closeCase(stage.pilot, caseId)
  expect((await noticesIn(stage.house, caseId)).filter(({ kind }) => kind === 'waits')).toEqual([])
})

test('five changes in a minute are one notice that counts, whoever makes them', async () => {
  await answerPart(stage.officers.bygglov, await offer())
  await forget(stage.house)
  for (let n = 0; n < 5; n++) {
    await must(stage.officers.bygglov.post(`/cases/${caseId}/notes`, { body: `Anteckning ${n}` }))
  }
  expect(await noticesIn(stage.house, caseId)).toMatchObject([{ name: 'Lova Lots', many: 5, digest: true }])
})

test('who is away keeps it for their return, and who stands in is told in their stead', async () => {
  await must(stage.officers.bygglov.post(`/cases/${caseId}/accountability`))
  await forget(stage.house)
  await away(stage.town.officers.bygglov.id, stage.town.heads.bygglov.id)
  await must(stage.pilot.post(`/cases/${caseId}/notes`, { body: 'En fråga.' }))
  expect(await noticesIn(stage.house, caseId)).toMatchObject([
    { name: 'Carin Bygglovsenheten', insteadOf: 'Olle Bygglovsenheten' },
    { name: 'Olle Bygglovsenheten', insteadOf: null, mail: false, digest: true },
  ])
})

test('a note that is confidential to one authority is told in that authority only', async () => {
  await answerPart(stage.officers['miljo-halsa'], await buildPart(stage.pilot, caseId, unit('miljo-halsa')))
  await answerPart(stage.officers.bygglov, await offer())
  await forget(stage.house)
  const note = { body: 'Hemligt.', confidentialTo: stage.town.units['miljo-halsa'].authorityId }
  await must(stage.heads['miljo-halsa'].post(`/cases/${caseId}/notes`, note))
  expect(await told()).toEqual(['Olle Miljö och hälsa · cases · note.written · officer'])
})
