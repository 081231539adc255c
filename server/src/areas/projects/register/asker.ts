import type { Actor } from '../../../kernel/actor.ts'
import type { LocalDay } from '../../../kernel/local-day.ts'
import { memberOf } from '../../../platform/permission/permission.ts'
import type { Asker } from './list-store.ts'
import { staleBefore } from './rules.ts'

/** What the filter needs to know of whoever asks. */
export function askerOf(actor: Actor, today: LocalDay): Asker {
  const { memberId, units } = memberOf(actor)
  return { me: memberId, units: units.map(({ id }) => id), staleBefore: staleBefore(today) }
}
