import type { Answer, Person } from '../../house.ts'
import { type Doing, from, onCase, told, whoDoes } from '../world.ts'

const UNITS = ['bygglov', 'gatu-park', 'miljo-halsa', 'bygglov'] as const

const onHandover =
  (
    event: string,
    whose: 'giver' | 'receiver',
    act: (person: Person, handoverId: string) => Promise<Answer>,
  ): Doing =>
  async (world, { who, which }) => {
    // The latest are likely to be open still.
    const handover = world.handovers.at(-1 - (which % Math.min(3, world.handovers.length || 1)))
    const person = handover && whoDoes(world, who, handover[whose])
    return person ? told(await act(person, handover.id), event) : []
  }

/** A case is passed on: to a unit, or to somebody in it. */
export const handoverActs = {
  propose: onCase('case.handoverProposed', async (person, id, { how }, world) => {
    const { units, officers, heads, pilot } = world.town
    const unit = from(UNITS, how) ?? 'bygglov'
    const receiver = how % 2 === 0 ? officers[unit].id : heads[unit].id
    const memberId = how % 5 === 0 ? null : how % 5 === 1 ? (from(world.members, how) ?? null) : receiver
    const answer = await person.post(`/cases/${id}/handovers`, {
      unitId: units[unit].id,
      memberId,
      reason: 'Frågan är er.',
    })
    if (answer.status === 201)
      world.handovers.push({ id: answer.body.id, giver: pilot.id, receiver: memberId ?? receiver })
    return answer
  }),
  takeOver: onHandover('case.handedOver', 'receiver', (person, id) =>
    person.post(`/handovers/${id}/acceptance`),
  ),
  refuse: onHandover('case.handoverDeclined', 'receiver', (person, id) =>
    person.post(`/handovers/${id}/refusal`, { reason: 'Det är inte vi', suggestedUnitId: null }),
  ),
  takeBack: onHandover('case.handoverWithdrawn', 'giver', (person, id) =>
    person.post(`/handovers/${id}/withdrawal`),
  ),
  keep: onHandover('case.handoverKept', 'giver', (person, id) => person.post(`/handovers/${id}/keeping`)),
} satisfies Record<string, Doing>
