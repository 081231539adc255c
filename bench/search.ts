/**
 * How well "Vem ansvarar?" finds the right areas, and how fast.
 *
 *   npm run bench:search
 *   npm run bench:search -- --questions my-questions.tsv
 *
 * A list has a heading and then question<TAB>area[,area…], the most important area first. Answers are measured
 * with the demonstration's areas. `questions-unseen.tsv` and `questions-english.tsv` were written before the search had
 * been held against them and nothing has been tuned to them; the others have been looked at. Cross-validation takes all
 * of them: what has parameters is tuned, and what is learned is taught, on four folds, and held against the fifth.
 * The time of a whole request is taken beside that of one that only asks the database `select 1`, in the same run.
 * The results go to bench/results/search.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { demoAreas } from '../demo/map.ts'
import { LEARNING_RULE } from '../server/src/areas/responsibility/learning/rules.ts'
import { buildIndex, whoAnswers } from '../server/src/areas/responsibility/who-answers/index.ts'
import {
  type Accuracy,
  leaveExamplesOut,
  measure,
  parseQuestions,
  type Question,
  withSlip,
} from './search/accuracy.ts'
import { crossValidate } from './search/folds.ts'
import { splitMap } from './search/split-map.ts'
import { timeEndpoint } from './search/time-endpoint.ts'

const here = import.meta.dirname
const flag = process.argv.indexOf('--questions')
const own = flag >= 0 ? process.argv[flag + 1] : undefined
if (flag >= 0 && !own) {
  console.error('--questions needs a file: question<TAB>area[,area…], first line is a heading')
  process.exit(2)
}

const areas = demoAreas
const index = buildIndex(areas)
const FOLDS = 5
const LARGE = 200
const UNSEEN = ['questions-unseen.tsv', 'questions-english.tsv']
const names = [
  'questions-dev.tsv',
  'questions-seen.tsv',
  'questions-roundabout.tsv',
  'questions-english-dev.tsv',
  'questions-heldout.tsv',
  'questions-heldout-hard.tsv',
  ...UNSEEN,
]
const TARGETS = { first: 0.85, topThree: 0.97, severalInFive: 0.85, medianAt200Areas: 15 }
const lists = own ? [own] : names.map((name) => join(here, 'search', name))

const cpu = cpus()
const machine = {
  cpu: cpu[0]?.model.trim() ?? 'unknown',
  cores: cpu.length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}
console.log(`${areas.length} areas · ${machine.cpu}, ${machine.cores} cores, Node ${machine.node}\n`)
console.log(
  '                                            first   top 3   all in 5   several: in 5, seen, falsely   sure   right when sure',
)

const accuracy: Record<string, Accuracy> = {}
for (const list of lists) {
  const questions = readList(list)
  report(basename(list), measure(index, questions))
  report(`${basename(list)}, one slip each`, measure(index, questions.map(withSlip)))
}
const questions = lists.flatMap(readList)
if (!own) {
  report('example questions, one in ten left out', leaveExamplesOut(areas, 10))
  report(
    'all that were never looked at',
    measure(
      index,
      UNSEEN.flatMap((name) => readList(join(here, 'search', name))),
    ),
  )
  const folds = crossValidate(areas, questions, FOLDS, LEARNING_RULE)
  report(`${FOLDS} folds, as it is shipped`, folds.shipped)
  report(`${FOLDS} folds, tuned on the others`, folds.tuned)
  report(`${FOLDS} folds, tuned and taught`, folds.tunedAndTaught)
}

const large = splitMap(areas, LARGE)
const largeIndex = buildIndex(large)
const speed = {
  build: timed(20, () => buildIndex(areas)),
  question: spread(
    questions.flatMap(({ text }) => [0, 1, 2, 3, 4].map(() => once(() => whoAnswers(index, text)))),
  ),
  buildAt200Areas: timed(5, () => buildIndex(large)),
  at200Areas: spread(
    questions.flatMap(({ text }) => [0, 1, 2].map(() => once(() => whoAnswers(largeIndex, text)))),
  ),
  question4000Letters: timed(50, () => whoAnswers(index, longQuestion(questions))),
}
for (const [name, { median, p95 }] of Object.entries(speed)) {
  console.log(`${name.padEnd(24)} median ${median.toFixed(3)} ms, p95 ${p95.toFixed(3)} ms`)
}

if (!own) {
  const request = await timeEndpoint(
    questions.map(({ text }) => text),
    LARGE,
  )
  console.log(
    `request at ${LARGE} areas     median ${request.median.toFixed(2)} ms, p95 ${request.p95.toFixed(2)} ms, ${request.ratio.toFixed(2)} × one that asks select 1`,
  )
  const folder = join(here, 'results')
  mkdirSync(folder, { recursive: true })
  const result = {
    machine,
    areas: areas.length,
    targets: TARGETS,
    accuracy,
    milliseconds: { ...speed, requestAt200Areas: request },
  }
  writeFileSync(join(folder, 'search.json'), `${JSON.stringify(result, null, 2)}\n`)
  console.log('\nWritten to bench/results/search.json')
}

function readList(path: string): Question[] {
  return parseQuestions(readFileSync(path, 'utf8'))
}

function report(name: string, result: Accuracy): void {
  accuracy[name] = result
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8)
  const { first, topThree, allInFive, severalInFive, severalSeen, falselySeveral, sure, rightWhenSure } =
    result
  const shares = [first, topThree, allInFive, severalInFive, severalSeen, falselySeveral, sure, rightWhenSure]
  const title = `${name} (${result.questions})`.padEnd(42)
  console.log(`${title}${shares.map(percent).join('')}`)
}

function once(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

type Spread = { median: number; p95: number; runs: number }

function timed(runs: number, work: () => unknown): Spread {
  return spread(Array.from({ length: runs }, () => once(work)))
}

function spread(times: number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return { median: at(0.5), p95: at(0.95), runs: sorted.length }
}

function longQuestion(from: readonly Question[]): string {
  return from
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 4000)
}
