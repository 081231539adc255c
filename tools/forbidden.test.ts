import { expect, it } from 'vitest'
import { checkForbidden, readEverything } from './forbidden.ts'
import { readSources } from './source/read-sources.ts'
import { scratchFolder } from './source/scratch.ts'

function check(files: Record<string, string>) {
  const root = scratchFolder(files)
  return checkForbidden(readSources(root), readEverything(root)).map(
    ({ file, line, wrong }) => `${file}:${line} ${wrong}`,
  )
}

it('lets ordinary code be', () => {
  expect(
    check({
      'server/src/platform/clock/clock.ts': 'export const now = () => new Date()\n',
      'server/src/areas/cases/store.ts': 'export const find = (read) => read.selectFrom(`case`)\n',
      'server/src/areas/cases/rules.ts': `export const day = new Date('2026-01-01')\n`,
      'web/lib/dates.ts': `export const day = (d) => d.toLocaleDateString('sv')\n`,
    }),
  ).toEqual([])
})

const area = 'server/src/areas/cases/x.ts'

it.each([
  ['asking the clock', area, `\nexport const x = new Date()\n`, ':2 new Date()'],
  ['asking the clock again', area, `export const x = Date.now()\n`, 'Date.now()'],
  ['chance', area, `export const x = Math.random()\n`, 'Math.random()'],
  ['chance in the demonstration', 'demo/content/x.ts', `export const x = Math.random()\n`, 'Math.random()'],
  ['a module mock', 'server/src/areas/cases/x.test.ts', `vi.mock('./store.ts')\n`, 'a module mock (vi.mock)'],
  ['SQL in a template', area, 'export const x = sql`select 1`\n', 'SQL outside a store'],
  ['typed SQL in a template', area, 'export const x = sql<string>`select 1`\n', 'SQL outside a store'],
  [
    'SQL built by calls',
    area,
    `export const x = read.selectFrom('case').selectAll()\n`,
    'SQL outside a store (selectFrom)',
  ],
  [
    'a date written its own way',
    'web/staff/src/areas/cases/x.tsx',
    `export const x = d.toLocaleDateString()\n`,
    'dates are formatted here',
  ],
  [
    'raw markup',
    'web/ui/x.tsx',
    `export const X = () => <p dangerouslySetInnerHTML={x} />\n`,
    'dangerouslySetInnerHTML',
  ],
  ['the environment', area, `export const x = process.env.HOME\n`, 'the environment is read here'],
  ['printing', area, `console.log(1)\n`, 'console.log()'],
  ['a vague name', 'server/src/areas/cases/case-utils.ts', '', '“utils” tells no one'],
  ['a vague folder', 'web/ui/helpers/x.ts', '', '“helpers” tells no one'],
  ['a name in camel case', 'web/ui/caseCard.tsx', '', 'not kebab-case'],
  ['a silenced type error', area, '// @ts-ignore\n', 'a type error is silenced'],
  [
    'a silenced rule without a reason',
    area,
    '// oxlint-disable-next-line no-empty\n',
    'a rule is silenced without a reason',
  ],
  ['a path of a machine', 'docs/x.md', 'See /home/anna/farled/x.md\n', 'a path of somebody’s machine'],
  [
    'a registry in the lock',
    'package-lock.json',
    '"resolved": "https://example.org/a.tgz"\n',
    'the address of a package registry',
  ],
  ['a conflict left', 'docs/x.md', '<<<<<<< HEAD\n', 'a conflict nobody settled'],
])('tells of %s', (_name, file, text, said) => {
  expect(check({ [file]: text })).toEqual([expect.stringContaining(said)])
})

it('accepts a silenced rule that says why', () => {
  expect(check({ [area]: '// oxlint-disable-next-line no-empty -- the file may be gone already\n' })).toEqual(
    [],
  )
})
