import { keepCompiled, writeCompiled } from './keep-compiled.ts'

/** The program with a PostgreSQL of its own, as `npm start` runs it, to be killed by a test. Argument: its data folder. */
keepCompiled()
const [{ openHouse }, { readConfig }, { ensureDatabase, startEmbedded }, { migrate }] = await Promise.all([
  import('./house.ts'),
  import('./platform/config/config.ts'),
  import('./platform/db/embedded/embedded.ts'),
  import('./platform/db/migrate.ts'),
])
const [dir = ''] = process.argv.slice(2)
const server = await startEmbedded({ dir })
await ensureDatabase(server, 'farled')
const url = server.ownerUrl('farled')
await migrate(url)
const house = await openHouse(readConfig({ ...process.env, DATABASE_URL: url }))
await house.app.listen({ host: '127.0.0.1', port: 0 })
writeCompiled()
