import { keepCompiled, writeCompiled } from './keep-compiled.ts'

/** Starts the program on the operator's database: `npm run serve`. Settings come from the environment alone. */
try {
  keepCompiled()
  const [{ openHouse }, { readConfig }, { migrate }] = await Promise.all([
    import('./house.ts'),
    import('./platform/config/config.ts'),
    import('./platform/db/migrate.ts'),
  ])
  const config = readConfig(process.env)
  await migrate(config.databaseUrl, config.databaseAppUrl)
  const house = await openHouse(config)
  if (config.roles.web) await house.app.listen({ host: config.host, port: config.port })
  writeCompiled()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void house.stop().then(() => process.exit(0)))
  }
} catch (error) {
  console.error(error instanceof Error ? [error.message, error.cause].filter(Boolean).join('\n') : error)
  process.exit(1)
}
