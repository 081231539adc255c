import type { Finding } from '../source/finding.ts'
import type { Parsed } from '../source/parse.ts'

/** Files that import each other round in a ring; each ring is told once. */
export function checkCircles(files: readonly Parsed[]): Finding[] {
  const byPath = new Map(files.map((file) => [file.source.path, file]))
  const state = new Map<string, 'open' | 'done'>()
  const trail: string[] = []
  const findings: Finding[] = []

  function enter(file: string): void {
    state.set(file, 'open')
    trail.push(file)
    for (const { target, line } of byPath.get(file)?.imports ?? []) {
      if (!target || !byPath.has(target)) continue
      if (state.get(target) === 'open') {
        const ring = [...trail.slice(trail.indexOf(target)), target]
        findings.push({
          file,
          line,
          wrong: `a ring of imports: ${ring.join(' → ')}`,
          instead: 'move what two of them share to a file of its own that imports neither',
        })
      } else if (!state.has(target)) enter(target)
    }
    trail.pop()
    state.set(file, 'done')
  }

  for (const file of byPath.keys()) if (!state.has(file)) enter(file)
  return findings
}
