// npm run check: everything that can be told without running the program, one line each.
//   npm run check                    all
//   npm run check -- types arrows    only these
import { availableParallelism } from 'node:os'
import { type Outcome, type Task, tasks } from './check/tasks.ts'
import { isMain } from './source/read-sources.ts'

/** Runs the tasks, as many at once as the machine has processors. @returns how many passed and failed */
export async function runTasks(
  chosen: readonly Task[],
  print: (line: string) => void,
): Promise<{ passed: number; failed: number }> {
  const waiting = [...chosen]
  const failed: string[] = []
  const work = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const begun = performance.now()
      const outcome = await task.run().catch(thrown)
      const seconds = ((performance.now() - begun) / 1000).toFixed(1)
      if (!outcome.ok) failed.push(task.name)
      print(`${outcome.ok ? '✓' : '✗'} ${task.name.padEnd(10)} ${seconds.padStart(5)} s  ${outcome.note}`)
      if (outcome.details.trim()) print(outcome.details.trimEnd())
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, work))
  return { passed: chosen.length - failed.length, failed: failed.length }
}

function thrown(error: unknown): Outcome {
  return {
    ok: false,
    note: 'broke off',
    details: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }
}

if (isMain(import.meta.url)) {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !tasks.some((task) => task.name === name))
  if (unknown.length > 0) {
    console.error(
      `There is no check called ${unknown.join(', ')}. There are: ${tasks.map(({ name }) => name).join(', ')}.`,
    )
    process.exit(2)
  }
  const chosen = wanted.length > 0 ? tasks.filter(({ name }) => wanted.includes(name)) : tasks
  const { passed, failed } = await runTasks(chosen, console.log)
  console.log(`checks: ${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}
