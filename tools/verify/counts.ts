import { existsSync, readFileSync } from 'node:fs'

export type Counts = { readonly passed: number; readonly failed: number }

/** Reads how many tests passed and failed from the report that a test runner wrote; undefined when there is none. */
export function readCounts(file: string): Counts | undefined {
  if (!existsSync(file)) return undefined
  const report: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return countVitest(report) ?? countPlaywright(report)
}

function countVitest(report: unknown): Counts | undefined {
  if (!hasNumbers(report, 'numPassedTests', 'numFailedTests', 'numFailedTestSuites')) return undefined
  // A file that can't be loaded has failed although none of its tests ran.
  const failed = report.numFailedTests || report.numFailedTestSuites
  return { passed: report.numPassedTests, failed }
}

function countPlaywright(report: unknown): Counts | undefined {
  if (typeof report !== 'object' || report === null || !('stats' in report)) return undefined
  const stats: unknown = report.stats
  if (!hasNumbers(stats, 'expected', 'unexpected', 'flaky')) return undefined
  const outside = 'errors' in report && Array.isArray(report.errors) ? report.errors.length : 0
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky || outside }
}

function hasNumbers<Name extends string>(value: unknown, ...names: Name[]): value is Record<Name, number> {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof (value as Record<string, unknown>)[name] === 'number')
  )
}

/** What a step counts for: its tests, and one failure more when it ended badly without any test saying so. */
export function settle(counts: Counts | undefined, code: number): Counts {
  const { passed, failed } = counts ?? { passed: 0, failed: 0 }
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}
