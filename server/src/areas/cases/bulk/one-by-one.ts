import type { Actor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { inSavepoint, type Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import type { Words } from '../../../platform/i18n/words.ts'

export type Office = { readonly kit: Kit; readonly actor: Actor; readonly now: Date }

/** Why it was not done; a failure that is no refusal is thrown on, and nothing at all is changed. */
export async function refusalOf(tx: Tx, work: () => Promise<unknown>): Promise<Problem | undefined> {
  try {
    await inSavepoint(tx, work)
    return undefined
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}

/** How it went for one of many. */
export function presentOutcome(refusal: Problem | undefined, t: Words) {
  return {
    outcome: refusal ? ('refused' as const) : ('done' as const),
    code: refusal?.code ?? null,
    detail: refusal ? t(`errors:${refusal.code}`, refusal.params) : null,
  }
}
