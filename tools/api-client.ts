// The API's document and the client's types, from the endpoints as they are declared.
//   node tools/api-client.ts --check    says whether they are stale
//   npm run api-client                  writes them
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runCommand } from './run/command.ts'
import { type Finding, report } from './source/finding.ts'
import { isMain, projectRoot } from './source/read-sources.ts'

/** What is written: path → text. */
export type Written = Readonly<Record<string, string>>

const folder = 'packages/api-client'

/** The document, the same on every machine: its addresses are those of an example. */
async function writeDocument(): Promise<string> {
  const { areas } = await import('../server/src/app.ts')
  const { readConfig } = await import('../server/src/platform/config/config.ts')
  const { openApiDocument } = await import('../server/src/platform/http/openapi.ts')
  const { statusesOf } = await import('../server/src/platform/http/statuses-of.ts')
  const config = readConfig({
    DATABASE_URL: 'postgres://unused',
    PUBLIC_URL: 'https://farled.kommun.example',
  })
  return `${JSON.stringify(openApiDocument(areas, statusesOf(areas), config), null, 2)}\n`
}

/**
 * openapi-typescript needs the classic TypeScript compiler, which packages/api-client brings for itself.
 * @throws Error when the document can't be turned into types
 */
async function writeClient(): Promise<Written> {
  const document = await writeDocument()
  const scratch = await mkdtemp(path.join(tmpdir(), 'farled-api-'))
  try {
    const [from, to] = [path.join(scratch, 'openapi.json'), path.join(scratch, 'schema.d.ts')]
    await writeFile(from, document)
    const cli = 'node_modules/openapi-typescript/bin/cli.js'
    const args = [cli, from, '--output', to, '--alphabetize', '--empty-objects-unknown']
    const { code, output } = await runCommand('node', args, { cwd: path.join(projectRoot, folder) })
    if (code !== 0) throw new Error(`The API's document can't be turned into types:\n${output}`)
    return { [`${folder}/openapi.json`]: document, [`${folder}/schema.d.ts`]: await readFile(to, 'utf8') }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Whether what is kept under `root` is the API as it is declared now. */
export function checkApiClient(root: string, written: Written): Finding[] {
  return Object.entries(written).flatMap(([file, fresh]) => {
    const whole = path.join(root, file)
    const kept = existsSync(whole) ? readFileSync(whole, 'utf8') : ''
    if (kept === fresh) return []
    const [old, now] = [kept.split('\n'), fresh.split('\n')]
    const line = Math.max(1, now.findIndex((text, index) => text !== old[index]) + 1)
    return [
      {
        file,
        line,
        wrong: 'it is not the API as the endpoints declare it',
        instead: 'run `npm run api-client`',
      },
    ]
  })
}

if (isMain(import.meta.url)) {
  const written = await writeClient()
  if (process.argv.includes('--write')) {
    for (const [file, text] of Object.entries(written)) await writeFile(path.join(projectRoot, file), text)
    console.log(`Wrote ${Object.keys(written).join(' and ')}.`)
  }
  report('client', checkApiClient(projectRoot, written))
}
