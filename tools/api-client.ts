// The client's types, from the endpoints as they are declared.
//   node tools/api-client.ts --check    says whether they are stale
//   npm run api-client                  writes them
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConfig } from '../server/src/platform/config/config.ts'
import { platformErrors } from '../server/src/platform/http/errors.ts'
import { openApiDocument } from '../server/src/platform/http/openapi.ts'
import { runCommand } from './run/command.ts'
import { type Finding, report } from './source/finding.ts'
import { isMain, projectRoot } from './source/read-sources.ts'

const folder = path.join(projectRoot, 'packages/api-client')
const file = 'packages/api-client/schema.d.ts'

/** @returns the types of the API, as text. @throws Error when the document can't be turned into types */
async function writeTypes(): Promise<string> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'farled-api-'))
  try {
    const { areas } = await import('../server/src/app.ts')
    const config = readConfig({ DATABASE_URL: 'postgres://localhost/farled' })
    const statuses = Object.assign({}, platformErrors, ...areas.map(({ errors }) => errors)) as Record<
      string,
      number
    >
    await writeFile(
      path.join(scratch, 'openapi.json'),
      JSON.stringify(openApiDocument(areas, statuses, config)),
    )
    const command = path.join(folder, 'node_modules/.bin/openapi-typescript')
    const made = path.join(scratch, 'schema.d.ts')
    const { code, output } = await runCommand(
      command,
      [path.join(scratch, 'openapi.json'), '--output', made],
      {
        cwd: folder,
      },
    )
    if (code !== 0) throw new Error(`The API's document can't be turned into types:\n${output}`)
    return await readFile(made, 'utf8')
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** Whether the types that are kept are those of the API as it is declared now. */
export function checkApiClient(kept: string | undefined, fresh: string): Finding[] {
  if (kept === fresh) return []
  const [old, now] = [(kept ?? '').split('\n'), fresh.split('\n')]
  const line = Math.max(1, now.findIndex((text, index) => text !== old[index]) + 1)
  return [
    {
      file,
      line,
      wrong: 'it is not the API as the endpoints declare it',
      instead: 'run `npm run api-client`',
    },
  ]
}

if (isMain(import.meta.url)) {
  const fresh = await writeTypes()
  const whole = path.join(projectRoot, file)
  if (process.argv.includes('--write')) await writeFile(whole, fresh)
  report('client', checkApiClient(existsSync(whole) ? readFileSync(whole, 'utf8') : undefined, fresh))
}
