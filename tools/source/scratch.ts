import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with these files, for a test that plants something in it; gone when the test ends, or after all of them. */
export function scratchFolder(
  files: Readonly<Record<string, string>>,
  goneAfter: (cleanUp: () => void) => void = onTestFinished,
): string {
  const root = mkdtempSync(path.join(tmpdir(), 'farled-scratch-'))
  goneAfter(() => rmSync(root, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  return root
}
