import type { Finding } from '../source/finding.ts'
import type { Source } from '../source/read-sources.ts'

type TextRule = { readonly pattern: RegExp; readonly wrong: string; readonly instead: string }

/** What may stand in no file of the project, of whatever kind. */
const textRules: readonly TextRule[] = [
  {
    pattern: /(?<![\w./-])\/(?:(?:work|root|tmp)\/[a-z.]|home\/[a-z][\w-]*\/|Users\/\w+\/)|\b[A-Z]:\\Users\\/,
    wrong: 'a path of somebody’s machine',
    instead: 'write it relative to the project, or make a folder with os.tmpdir()',
  },
  {
    pattern: /registry\.(npmjs|yarnpkg|npmmirror)\.|"resolved": "https?:|^\s*(@\w+:)?registry\s*=/,
    wrong: 'the address of a package registry',
    instead: 'leave the address out (package-lock.json: node scripts/complete-lock.mjs)',
  },
  {
    pattern: /^(<{7}|>{7}) /,
    wrong: 'a conflict nobody settled',
    instead: 'choose between the two',
  },
]

const suppression = /(?:eslint|oxlint|biome)-(?:disable|ignore)[\w-]*(.*)/
const tsIgnore = /@ts-(?:ignore|nocheck|expect-error)\b/

export function checkText(source: Source): Finding[] {
  const findings: Finding[] = []
  for (const [index, text] of source.text.split('\n').entries()) {
    const add = (wrong: string, instead: string) =>
      findings.push({ file: source.path, line: index + 1, wrong, instead })
    for (const rule of textRules) if (rule.pattern.test(text)) add(rule.wrong, rule.instead)
    if (!/\.(tsx?|mjs)$/.test(source.path)) continue
    if (tsIgnore.test(text)) add('a type error is silenced', 'mend the type')
    const suppressed = suppression.exec(text)
    if (suppressed && !/(--|:)\s*\S{3,}/.test(suppressed[1] ?? '')) {
      add('a rule is silenced without a reason', 'write `-- why` behind it, or mend the line')
    }
  }
  return findings
}
