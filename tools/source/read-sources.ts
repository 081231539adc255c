import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** One file of the project: its path from the project's folder, with forward slashes, and its text. */
export type Source = { readonly path: string; readonly text: string }

/** The project's own folder. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url))

const leftOut = new Set([
  'node_modules',
  'dist',
  'data',
  'test-results',
  'playwright-report',
  'results',
  'templates',
])

/** Folders that hold code written by people. */
export const codeFolders = [
  'server',
  'web',
  'texts',
  'tools',
  'scripts',
  'demo',
  'bench',
  'e2e',
  'packages',
  '*.config.ts',
]

/** Reads the files under `folders` whose names end in one of `endings`; folders that do not exist are empty. */
export function readSources(
  root: string,
  folders: readonly string[] = codeFolders,
  endings: readonly string[] = ['.ts', '.tsx', '.mjs'],
): Source[] {
  const sources: Source[] = []
  const visit = (relative: string): void => {
    const whole = path.join(root, relative)
    if (!existsSync(whole)) return
    if (!statSync(whole).isDirectory()) {
      if (endings.some((ending) => relative.endsWith(ending))) {
        sources.push({ path: relative, text: readFileSync(whole, 'utf8') })
      }
      return
    }
    for (const name of readdirSync(whole).toSorted()) {
      if (!leftOut.has(name) && !name.startsWith('.')) visit(relative ? `${relative}/${name}` : name)
    }
  }
  for (const folder of folders) {
    if (!folder.startsWith('*')) visit(folder)
    else {
      for (const name of readdirSync(root).toSorted()) if (name.endsWith(folder.slice(1))) visit(name)
    }
  }
  return sources
}

export function isTest(file: string): boolean {
  return (
    /\.(test|spec|fixture)\.tsx?$/.test(file) ||
    file.startsWith('server/testing/') ||
    file.startsWith('web/testing/') ||
    file.startsWith('e2e/')
  )
}

/** Whether this module is the one that `node` was told to run. */
export function isMain(moduleUrl: string): boolean {
  return process.argv[1] === fileURLToPath(moduleUrl)
}
