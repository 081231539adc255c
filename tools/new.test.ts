import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Area } from '../server/src/platform/area.ts'
import { checkArrows } from './arrows.ts'
import { checkEndpoints } from './endpoints.ts'
import { checkForbidden } from './forbidden.ts'
import { NewError } from './new/project.ts'
import { makeNew } from './new.ts'
import { runCommand } from './run/command.ts'
import { checkMigrations, extendList } from './schema/migrations-list.ts'
import { checkSizes } from './sizes.ts'
import { projectRoot, readSources, type Source } from './source/read-sources.ts'
import { scratchFolder } from './source/scratch.ts'
import { checkTexts, readCatalogues } from './texts.ts'

const copied = [
  'server',
  'web',
  'texts',
  'docs',
  'package.json',
  'tsconfig.json',
  'biome.json',
  '.oxlintrc.json',
  'vitest.config.ts',
  'tools/run/longest-first.ts',
]

/** The project as it is now, without what others make from it. */
function scratchCopy(): string {
  const root = scratchFolder({}, afterAll)
  for (const name of copied) {
    if (!existsSync(path.join(projectRoot, name))) continue
    cpSync(path.join(projectRoot, name), path.join(root, name), {
      recursive: true,
      filter: (from) => !/\/(node_modules|dist)$/.test(from),
    })
  }
  for (const name of ['node_modules', 'packages'])
    symlinkSync(path.join(projectRoot, name), path.join(root, name), 'junction')
  return root
}

const wishes = [
  ['area', 'boats'],
  ['slice', 'boats/oars'],
  ['endpoint', 'boats/oars', 'post', '/boats/{boatId}/oars', 'addOar'],
  ['endpoint', 'boats/oars', 'get', '/boats/{boatId}/oars', 'listOars'],
  ['job', 'boats/oars', 'sweepOars'],
  ['page', 'oar-list', "Åror d'or", 'Oars'],
  ['migration', 'oars', 'have', 'a', 'length'],
  ['decision', 'Oars', 'are', 'counted', 'in', 'pairs'],
]

