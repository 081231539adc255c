import type { RuleRow } from './rule-store.ts'
import type { RuleVersion } from './schema.ts'

export function presentRule({ changedAt, changedById, changedByName, ...rule }: RuleRow): RuleVersion {
  return {
    ...rule,
    changedAt: changedAt.toISOString(),
    changedBy: changedById && changedByName ? { id: changedById, name: changedByName } : null,
  }
}
