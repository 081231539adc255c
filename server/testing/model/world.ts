import type { Town, TownUnit } from '../build/index.ts'
import type { Answer, Person, TestHouse } from '../house.ts'
import type { openMailbox } from './mailbox.ts'

/** What one story has made so far. Who does what, and to what, is chosen from it by number. */
export type World = {
  readonly house: TestHouse
  readonly town: Town
  readonly mailbox: Awaited<ReturnType<typeof openMailbox>>
  readonly members: readonly string[]
  people: Person[]
  readonly cases: string[]
  readonly parts: { readonly id: string; readonly unit: TownUnit }[]
  readonly handovers: { readonly id: string; readonly giver: string; readonly receiver: string }[]
  readonly others: Map<string, string[]>
  /** The latest event that has been looked at. */
  lastEvent: number
}

/** One thing that somebody does. The numbers choose who, what of, and how. */
export type Act = {
  readonly what: string
  readonly who: number
  readonly which: number
  readonly how: number
}

/** The events of what was acknowledged, one for each change. */
export type Told = readonly string[]
export type Doing = (world: World, act: Act) => Promise<Told>

export const from = <T>(all: readonly T[], at: number): T | undefined => all[at % all.length]

/** The event of a change that was acknowledged; none when it was refused. A failure of the server is never right. */
export function told(answer: Answer, event: string): Told {
  const busy = answer.status === 503 && ['case.nobodyOnDuty', 'server.busy'].includes(answer.body?.code)
  if (answer.status >= 500 && !busy) throw new Error(`The server failed: ${answer.text}`)
  return answer.status < 300 ? [event] : []
}

/** Mostly somebody who may well do it, now and then anybody at all. */
export function whoDoes(world: World, who: number, fitting: string | undefined): Person | undefined {
  const at = fitting && who < 28 ? world.members.indexOf(fitting) : -1
  return at >= 0 ? world.people[at] : from(world.people, who)
}

export const onCase =
  (event: string, act: (person: Person, caseId: string, act: Act, world: World) => Promise<Answer>): Doing =>
  async (world, one) => {
    const [person, caseId] = [whoDoes(world, one.who, world.town.pilot.id), from(world.cases, one.which)]
    return person && caseId ? told(await act(person, caseId, one, world), event) : []
  }

export const onPart =
  (event: string, act: (person: Person, partId: string, act: Act, world: World) => Promise<Answer>): Doing =>
  async (world, one) => {
    const part = from(world.parts, one.which)
    const person = part && whoDoes(world, one.who, world.town.officers[part.unit].id)
    return person ? told(await act(person, part.id, one, world), event) : []
  }

/** Things that later steps may choose from, by what they are. */
export function kept({ others }: World, what: string): readonly string[] {
  return others.get(what) ?? []
}

export function keep({ others }: World, what: string, id: string): void {
  others.set(what, [...(others.get(what) ?? []), id])
}

/** Everybody signs in anew. Who has left gets nowhere with it. */
export async function signIn(world: World): Promise<void> {
  world.people = await Promise.all(world.members.map((id) => world.house.as(id)))
}