describe('one of each', () => {
  let root: string
  let files: { file: string; isNew: boolean }[]
  let sources: readonly Source[]
  const touched = (file: string) => files.some((each) => each.file === file)

  beforeAll(async () => {
    root = scratchCopy()
    files = []
    for (const wish of wishes) files.push(...(await makeNew(root, wish)))
    sources = readSources(root)
  })

  it('is made with its test first', () => {
    const made = files.filter(({ isNew }) => isNew).map(({ file }) => file)
    expect(made).toMatchObject([
      'server/src/areas/boats/area.test.ts',
      'server/src/areas/boats/area.ts',
      'server/src/areas/boats/permissions.ts',
      'server/src/areas/boats/errors.ts',
      'server/src/areas/boats/events.ts',
      'server/src/areas/boats/notices.ts',
      'server/src/areas/boats/oars/rules.test.ts',
      'server/src/areas/boats/oars/rules.ts',
      'server/src/areas/boats/oars/add-oar.test.ts',
      'server/src/areas/boats/oars/add-oar.access.test.ts',
      'server/src/areas/boats/oars/add-oar.ts',
      'server/src/areas/boats/oars/routes.ts',
      'server/src/areas/boats/oars/list-oars.test.ts',
      'server/src/areas/boats/oars/list-oars.access.test.ts',
      'server/src/areas/boats/oars/list-oars.ts',
      'server/src/areas/boats/oars/sweep-oars.test.ts',
      'server/src/areas/boats/oars/sweep-oars.ts',
      'web/staff/src/app/pages/oar-list-page.test.tsx',
      'web/staff/src/app/pages/oar-list-page.tsx',
      expect.stringMatching(/^server\/migrations\/\d{4}_oars_have_a_length\.sql$/),
      expect.stringMatching(/^docs\/decisions\/\d{4}-oars-are-counted-in-pairs\.md$/),
    ])
  })

  it('follows the arrows, the sizes, the names and the bans', () => {
    const found = [
      ...checkArrows(sources),
      ...checkSizes(sources, [], undefined),
      ...checkForbidden(sources, sources),
    ]
    expect(found.filter(({ file }) => touched(file))).toEqual([])
  })

  it('has words in both languages', async () => {
    const found = checkTexts(sources, await readCatalogues(root))
    expect(found.filter(({ file }) => touched(file))).toEqual([])
  })

  it('registers endpoints that have a permission and an access test', async () => {
    const file = pathToFileURL(path.join(root, 'server/src/areas/boats/area.ts')).href
    const { boatsArea } = (await import(file)) as { boatsArea: Area }
    expect(boatsArea.endpoints?.map(({ method, path: at }) => `${method} ${at}`)).toEqual([
      'post /boats/{boatId}/oars',
      'get /boats/{boatId}/oars',
    ])
    expect(boatsArea.jobs?.map(({ name }) => name)).toEqual(['oars.sweep'])
    expect(checkEndpoints([boatsArea], sources)).toEqual([])
  })

  it('is formatted, linted and typed like the rest', async () => {
    const own = files.filter(({ file, isNew }) => isNew && /\.tsx?$/.test(file)).map(({ file }) => file)
    const format = await runCommand('biome', ['ci', '--colors=off', '--vcs-enabled=false', ...own], {
      cwd: root,
    })
    expect(format.code, format.output).toBe(0)
    // One program looks for both faults and types, and only in these files: all the rest is read, but not looked through.
    const changed = files.filter(({ file, isNew }) => !isNew && /\.tsx?$/.test(file)).map(({ file }) => file)
    const look = await runCommand(
      'oxlint',
      ['--type-aware', '--type-check', '--format=unix', ...new Set([...own, ...changed])],
      { cwd: root },
    )
    const found = look.output.split('\n').filter((line) => /^\S+:\d+:\d+: /.test(line))
    // It found something exactly when it says that something is wrong: otherwise it has come to grief.
    expect(look.code === 0, look.output).toBe(found.length === 0)
    // Of the files that were only changed, what was put into them: the rest is not the generators’ doing.
    const isOwn = (line: string) => own.some((file) => line.startsWith(`${file}:`))
    expect(found.filter((line) => isOwn(line) || /\boar-|OarList|\bboats/.test(line))).toEqual([])
  })

  it('begins with tests that fail, so that nothing is finished by being made', async () => {
    const run = await runCommand('vitest', ['run', '--project', 'rules', 'boats'], { cwd: root })
    expect(run.code).not.toBe(0)
    expect(run.output).toContain('1 failed')
    expect(run.output).toContain('1 passed')
  })

  it('leaves the migration to be listed by `npm run schema`', () => {
    extendList(root)
    expect(checkMigrations(root)).toEqual([])
    const list = readFileSync(path.join(root, 'server/migrations/list.txt'), 'utf8')
    expect(list).toMatch(/^\d{4}_oars_have_a_length\.sql [0-9a-f]{64}$/m)
  })
})

describe('what can’t be made', () => {
  it.each([
    ['without a kind', []],
    ['of an unknown kind', ['boat']],
    ['an area without a name', ['area']],
    ['a slice of an area that is missing', ['slice', 'ships/sails']],
    ['an endpoint with a path in capitals', ['endpoint', 'cases/intake', 'get', '/Cases', 'listCases']],
    ['an endpoint with an unknown method', ['endpoint', 'cases/intake', 'fetch', '/cases', 'listCases']],
    ['a page without its English title', ['page', 'oar-list', 'Åror']],
  ])('%s is told, and nothing is written', async (_name, wish) => {
    const root = scratchFolder({ 'server/src/areas/cases/area.ts': 'export const casesArea = {}\n' })
    await expect(makeNew(root, wish)).rejects.toThrow(NewError)
    expect(readSources(root)).toHaveLength(1)
  })

  it('a second time stays as it was', async () => {
    const root = scratchFolder({ 'docs/decisions/0001-x.md': '' })
    const [first] = await makeNew(root, ['decision', 'Oars are dry'])
    const [second] = await makeNew(root, ['decision', 'Oars are dry'])
    expect([first?.file, second?.file]).toEqual([
      'docs/decisions/0002-oars-are-dry.md',
      'docs/decisions/0003-oars-are-dry.md',
    ])
  })
})
