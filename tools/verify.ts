// npm test: all that decides whether a change may go in. The last line says how many passed and failed.
//   npm test                    all
//   npm test -- checks tests    only these steps
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isMain } from './source/read-sources.ts'
import type { Counts } from './verify/counts.ts'
import { type Step, steps } from './verify/steps.ts'

/** Runs the steps one after another, all of them also when one fails, so that one run tells everything. */
export async function verify(chosen: readonly Step[], print: (text: string) => void): Promise<Counts> {
  const folder = await mkdtemp(path.join(tmpdir(), 'farled-verify-'))
  const lines: string[] = []
  let [passed, failed] = [0, 0]
  try {
    for (const { name, what, run } of chosen) {
      print(`\n── ${name}: ${what} ──\n`)
      const begun = performance.now()
      const counts = await run(folder, print)
      passed += counts.passed
      failed += counts.failed
      const seconds = Math.round((performance.now() - begun) / 1000)
      lines.push(`${name.padEnd(9)} ${counts.passed} passed, ${counts.failed} failed, ${seconds} s\n`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  print(`\n${lines.join('')}\n${passed} passed, ${failed} failed\n`)
  return { passed, failed }
}

if (isMain(import.meta.url)) {
  const wanted = process.argv.slice(2)
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
  if (unknown.length > 0) {
    console.error(
      `There is no step called ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`,
    )
    process.exit(2)
  }
  const chosen = wanted.length > 0 ? steps.filter(({ name }) => wanted.includes(name)) : steps
  const { failed } = await verify(chosen, (text) => process.stdout.write(text))
  if (failed > 0) process.exitCode = 1
}
