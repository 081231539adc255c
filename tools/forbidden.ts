import { readdirSync } from 'node:fs'
import { codeRules } from './forbidden/code-rules.ts'
import { checkName } from './forbidden/names.ts'
import { checkText } from './forbidden/text-rules.ts'
import { type Finding, report } from './source/finding.ts'
import { parse, walk } from './source/parse.ts'
import { isMain, projectRoot, readSources, type Source } from './source/read-sources.ts'

/** What no code may do: ask the clock by itself, mock modules, write SQL outside stores … */
export function checkCode(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) => {
    const rules = codeRules.filter(({ applies }) => applies(source.path))
    const { program, lineAt } = parse(source)
    const findings = checkName(source)
    walk(program, (node) => {
      for (const { judge, instead } of rules) {
        const wrong = judge(node)
        if (wrong) findings.push({ file: source.path, line: lineAt(node.start), wrong, instead })
      }
    })
    return findings
  })
}

/** What may stand in no file at all: a path of a machine, a registry’s address, an unsettled conflict. */
export function checkForbidden(code: readonly Source[], everything: readonly Source[]): Finding[] {
  const own = /^tools\/forbidden(\/|\.)/
  return [...checkCode(code), ...everything.filter(({ path }) => !own.test(path)).flatMap(checkText)]
}

const endings = [
  '.ts',
  '.tsx',
  '.mjs',
  '.css',
  '.json',
  '.md',
  '.sql',
  '.txt',
  '.tsv',
  '.html',
  '.yaml',
  '.yml',
  '.npmrc',
]

/** Every readable file of the project, not only code. */
export function readEverything(root: string): Source[] {
  return readSources(
    root,
    readdirSync(root).filter(
      (name) => !['.git', 'node_modules', 'data', 'test-results', 'playwright-report'].includes(name),
    ),
    endings,
  )
}

if (isMain(import.meta.url))
  report('forbidden', checkForbidden(readSources(projectRoot), readEverything(projectRoot)))
