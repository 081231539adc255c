import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Finding, report } from './source/finding.ts'
import { codeFolders, isMain, projectRoot, readSources, type Source } from './source/read-sources.ts'

/** A file that is longer than allowed, why, and since when. The list may only shrink. */
export type SizeException = {
  readonly file: string
  readonly lines: number
  readonly reason: string
  readonly date: string
}

const list = 'tools/sizes.json'
const generated = [
  /^packages\/api-client\//,
  /^server\/src\/platform\/db\/tables\.ts$/,
  /\.gen\.ts$/,
  /^web\/theme\/farled\.css$/,
]
/** Lists of words and of the demonstration's cases grow by rows, not by thoughts. */
const content = [/^texts\//, /^demo\/content\//]

const warnAt = 250
const failAt = 400
const failContentAt = 800

/** Files that are too long to be read in one go, and exceptions that have grown or are no longer needed. */
export function checkSizes(
  sources: readonly Source[],
  exceptions: readonly SizeException[],
  before: readonly SizeException[] | undefined,
): Finding[] {
  const lengths = new Map(
    sources
      .filter((source) => !generated.some((pattern) => pattern.test(source.path)))
      .map((source) => [source.path, lineCount(source.text)]),
  )
  const findings: Finding[] = []
  for (const [file, lines] of lengths) {
    const isContent = content.some((pattern) => pattern.test(file))
    const most = isContent ? failContentAt : failAt
    if (exceptions.some((exception) => exception.file === file)) continue
    if (lines > most) {
      findings.push({
        file,
        line: lines,
        wrong: `${lines} lines; ${most} is the most`,
        instead: 'cut the file where it starts on a second subject',
      })
    } else if (lines > warnAt && !isContent) {
      findings.push({
        file,
        line: lines,
        wrong: `${lines} lines`,
        instead: `look for a second subject before it reaches ${failAt}`,
        warning: true,
      })
    }
  }
  return [...findings, ...exceptions.flatMap((exception) => judgeException(exception, lengths, before))]
}

function judgeException(
  { file, lines, reason, date }: SizeException,
  lengths: ReadonlyMap<string, number>,
  before: readonly SizeException[] | undefined,
): Finding[] {
  const actual = lengths.get(file)
  const add = (wrong: string, instead: string): Finding[] => [{ file: list, line: 1, wrong, instead }]
  if (!reason.trim() || !/^\d{4}-\d{2}-\d{2}$/.test(date)) {
    return add(`${file} is excepted without a reason and a date`, 'write both')
  }
  if (actual === undefined || actual <= failAt) {
    return add(`${file} needs no exception any more`, 'take it out of the list')
  }
  if (actual > lines) return add(`${file} has grown from ${lines} to ${actual} lines`, 'cut the file')
  const earlier = before?.find((exception) => exception.file === file)
  if (before && !earlier) return add(`${file} is new in the list`, 'the list only shrinks: cut the file')
  if (earlier && lines > earlier.lines)
    return add(`${file} got a higher limit`, 'the list only shrinks: cut the file')
  return []
}

function lineCount(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
}

export function readExceptions(root: string): SizeException[] {
  return JSON.parse(readFileSync(path.join(root, list), 'utf8')) as SizeException[]
}

/** The list as it was committed last; undefined where there is no history. */
export function committedExceptions(root: string): SizeException[] | undefined {
  const shown = spawnSync('git', ['show', `HEAD:${list}`], { cwd: root, encoding: 'utf8' })
  return shown.status === 0 ? (JSON.parse(shown.stdout) as SizeException[]) : undefined
}

export const sizedEndings = ['.ts', '.tsx', '.mjs', '.css']

if (isMain(import.meta.url)) {
  const sources = readSources(projectRoot, codeFolders, sizedEndings)
  report('sizes', checkSizes(sources, readExceptions(projectRoot), committedExceptions(projectRoot)))
}
