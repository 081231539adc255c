/** What a checker has to say about one place: what is wrong there, and what to do instead. */
export type Finding = {
  /** Path from the project's folder, with forward slashes. */
  readonly file: string
  readonly line: number
  readonly wrong: string
  readonly instead: string
  /** A warning is shown and does not fail. */
  readonly warning?: boolean
}

/** `file:line  wrong → instead`, one finding a line, sorted by place. */
export function describeFindings(findings: readonly Finding[]): string {
  return findings
    .toSorted((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
    .map(({ file, line, wrong, instead, warning }) => {
      return `  ${file}:${line}  ${warning ? 'warning: ' : ''}${wrong}\n      → ${instead}`
    })
    .join('\n')
}

export function isFailure(findings: readonly Finding[]): boolean {
  return findings.some(({ warning }) => !warning)
}

/** Prints what a checker found and sets the exit code, for a checker that is run by itself. */
export function report(name: string, findings: readonly Finding[]): void {
  if (findings.length > 0) console.log(describeFindings(findings))
  console.log(`${name}: ${summary(findings)}`)
  if (isFailure(findings)) process.exitCode = 1
}

export function summary(findings: readonly Finding[]): string {
  const failures = findings.filter(({ warning }) => !warning).length
  const warnings = findings.length - failures
  const parts = [failures > 0 ? `${failures} to mend` : 'all is well']
  if (warnings > 0) parts.push(`${warnings} warning${warnings > 1 ? 's' : ''}`)
  return parts.join(', ')
}
