import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Read } from '../../../platform/db/db.ts'
import type { MapState } from './map-state.ts'
import type { Plan } from './plan.ts'
import { planImport } from './plan-import.rules.ts'
import { readMap } from './read-map.ts'
import type { ImportRequest } from './schema.ts'
import { loadMap } from './store.ts'

const STARTER = new URL('./starter-map.json', import.meta.url)

/** The bytes that are asked for: a file that was sent, or the starter map that comes with the program. */
export async function bytesOf(source: ImportRequest['source']): Promise<Buffer> {
  if (source.kind === 'starter') return readFile(STARTER)
  return Buffer.from(source.content, 'base64')
}

export type PlannedImport = {
  readonly plan: Plan
  readonly state: MapState
  /** The same for the same file, choices and day on the same map, and for nothing else. */
  readonly fingerprint: string
}

/** @throws Problem one of `sheetErrors`, `mapFile.notAMap`, `mapFile.otherVersion`, `mapImport.inThePast` */
export async function findPlan(
  read: Read,
  bytes: Buffer,
  request: ImportRequest,
  today: LocalDay,
): Promise<PlannedImport> {
  const from = request.from ?? today
  if (from < today) throw new Problem('mapImport.inThePast')
  const name = request.source.kind === 'file' ? request.source.name : 'starter-map.json'
  const choices = new Map(request.units.map(({ key, unit }) => [key, unit]))
  const { file, refused, aside } = readMap(name, bytes)
  const state = await loadMap(read)
  const plan = planImport({ file, refused, aside, state, choices, from, today })
  const fingerprint = createHash('sha256')
    .update(bytes)
    .update(JSON.stringify([from, [...choices].toSorted(([a], [b]) => a.localeCompare(b)), state]))
    .digest('hex')
  return { plan, state, fingerprint }
}
