// npm run db:reset: takes away the program's own database and files. The next start makes them anew.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { clusterIn } from '../server/src/platform/db/embedded/cluster.ts'
import { EmbeddedDatabaseError } from '../server/src/platform/db/embedded/embedded.ts'
import { releaseCluster } from '../server/src/platform/db/embedded/holder.ts'
import { isMain, projectRoot } from './source/read-sources.ts'

/**
 * Removes a data folder that holds a database of the program. A folder without one is left alone: it is somebody's.
 *
 * @returns what was done, as a sentence
 * @throws EmbeddedDatabaseError when a running program uses the database
 */
export async function resetData(folder: string): Promise<string> {
  const clusters = [folder, ...foldersIn(folder)].map(clusterIn).filter((cluster) => existsSync(cluster))
  if (clusters.length === 0) return `There is no database in ${folder}; nothing was removed.`
  for (const cluster of clusters) await releaseCluster(cluster)
  rmSync(folder, { recursive: true, force: true })
  return `Removed ${folder}. \`npm start\` makes it anew.`
}

function foldersIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name))
}

if (isMain(import.meta.url)) {
  if (process.env.DATABASE_URL) {
    console.error(
      'DATABASE_URL names a database of your own: drop and create it yourself, with its other users in mind.',
    )
    process.exit(2)
  }
  try {
    console.log(await resetData(path.resolve(projectRoot, process.env.DATA_DIR ?? 'data')))
  } catch (error) {
    if (!(error instanceof EmbeddedDatabaseError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
