import { deepStrictEqual as deepEqual, ok } from 'node:assert'
import fc from 'fast-check'
import { acts, anyAct } from './acts/index.ts'
import { broken } from './invariants.ts'
import { drain } from './outbox.ts'
import { type Act, from, signIn, type World } from './world.ts'

/** What follows from what somebody did, and is not what they did: it has an event of its own. */
const FOLLOWS =
  /^(signal\.|absence\.(ended|removed)$|dispute\.(raised|ended)$|case\.(accountabilityMoved|nextStepMoved|handoverWithdrawn|handoverReaddressed)$|part\.(officerChanged|returned|offered|accepted)$|duty\.)/

/** How many steps were taken, over all stories of a run. */
export type Count = { steps: number; readonly happened: Map<string, number> }

/** Several clients do one thing each at the same moment; afterwards everything that must hold is looked for. */
class AtOnce implements fc.AsyncCommand<Count, World> {
  readonly acts: readonly Act[]
  constructor(of: readonly Act[]) {
    this.acts = of
  }
  check = () => true
  async run(count: Count, world: World): Promise<void> {
    const last = await lastEvent(world)
    const told = (
      await Promise.all(this.acts.map(async (act) => (await acts[act.what]?.(world, act)) ?? []))
    ).flat()
    count.steps += this.acts.length
    deepEqual(await broken(world, 'always'), [])
    const [first, ...others] = this.acts
    if (first?.what === 'work' && others.length === 0) deepEqual(await broken(world, 'afterWork'), [])
    const written = await eventsSince(world, last)
    for (const name of written.all) count.happened.set(name, (count.happened.get(name) ?? 0) + 1)
    // 6: every change that was acknowledged has exactly one event, and there is none without a change.
    const left = written.ofPeople
    for (const name of told) {
      const at = left.findIndex((one) => name.split('|').includes(one))
      if (at < 0 && name.endsWith('|')) continue
      ok(at >= 0, `${name} has its event`)
      left.splice(at, 1)
    }
    deepEqual(
      left.filter((name) => !FOLLOWS.test(name)),
      [],
    )
  }
  toString = () => this.acts.map(({ what, who, which, how }) => `${what}(${who},${which},${how})`).join(' | ')
}

/** Some act alone, some at once with others. */
const step = fc
  .array(anyAct, { minLength: 1, maxLength: 4 })
  .map((several) => new AtOnce(several)) as fc.Arbitrary<fc.AsyncCommand<Count, World>>

/**
 * Plays stories until at least `wanted` steps have been taken. A breach is shrunk to the shortest story that shows it.
 * @param open a fresh world: the same house, everybody back, nobody away, no cases yet
 */
export async function playStories(wanted: number, open: () => Promise<World>, seed?: number): Promise<Count> {
  const count: Count = { steps: 0, happened: new Map() }
  for (let round = 0; count.steps < wanted; round++) {
    await fc.assert(
      fc.asyncProperty(fc.commands([step], { maxCommands: 40, size: 'max' }), async (commands) => {
        const world = await open()
        await signIn(world)
        const first = { what: 'takeIn', who: 0, which: 0, how: 0 }
        await from([new AtOnce([first])], 0)?.run(count, world)
        await fc.asyncModelRun(() => ({ model: count, real: world }), commands)
        await drain(world)
      }),
      { numRuns: 4, ...(seed === undefined ? {} : { seed: seed + round }) },
    )
  }
  return count
}

async function lastEvent({ house }: World): Promise<number> {
  const { rows } = await house.owner.pool.query('select coalesce(max(id), 0)::int as last from event')
  return rows[0].last
}

/** What was written since: all of it, and what people and companies did, without what followed by itself. */
async function eventsSince({ house }: World, last: number) {
  const { rows } = await house.owner.pool.query<{ name: string; own: string | null }>(
    `select name, case actor_kind when 'member' then name when 'company' then 'by the company' end as own
     from event where id > $1 order by 1`,
    [last],
  )
  const ofPeople = rows.flatMap(({ own }) => own ?? []).sort()
  return { all: rows.map(({ name }) => name), ofPeople }
}
