import { projectsFor } from './load/load-projects.ts'
import type { ColdStart } from './measure/cold-start.ts'
import type { Figure } from './measure/race.ts'
import type { Weight } from './measure/weights.ts'

export type Results = {
  date: string
  machine: Record<string, string | number>
  start: ColdStart
  weights: Weight[]
  api: { cases: number; loadSeconds: number; figures: Figure[]; memoryMb: number }[]
}

/** The results as a page to read. */
export function report(results: Results): string {
  const machine = Object.entries(results.machine).map(([name, value]) => `${name} ${value}`)
  const tables = results.api.map(({ cases, figures, memoryMb }) => {
    const rows = figures.map(
      (one) =>
        `| ${one.name} | ${one.apiMs.toFixed(2)} | ${one.apiP95Ms.toFixed(2)} | ${one.sqlMs.toFixed(2)} | ${one.preparedMs?.toFixed(2) ?? ''} | ${one.ratio.toFixed(2)} × |`,
    )
    return `## ${cases.toLocaleString('en')} cases, ${projectsFor(cases).toLocaleString('en')} projects\n\nThrough HTTP with sign-in, permission and row level security, against the bare SQL of the same query as a plain client sends it; medians of ${figures[0]?.runs ?? 0} turns, milliseconds. The program keeps its statements prepared, so it is spared the planning: the column beside shows the bare SQL without it. Memory of the measuring process (server and client): ${memoryMb} MB.\n\n| | API | API, 95th percentile | bare SQL | bare and prepared | ratio |\n|---|--:|--:|--:|--:|--:|\n${rows.join('\n')}\n`
  })
  const weights = results.weights.map(
    ({ page, kilobytes, files }) => `| \`${page}\` | ${kilobytes} | ${files} |`,
  )
  return `# Measured ${results.date}

Machine: ${machine.join(', ')}. Made by \`npm run bench\`; the ratios compare, the milliseconds only tell of this machine.

## Start

From the command to the first page, with the web built: ${results.start.firstSeconds} s with nothing there: a database is made and the municipality moves in. Its year of cases, played meanwhile, is in place after ${results.start.yearSeconds} s. ${results.start.againSeconds} s when all of it is there.

## Page weights

Everything that a first visit fetches, compressed as it travels.

| page | kB | files |
|---|--:|--:|
${weights.join('\n')}

${tables.join('\n')}`
}
