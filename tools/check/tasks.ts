import { existsSync } from 'node:fs'
import path from 'node:path'
import { checkArrows } from '../arrows.ts'
import { checkForbidden, readEverything } from '../forbidden.ts'
import { runCommand } from '../run/command.ts'
import { checkSizes, committedExceptions, readExceptions, sizedEndings } from '../sizes.ts'
import { describeFindings, type Finding, isFailure, summary } from '../source/finding.ts'
import { codeFolders, projectRoot, readSources } from '../source/read-sources.ts'
import { checkTexts, readCatalogues } from '../texts.ts'

/** One check: a line when all is well, and what to mend when it is not. */
export type Task = { readonly name: string; readonly run: () => Promise<Outcome> }
export type Outcome = { readonly ok: boolean; readonly note: string; readonly details: string }

const sources = readSources(projectRoot)

/**
 * Those that take longest first, so that the others fill the time beside them. Types are looked at by one thread each:
 * several do much of the work twice, and here another check has the processor.
 */
export const tasks: readonly Task[] = [
  command('schema', 'node', ['tools/schema.ts', '--check']),
  command('unused', 'knip', ['--no-progress', '--no-config-hints']),
  command('types', 'tsc', ['--singleThreaded', '--project', '.']),
  ...['web', 'e2e']
    .filter((folder) => existsSync(path.join(projectRoot, folder, 'tsconfig.json')))
    .filter((folder) => sources.some((source) => source.path.startsWith(`${folder}/`)))
    .map((folder) => command(`types ${folder}`, 'tsc', ['--singleThreaded', '--project', folder])),
  command('lint', 'oxlint', ['--type-aware', '--deny-warnings', '.']),
  command('format', 'biome', ['ci', '--colors=off', '.']),
  command('client', 'node', ['tools/api-client.ts', '--check']),
  command('endpoints', 'node', ['tools/endpoints.ts']),
  checker('arrows', () => checkArrows(sources)),
  checker('forbidden', () => checkForbidden(sources, readEverything(projectRoot))),
  checker('texts', async () => checkTexts(sources, await readCatalogues(projectRoot))),
  checker('sizes', () =>
    checkSizes(
      readSources(projectRoot, codeFolders, sizedEndings),
      readExceptions(projectRoot),
      committedExceptions(projectRoot),
    ),
  ),
  command('lock', 'node', ['scripts/complete-lock.mjs', '--check']),
]

function command(name: string, program: string, args: readonly string[]): Task {
  return {
    name,
    run: async () => {
      const { code, output } = await runCommand(program, args)
      const ok = code === 0
      return {
        ok,
        note: ok ? 'all is well' : `\`${[program, ...args].join(' ')}\` says no`,
        details: ok ? '' : output,
      }
    },
  }
}

function checker(name: string, check: () => readonly Finding[] | Promise<readonly Finding[]>): Task {
  return {
    name,
    run: async () => {
      const findings = await check()
      return { ok: !isFailure(findings), note: summary(findings), details: describeFindings(findings) }
    },
  }
}
