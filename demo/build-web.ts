import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

const SOURCES = ['web', 'texts', 'packages/api-client', 'package-lock.json']
const STAMP = 'web/dist/.built-from'

/**
 * Builds the staff's web when its sources have changed since it was last built; else nothing. FARLED_WEB_BUILD=off leaves
 * it as it is, for those who serve the web from elsewhere while they write it.
 */
export async function buildWebWhenStale(): Promise<void> {
  if (process.env['FARLED_WEB_BUILD'] === 'off') return
  const wanted = await fingerprint()
  if (existsSync(STAMP) && (await readFile(STAMP, 'utf8')) === wanted) return
  console.log('Building the web (only when it has changed) …')
  await new Promise<void>((resolve, reject) => {
    let output = ''
    const child = spawn(process.execPath, [
      'node_modules/vite/bin/vite.js',
      'build',
      '--config',
      'web/staff/vite.config.ts',
    ])
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text))
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web could not be built.\n${output}`)),
    )
  })
  await writeFile(STAMP, wanted)
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) await addTo(hash, source)
  return hash.digest('hex')
}

async function addTo(hash: ReturnType<typeof createHash>, at: string): Promise<void> {
  const found = await stat(at).catch(() => undefined)
  if (!found) return
  if (found.isDirectory()) {
    if (['dist', 'node_modules'].includes(path.basename(at))) return
    for (const name of (await readdir(at)).sort()) await addTo(hash, path.join(at, name))
  } else {
    hash.update(`${at}\n`).update(await readFile(at))
  }
}
