import { deepStrictEqual as deepEqual, ok } from 'node:assert'
import fc from 'fast-check'
import { acts, anyAct } from './acts/index.ts'
import { look, type Written } from './invariants.ts'
import { drain } from './outbox.ts'
import { type Act, signIn, type World } from './world.ts'

/** What follows from what somebody did, and is not what they did: it has an event of its own. */
const FOLLOWS =
  /^(signal\.|absence\.(ended|removed|changed)$|dispute\.(raised|ended)$|case\.(accountabilityMoved|nextStepMoved|handoverWithdrawn|handoverReaddressed)$|part\.(officerChanged|returned|offered|accepted)$|duty\.)/

/** What the company writes also ends the waiting for it. */
const isOwnAct = ({ name, by }: Written): boolean =>
  !FOLLOWS.test(name) && !(by === 'company' && name.endsWith('.resumed'))

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
    const told = (
      await Promise.all(this.acts.map(async (act) => (await acts[act.what]?.(world, act)) ?? []))
    ).flat()
    count.steps += this.acts.length
    const [first, ...others] = this.acts
    const worked = first?.what === 'work' && others.length === 0
    const { broken, written } = await look(world, worked ? 'afterWork' : 'always')
    deepEqual(broken, [])
    for (const { name } of written) count.happened.set(name, (count.happened.get(name) ?? 0) + 1)
    // 6: every change that was acknowledged has exactly one event, and there is none without a change.
    const left = written.filter(({ by }) => by !== 'system')
    // What may have one of several takes what is left by those that have one alone.
    const choices = (name: string) => name.split('|').length
    for (const name of told.toSorted((a, b) => choices(a) - choices(b))) {
      const at = left.findIndex((one) => name.split('|').includes(one.name))
      if (at < 0 && name.endsWith('|')) continue
      ok(at >= 0, `${name} has its event`)
      left.splice(at, 1)
    }
    deepEqual(left.filter(isOwnAct), [])
  }
  toString = () => this.acts.map(({ what, who, which, how }) => `${what}(${who},${which},${how})`).join(' | ')
}

/** Some act alone, some at once with others. */
const step = fc
  .array(anyAct, { minLength: 1, maxLength: 6, size: 'max' })
  .map((several) => new AtOnce(several)) as fc.Arbitrary<fc.AsyncCommand<Count, World>>

/**
 * Plays stories until at least `wanted` steps have been taken. A breach in a new story is shrunk to the shortest that
 * shows it.
 * @param open a fresh world: the same house, everybody back, nobody away, no cases yet
 * @param seed of the first story; each after it has the next. Without it, stories that nobody has played before.
 */
export async function playStories(wanted: number, open: () => Promise<World>, seed?: number): Promise<Count> {
  const count: Count = { steps: 0, happened: new Map() }
  for (let round = 0; count.steps < wanted; round++) {
    await fc.assert(
      fc.asyncProperty(fc.commands([step], { maxCommands: 400, size: 'max' }), async (commands) => {
        const world = await open()
        await signIn(world)
        const first = { what: 'takeIn', who: 0, which: 0, how: 0 }
        await new AtOnce([first]).run(count, world)
        await fc.asyncModelRun(() => ({ model: count, real: world }), commands)
        await drain(world)
      }),
      {
        numRuns: 1,
        // Known stories fail at once, with the seed to play them by; new ones are made short first.
        ...(seed === undefined ? {} : { seed: seed + round, endOnFailure: true }),
      },
    )
  }
  return count
}
