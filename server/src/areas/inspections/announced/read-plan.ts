import { createHmac } from 'node:crypto'
import { type Locale, systemActor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { hashToken } from '../../../platform/ids/ids.ts'
import { type Occasion, occasionsOf } from './rules.ts'
import { type Announced, keepVisitLink, listAnnounced, listCasesVisited, listOpenings } from './store.ts'

/** Somebody from a company who has signed in, with what they have shown of themselves. */
export type PlanReader = {
  readonly token: string
  readonly sessionHash: string
  readonly emails: readonly string[]
  readonly companyIds: readonly string[]
  readonly expiresAt: Date
  /** The cases that are theirs: the visits of those are too, whoever made the case. */
  readonly caseIds: readonly CaseId[]
  readonly locale: Locale
}

const actor = systemActor('portal')

/**
 * The visits to come that somebody from a company may see, as one plan: all of the company's for whoever acts for it, those
 * that they are the contact of, and those of a case for whoever follows the case. Whose they are is asked each time.
 */
export async function readVisitPlan(kit: Kit, now: Date, who: PlanReader): Promise<Occasion[]> {
  const { hashes, caseIds } = await kit.db.change(actor, async (tx) => {
    const kept: string[] = []
    for (const opening of await listOpenings(tx, who, dayOf(now))) {
      const { companyId, email } = opening
      const secret = createHmac('sha256', who.token).update(`${companyId} ${email ?? ''}`)
      const tokenHash = hashToken(secret.digest('base64url'))
      await keepVisitLink(tx, now, opening, { ...who, tokenHash })
      kept.push(tokenHash)
    }
    const visited = who.caseIds.length > 0 ? await listCasesVisited(tx, who.caseIds) : []
    return { hashes: kept, caseIds: visited }
  })
  const found: Announced[] = []
  for (const hash of hashes)
    found.push(...(await kit.db.read(actor, (read) => listAnnounced(read, hash, now))))
  // Each is read as the company of that case, in a transaction of its own.
  for (const caseId of caseIds) {
    const company = { kind: 'company', caseId, locale: who.locale } as const
    found.push(...(await kit.db.read(company, (read) => listAnnounced(read, null, now))))
  }
  return occasionsOf(found)
}
