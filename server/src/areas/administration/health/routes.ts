import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { reading } from '../../../platform/http/endpoint.ts'
import type { Kit } from '../../../platform/http/kit.ts'

const Check = z.object({
  name: z.enum(['disk', 's3', 'scanner']),
  state: z.enum(['good', 'off', 'fault']),
  detail: z.string().meta({ description: 'What it says of itself, or what is wrong, in English.' }),
})
type Check = z.output<typeof Check>

/** Whoever looks at the page does not wait longer for what does not answer. */
const PATIENCE_MS = 3000

export const healthEndpoints = [
  reading({
    path: '/health-checks',
    operation: 'listHealthChecks',
    tag: 'administration',
    summary: 'How what the program leans on is',
    description: 'Where files lie, and the scanner for malicious code: tried now.',
    permission: 'health.read',
    answer: z.object({ items: z.array(Check) }),
    errors: [],
    handle: async (_read, _input, { kit }) => ({
      body: { items: await Promise.all([checkFiles(kit), checkScanner(kit)]) },
    }),
  }),
]

async function checkFiles({ files, config }: Kit): Promise<Check> {
  const name = config.s3 ? 's3' : 'disk'
  const where = config.s3 ? new URL(config.s3.endpoint).host : ''
  return tried(name, async () => {
    await files.check()
    return { name, state: 'good', detail: where }
  })
}

async function checkScanner({ files }: Kit): Promise<Check> {
  return tried('scanner', async () => {
    const version = await files.checkScanner()
    return { name: 'scanner', state: version === undefined ? 'off' : 'good', detail: version ?? '' }
  })
}

async function tried(name: Check['name'], check: () => Promise<Check>): Promise<Check> {
  const done = new AbortController()
  const fault = (detail: string): Check => ({ name, state: 'fault', detail: detail.slice(0, 300) })
  const late = pause(PATIENCE_MS, fault('no answer yet'), { signal: done.signal }).catch(() => fault(''))
  const found = check().catch((error: Error) => fault(error.message))
  return Promise.race([found, late]).finally(() => done.abort())
}
