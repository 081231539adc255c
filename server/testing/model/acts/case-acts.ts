import { receiveMessage } from '../../../src/areas/cases/index.ts'
import { systemActor } from '../../../src/kernel/actor.ts'
import { aQuestion } from '../../build/build-case.ts'
import { type Doing, from, onCase, onPart, told } from '../world.ts'

const OUTCOMES = ['solved', 'withdrawn', 'moved', 'duplicate'] as const
const UNITS = ['bygglov', 'bygglov', 'gatu-park', 'miljo-halsa'] as const

const takeIn: Doing = async (world, { who }) => {
  const answer = await from(world.people, who)?.post('/cases', aQuestion)
  if (!answer) return []
  if (answer.status === 201) world.cases.push(answer.body.id)
  return told(answer, 'case.received')
}

const offer = onCase('part.offered', async (person, id, { how }, world) => {
  const unit = from(UNITS, how) ?? 'bygglov'
  const part = { unitId: world.town.units[unit].id, title: 'En fråga' }
  const answer = await person.post(`/cases/${id}/parts`, { parts: [part] })
  if (answer.status === 201) world.parts.push({ id: answer.body.ids[0], unit })
  return answer
})

/** The draft is saved and sent, as it is read; somebody else may come between. */
const send: Doing = async (world, { who, which }) => {
  const [person, id] = [from(world.people, who), from(world.cases, which)]
  if (!person || !id) return []
  const { headers } = await person.get(`/cases/${id}/combined-answer`)
  const seen = { 'if-match': String(headers['etag'] ?? '"0"') }
  const saved = await person.put(`/cases/${id}/combined-answer`, { body: 'Svaret.' }, seen)
  if (saved.status !== 200) return told(saved, '')
  const sent = await person.post(
    `/cases/${id}/combined-answer/dispatch`,
    {},
    { 'if-match': String(saved.headers['etag']) },
  )
  return ['combinedAnswer.saved', ...told(sent, 'combinedAnswer.sent')]
}

const companyWrites: Doing = async ({ house, cases }, { which }) => {
  const id = from(cases, which)
  if (!id) return []
  const company = { kind: 'company', caseId: id, locale: 'sv' } as const
  const write = house.kit.db.change(systemActor('portal'), (tx) =>
    receiveMessage(tx, company, house.clock.now(), id, { name: 'Sara', body: 'Hur går det?' }),
  )
  return write.then(
    () => ['message.received|case.reopened'],
    (error: { code?: string }) => {
      if (error.code === 'case.nobodyOnDuty') return []
      throw error
    },
  )
}

export const caseActs = {
  takeIn,
  take: onCase('case.accountabilityTaken', (person, id) => person.post(`/cases/${id}/accountability`)),
  offer,
  accept: onPart('part.accepted', (person, id) => person.post(`/parts/${id}/acceptance`)),
  decline: onPart('part.declined', (person, id) =>
    person.post(`/parts/${id}/refusal`, { reason: 'Det är inte vi', suggestedUnitId: null }),
  ),
  answer: onPart('part.answered', (person, id) =>
    person.post(`/parts/${id}/answers`, { verdict: 'possible', body: 'Det går bra.' }),
  ),
  withdraw: onPart('part.withdrawn', (person, id) =>
    person.post(`/parts/${id}/withdrawal`, { reason: 'Behövs inte' }),
  ),
  send,
  write: onCase('message.sent', (person, id) =>
    person.post(`/cases/${id}/messages`, { body: 'Vi återkommer.' }),
  ),
  companyWrites,
  close: onCase('case.closed', (person, id, { how }, world) => {
    const outcome = from(OUTCOMES, how)
    const other = outcome === 'duplicate' ? { duplicateOf: from(world.cases, how + 1) } : {}
    return person.post(`/cases/${id}/closure`, { outcome, ...other })
  }),
  reopen: onCase('case.reopened', (person, id) =>
    person.post(`/cases/${id}/reopening`, { reason: 'Fel beslut' }),
  ),
} satisfies Record<string, Doing>
