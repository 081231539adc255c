import type { z } from 'zod'
import type { WaitView } from './schema.ts'
import type { Wait } from './store.ts'

export function presentWait(wait: Wait): z.input<typeof WaitView> {
  const { unitId, unitName, unitNameEn, ...row } = wait
  return {
    ...row,
    unit: unitId ? { id: unitId, name: unitName ?? '', nameEn: unitNameEn ?? '' } : null,
    beganAt: row.beganAt.toISOString(),
    remindedAt: row.remindedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
  }
}
