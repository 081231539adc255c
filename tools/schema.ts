// The schema in the present tense, and the row types, both written from a fresh database.
//   node tools/schema.ts --check    says whether they are stale
//   npm run schema                  writes them
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { migrate } from '../server/src/platform/db/migrate.ts'
import { readSchema } from './schema/catalogue.ts'
import { withFreshDatabase } from './schema/fresh-database.ts'
import { checkMigrations, extendList } from './schema/migrations-list.ts'
import { writeSql } from './schema/write-sql.ts'
import { writeTypes } from './schema/write-types.ts'
import { type Finding, report } from './source/finding.ts'
import { isMain, projectRoot } from './source/read-sources.ts'

/** What tools write from the schema: path → text. */
export type Written = Readonly<Record<string, string>>

/** Which of the written files differ from what the migrations make, and whether a migration was edited. */
export function checkSchema(root: string, written: Written): Finding[] {
  const stale = Object.entries(written).flatMap(([file, text]): Finding[] => {
    const whole = path.join(root, file)
    const before = existsSync(whole) ? readFileSync(whole, 'utf8') : ''
    if (before === text) return []
    return [
      {
        file,
        line: firstDifference(before, text),
        wrong: 'it is not what the migrations make',
        instead: 'run `npm run schema`',
      },
    ]
  })
  return [...checkMigrations(root), ...stale]
}

function firstDifference(before: string, after: string): number {
  const [old, fresh] = [before.split('\n'), after.split('\n')]
  return Math.max(1, fresh.findIndex((line, index) => line !== old[index]) + 1)
}

/** Migrates an empty database and reads what came of it. */
export async function writeSchema(): Promise<Written> {
  return withFreshDatabase(async (client, ownerUrl) => {
    await migrate(ownerUrl)
    const catalogue = await readSchema(client)
    return {
      'server/schema.sql': writeSql(catalogue),
      'server/src/platform/db/tables.ts': writeTypes(catalogue),
    }
  })
}

if (isMain(import.meta.url)) {
  const written = await writeSchema()
  if (process.argv.includes('--write')) {
    for (const [file, text] of Object.entries(written)) writeFileSync(path.join(projectRoot, file), text)
    const added = extendList(projectRoot)
    console.log(
      `Wrote ${Object.keys(written).join(' and ')}.${added.length > 0 ? ` Listed ${added.join(', ')}.` : ''}`,
    )
  }
  report('schema', checkSchema(projectRoot, written))
}
