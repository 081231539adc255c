import { copyFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Task } from './check/tasks.ts'
import { runTasks } from './check.ts'
import { runCommand } from './run/command.ts'
import { projectRoot } from './source/read-sources.ts'
import { scratchFolder } from './source/scratch.ts'

const task = (name: string, run: Task['run']): Task => ({ name, run })

it('runs every check, also when one says no and one breaks off, and counts them', async () => {
  const lines: string[] = []
  const counts = await runTasks(
    [
      task('good', () => Promise.resolve({ ok: true, note: 'all is well', details: '' })),
      task('bad', () => Promise.resolve({ ok: false, note: '1 to mend', details: '  x.ts:1  wrong' })),
      task('broken', () => Promise.reject(new Error('no such program'))),
    ],
    (line) => lines.push(line),
  )
  expect(counts).toEqual({ passed: 1, failed: 2 })
  expect(lines.join('\n')).toMatch(/✓ good[^]*✗ bad[^]*x\.ts:1 {2}wrong[^]*✗ broken[^]*no such program/)
})

/** A small project under the same rules as this one. */
function project(files: Record<string, string>): string {
  const root = scratchFolder({
    'package.json': '{ "name": "small", "type": "module", "dependencies": { "zod": "4.6.7" } }\n',
    ...files,
  })
  for (const name of ['tsconfig.json', 'biome.json', '.oxlintrc.json', 'knip.config.ts']) {
    copyFileSync(path.join(projectRoot, name), path.join(root, name))
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'), 'junction')
  return root
}

async function run(files: Record<string, string>, program: string, ...args: string[]) {
  return runCommand(program, args, { cwd: project(files) })
}

describe('a planted fault is found by', () => {
  it.each([
    [
      'an unlooked-at gap in a list',
      `export const x = (list: string[]): number => list[0].length\n`,
      'TS2532',
    ],
    ['an enum, which can’t be stripped', `export enum X {\n  A,\n}\n`, 'TS1294'],
    ['undefined where nothing was meant', `export const x: { a?: number } = { a: undefined }\n`, 'TS2375'],
    [
      'a type imported as if it ran',
      `import { PathLike } from 'node:fs'\nexport type X = PathLike\n`,
      'TS1484',
    ],
  ])('the types: %s', async (_name, text, code) => {
    const { output } = await run({ 'server/src/x.ts': text }, 'tsc', '--project', '.')
    expect(output).toContain(code)
  })

  it.each([
    [
      'a promise nobody waits for',
      `export const x = (f: () => Promise<void>): void => {\n  f()\n}\n`,
      'no-floating-promises',
    ],
    ['any', `export const x = (y: any): string => String(y)\n`, 'no-explicit-any'],
    ['something left to do', `// TODO later\nexport const x = 1\n`, 'no-warning-comments'],
    [
      'a name that is not used',
      `export const x = (): number => {\n  const y = 1\n  return 2\n}\n`,
      'no-unused-vars',
    ],
  ])('the linter: %s', async (_name, text, rule) => {
    const { code, output } = await run(
      { 'server/src/x.ts': text },
      'oxlint',
      '--type-aware',
      '--deny-warnings',
      '.',
    )
    expect(output).toContain(rule)
    expect(code).not.toBe(0)
  })

  it('the formatter: semicolons, and imports out of order', async () => {
    const args = ['ci', '--vcs-enabled=false', 'server']
    const semicolon = await run({ 'server/src/x.ts': `export const x = 1;\n` }, 'biome', ...args)
    expect(semicolon.code).not.toBe(0)
    const order = `import { b } from './b.ts'\nimport { a } from './a.ts'\n\nexport const x = [a, b]\n`
    expect((await run({ 'server/src/x.ts': order }, 'biome', ...args)).code).not.toBe(0)
    const right = `import { a } from './a.ts'\nimport { b } from './b.ts'\n\nexport const x = [a, b]\n`
    expect((await run({ 'server/src/x.ts': right }, 'biome', ...args)).code).toBe(0)
  })

  it('unused: a file, an export and a package that nothing needs', async () => {
    const { code, output } = await run(
      {
        'server/src/main.ts': `import { a } from './a.ts'\n\nprocess.exitCode = a\n`,
        'server/src/a.ts': `export const a = 1\nexport const forgotten = 2\n`,
        'server/src/left.ts': `export const left = 1\n`,
      },
      'knip',
      '--no-progress',
      '--no-config-hints',
    )
    expect(output).toMatch(/server\/src\/left\.ts/)
    expect(output).toMatch(/forgotten/)
    expect(output).toMatch(/zod +package\.json/)
    expect(code).not.toBe(0)
  })
})
