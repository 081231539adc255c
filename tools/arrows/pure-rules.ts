import type { Finding } from '../source/finding.ts'
import { dotted, type Parsed, walk } from '../source/parse.ts'

const isRules = (file: string) => /(^|[/.])rules\.ts$/.test(file)

/** `rules.ts` and the kernel decide from what they are given: nothing in them waits, asks the clock or is random. */
export function checkPureRules(files: readonly Parsed[]): Finding[] {
  const byPath = new Map(files.map((file) => [file.source.path, file]))
  return files
    .filter(({ source }) => source.path.startsWith('server/src/') && isRules(source.path))
    .flatMap((file) => [...impureImports(file, byPath), ...impureWords(file)])
}

/** What runs when the rules are loaded, through other files too. Types are free. */
function impureImports(rules: Parsed, byPath: ReadonlyMap<string, Parsed>): Finding[] {
  const findings: Finding[] = []
  const seen = new Set<string>()
  const visit = (file: Parsed, line: number | undefined, through: readonly string[]): void => {
    if (seen.has(file.source.path)) return
    seen.add(file.source.path)
    for (const imported of file.imports.filter(({ typeOnly }) => !typeOnly)) {
      const place = line ?? imported.line
      const target = imported.target && byPath.get(imported.target)
      if (target && isAllowed(imported.target)) visit(target, place, [...through, imported.specifier])
      else {
        findings.push({
          file: rules.source.path,
          line: place,
          wrong: `rules reach ${[...through, imported.specifier].join(' → ')}`,
          instead: 'import only the kernel and pure files of the same area, and take facts as parameters',
        })
      }
    }
  }
  visit(rules, undefined, [])
  return findings
}

/** Other files of an area are looked into, so a pure helper file passes and one with SQL does not. */
function isAllowed(target: string | undefined): boolean {
  return (
    /^server\/src\/(kernel|areas)\//.test(target ?? '') &&
    !/(^|[/.-])(store|routes|jobs)\.ts$/.test(target ?? '')
  )
}

const waiting = new Set(['AwaitExpression', 'ImportExpression', 'YieldExpression'])
const asking =
  /^(Date\.now|Math\.random|performance\.|crypto\.|process\.|fetch$|setTimeout$|setInterval$|Promise\.)/

function impureWords({ source, program, lineAt }: Parsed): Finding[] {
  const findings: Finding[] = []
  const add = (offset: number, what: string) =>
    findings.push({
      file: source.path,
      line: lineAt(offset),
      wrong: `rules use ${what}`,
      instead: 'take the time, the number or the answer as a fact; the use case fetches it',
    })
  walk(program, (node) => {
    if (waiting.has(node.type) || node.async === true) add(node.start, 'something that waits')
    if (node.type === 'CallExpression') {
      const called = dotted(node.callee)
      if (called && asking.test(called)) add(node.start, called)
    }
    if (node.type === 'NewExpression' && dotted(node.callee) === 'Date' && isEmpty(node.arguments)) {
      add(node.start, 'new Date()')
    }
  })
  return findings
}

const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0
