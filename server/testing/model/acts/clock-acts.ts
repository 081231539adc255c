import { addDays, dayOf } from '../../../src/kernel/local-day.ts'
import { type Doing, onCase, onPart } from '../world.ts'

/** What has to do with days: promises, standing still, and next steps. */
export const clockActs = {
  promise: onCase('case.promised', (person, id, { how }, { house }) =>
    person.put(`/cases/${id}/promise`, {
      on: addDays(dayOf(house.clock.now()), how % 20),
      reason: how % 4 === 0 ? '' : 'Grannarna ska höras först.',
    }),
  ),
  wait: onCase('case.waiting', (person, id, { how }, { house }) =>
    person.post(`/cases/${id}/waiting`, {
      body: 'Hur stor blir den?',
      wakesOn: addDays(dayOf(house.clock.now()), 1 + (how % 12)),
    }),
  ),
  goOn: onCase('case.resumed', (person, id) => person.delete(`/cases/${id}/waiting`)),
  partWork: onPart('part.started|part.waiting|part.resumed', (person, id, { how }) =>
    person.post(`/parts/${id}/progress`, { act: (['start', 'wait', 'resume'] as const)[how % 3] }),
  ),
  nextStep: onCase('case.edited', async (person, id, { how, who }, { house, members }) => {
    const { body } = await person.get(`/cases/${id}`)
    const step = {
      nextStep: 'Ring markägaren',
      nextStepOn: addDays(dayOf(house.clock.now()), how % 8),
      nextStepBy: how % 2 === 0 ? null : members[who % members.length],
    }
    return person.patch(`/cases/${id}`, step, { 'if-match': `"${body?.version ?? 0}"` })
  }),
} satisfies Record<string, Doing>
