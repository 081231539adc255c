import path from 'node:path'
import { expect, it } from 'vitest'
import { scratchFolder } from './source/scratch.ts'
import { readCounts, settle } from './verify/counts.ts'
import type { Step } from './verify/steps.ts'
import { verify } from './verify.ts'

const step = (name: string, passed: number, failed: number): Step => ({
  name,
  what: name,
  run: () => Promise.resolve({ passed, failed }),
})

it('goes on after a failure, and ends with one line that adds everything up', async () => {
  let printed = ''
  const counts = await verify([step('a', 3, 1), step('b', 4, 0)], (text) => {
    printed += text
  })
  expect(counts).toEqual({ passed: 7, failed: 1 })
  expect(printed.trimEnd().split('\n').at(-1)).toBe('7 passed, 1 failed')
})

it.each([
  ['of Vitest', { numPassedTests: 5, numFailedTests: 2, numFailedTestSuites: 1 }, { passed: 5, failed: 2 }],
  [
    'of Vitest where a file could not be loaded',
    { numPassedTests: 5, numFailedTests: 0, numFailedTestSuites: 1 },
    { passed: 5, failed: 1 },
  ],
  [
    'of Playwright',
    { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [] },
    { passed: 4, failed: 2 },
  ],
  [
    'of Playwright that did not start',
    { stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [{}] },
    { passed: 0, failed: 1 },
  ],
])('reads a report %s', (_name, report, counts) => {
  const root = scratchFolder({ 'report.json': JSON.stringify(report) })
  expect(readCounts(path.join(root, 'report.json'))).toEqual(counts)
})

it('counts a step that ended badly without a report as failed', () => {
  expect(settle(undefined, 1)).toEqual({ passed: 0, failed: 1 })
  expect(settle({ passed: 9, failed: 0 }, 1)).toEqual({ passed: 9, failed: 1 })
  expect(settle({ passed: 9, failed: 2 }, 1)).toEqual({ passed: 9, failed: 2 })
  expect(settle({ passed: 9, failed: 0 }, 0)).toEqual({ passed: 9, failed: 0 })
})
