import type { Finding } from '../source/finding.ts'
import type { Source } from '../source/read-sources.ts'

const ownerless = /(^|[/.-])(utils?|helpers?|common|managers?|misc|shared)(?=[/.-]|$)/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*\.(ts|tsx|mjs|css)$/

/** Files in kebab-case, and none whose name says that it has no owner. */
export function checkName({ path }: Source): Finding[] {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const vague = ownerless.exec(path)
  const findings: Finding[] = []
  if (vague) {
    findings.push({
      file: path,
      line: 1,
      wrong: `“${vague[2]}” tells no one what is inside`,
      instead: 'name the file after what it does, and put it where that is done',
    })
  }
  // TanStack Router and vite own these names.
  if (!kebab.test(name) && !/^(_|\$|\+)/.test(name) && name !== 'vite-env.d.ts') {
    findings.push({
      file: path,
      line: 1,
      wrong: 'the name is not kebab-case',
      instead: 'name it like propose-handover.ts',
    })
  }
  return findings
}
