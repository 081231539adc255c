import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { TestSpecification } from 'vitest/node'
import { projectRoot } from '../source/read-sources.ts'
import { LONGEST, LongestFirst } from './longest-first.ts'

/** What Vitest asks of a file when it sorts, as where nothing has been run before. */
const file = (name: string, project: string) =>
  ({
    moduleId: path.join(projectRoot, name),
    project: { name: project, config: { isolate: false, sequence: { groupOrder: 0 } } },
  }) as unknown as TestSpecification

it('the longest file is begun before all others, and these keep the order they have anyway', async () => {
  const files = [
    file('tools/arrows.test.ts', 'tools'),
    file('server/src/kernel/org-number.test.ts', 'rules'),
    file(LONGEST, 'server'),
  ]
  const nothingKept = { cache: { getTestSpecificationResult: () => undefined } }
  const order = new LongestFirst(nothingKept as unknown as ConstructorParameters<typeof LongestFirst>[0])
  const sorted = await order.sort(files)
  expect(sorted.map(({ moduleId }) => path.relative(projectRoot, moduleId))).toEqual([
    LONGEST,
    'server/src/kernel/org-number.test.ts',
    'tools/arrows.test.ts',
  ])
  expect(existsSync(path.join(projectRoot, LONGEST))).toBe(true)
})
