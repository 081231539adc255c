import type { z } from 'zod'
import type { Read } from '../../../platform/db/db.ts'
import { listMeasured } from './rule-store.ts'
import { decideAnew } from './rules.ts'
import type { Forecast, Measures } from './schema.ts'

/** What other measures would make of the overlaps that are known. Nothing is looked for anew: that takes minutes. */
export async function forecastRule(read: Read, measures: Measures): Promise<z.input<typeof Forecast>> {
  const told = { known: 0, stays: 0, otherKind: 0, ends: 0 }
  for (const one of await listMeasured(read)) {
    const kind = decideAnew(one, measures)
    told.known++
    if (kind === null) told.ends++
    else if (kind === one.kind) told.stays++
    else told.otherKind++
  }
  return told
}
