import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** Every text of one language: `namespace:key` → words. Nested keys are joined with dots. */
export type Catalogue = ReadonlyMap<string, string>

/** Reads `texts/<language>/*.ts` by running them: a catalogue is a default export of nothing but words. */
export async function readCatalogue(root: string, language: string): Promise<Catalogue> {
  const folder = path.join(root, 'texts', language)
  const catalogue = new Map<string, string>()
  for (const name of readdirSync(folder).toSorted()) {
    if (!name.endsWith('.ts') || name.endsWith('.test.ts')) continue
    const loaded = (await import(pathToFileURL(path.join(folder, name)).href)) as { default?: unknown }
    for (const [key, words] of flatten(loaded.default, ''))
      catalogue.set(`${path.basename(name, '.ts')}:${key}`, words)
  }
  return catalogue
}

function flatten(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, at ? `${at}.${key}` : key))
}

/** The file that owns a text. */
export function fileOf(language: string, key: string): string {
  return `texts/${language}/${key.slice(0, key.indexOf(':'))}.ts`
}

/** Where in the file the key stands, as near as its last word tells; 1 when it can't be found. */
export function lineOf(text: string, key: string): number {
  const whole = key.slice(key.indexOf(':') + 1)
  const last = whole.slice(whole.lastIndexOf('.') + 1)
  const lines = text.split('\n')
  const written = [`'${whole}':`, `${whole}:`, `'${last}':`, `${last}:`]
  for (const way of written) {
    const found = lines.findIndex((line) => line.trimStart().startsWith(way))
    if (found >= 0) return found + 1
  }
  return 1
}
