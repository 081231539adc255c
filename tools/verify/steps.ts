import { existsSync } from 'node:fs'
import path from 'node:path'
import { tasks } from '../check/tasks.ts'
import { runTasks } from '../check.ts'
import { runCommand } from '../run/command.ts'
import { projectRoot } from '../source/read-sources.ts'
import { type Counts, readCounts, settle } from './counts.ts'

export type Step = {
  readonly name: string
  readonly what: string
  /** @param folder where reports may be put */
  readonly run: (folder: string, print: (text: string) => void) => Promise<Counts>
}

const has = (file: string) => existsSync(path.join(projectRoot, file))

export const steps: readonly Step[] = [
  {
    name: 'checks',
    what: 'format, lint, types, arrows, sizes, schema, texts, endpoints, unused',
    run: (_folder, print) => runTasks(tasks, (line) => print(`${line}\n`)),
  },
  {
    name: 'tests',
    what: 'rules, server on a real database, tools, web',
    run: async (folder, print) => {
      const report = path.join(folder, 'vitest.json')
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const { code } = await runCommand('vitest', args, { onOutput: print })
      return settle(readCounts(report), code)
    },
  },
  {
    name: 'build',
    what: 'the staff’s web as it is delivered',
    run: async (_folder, print) => {
      if (!has('web/staff/vite.config.ts')) return { passed: 0, failed: 0 }
      const { code } = await runCommand('vite', ['build', '--config', 'web/staff/vite.config.ts'], {
        onOutput: print,
      })
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  },
  {
    name: 'journeys',
    what: 'people in a real browser',
    run: async (folder, print) => {
      if (!has('playwright.config.ts')) return { passed: 0, failed: 0 }
      const report = path.join(folder, 'playwright.json')
      const { code } = await runCommand('playwright', ['test', '--reporter=list,json'], {
        onOutput: print,
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
      })
      return settle(readCounts(report), code)
    },
  },
]
