/**
 * How fast Farled is, as ratios to the bare SQL of the same query in the same run.
 *
 *   npm run bench                     1,000 and 100,000 cases, with 200 and 20,000 projects
 *   npm run bench -- --sizes 1000     fewer
 *   npm run bench -- --start          the start and the pages' weights alone; the rest stays as it was measured
 *
 * Results go to bench/results/bench.json and bench.md, with the machine beside them.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import path from 'node:path'
import { buildWebWhenStale } from '../demo/build-web.ts'
import { ensureDatabase, startEmbedded } from '../server/src/platform/db/embedded/embedded.ts'
import { migrate } from '../server/src/platform/db/migrate.ts'
import { loadCases } from './load/load-cases.ts'
import { loadProjects, projectsFor } from './load/load-projects.ts'
import { seedCast } from './load/seed-cast.ts'
import { measureApi } from './measure/api.ts'
import { measureColdStart } from './measure/cold-start.ts'
import { measureWeights } from './measure/weights.ts'
import { type Results, report } from './report.ts'

const flag = process.argv.indexOf('--sizes')
const sizes = (flag > 0 ? (process.argv[flag + 1] ?? '') : '1000,100000').split(',').map(Number)
const results = path.join(import.meta.dirname, 'results')
const folder = mkdtempSync(path.join(tmpdir(), 'farled-bench-'))
const api: Results['api'] = []

if (process.argv.includes('--start')) {
  const before = JSON.parse(readFileSync(path.join(results, 'bench.json'), 'utf8')) as Results
  api.push(...before.api)
} else await measureCases()
// The web is part of the installation; it is built again only when its sources change.
await buildWebWhenStale()
const start = await measureColdStart(path.join(folder, 'start'))
const weights = await measureWeights(path.join(folder, 'start'))
rmSync(folder, { recursive: true, force: true })

const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  postgres: 'the program’s own, files synced',
}
const all = { date: new Date().toISOString().slice(0, 10), machine, start, weights, api }
mkdirSync(results, { recursive: true })
writeFileSync(path.join(results, 'bench.json'), `${JSON.stringify(all, null, 2)}\n`)
writeFileSync(path.join(results, 'bench.md'), report(all))
console.log(report(all))

async function measureCases(): Promise<void> {
  const server = await startEmbedded({ dir: path.join(folder, 'postgres') })
  try {
    for (const size of sizes) {
      const name = `bench_${size}`
      await ensureDatabase(server, name)
      const url = server.ownerUrl(name)
      await migrate(url)
      const cast = await seedCast(url)
      console.log(`Loading ${size.toLocaleString('en')} cases …`)
      const begun = performance.now()
      await loadCases(url, size, cast)
      await loadProjects(url, projectsFor(size), cast)
      const loadSeconds = Math.round((performance.now() - begun) / 1000)
      const { figures, memoryMb } = await measureApi(url, cast, folder)
      api.push({ cases: size, loadSeconds, figures, memoryMb })
      for (const one of figures)
        console.log(`  ${one.name.padEnd(28)} ${one.apiMs.toFixed(2)} ms, ${one.ratio.toFixed(2)} × bare SQL`)
    }
  } finally {
    await server.stop()
  }
}
