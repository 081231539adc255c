import type { Actor } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { lockCase, lockPart } from '../case-store.ts'
import { findDraft } from '../combined-answer/store.ts'
import { listParts } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { decideSignOff, notSignedOff } from './rules.ts'
import { answerSignOff, findSignOff, insertSignOffs, listSignOffs } from './store.ts'

/**
 * Asks every unit that has answered whether the saved draft says what it said. Who has said yes to this very text is not
 * asked again.
 * @throws Problem `version.stale`, `signOff.nothingToAsk`
 */
export async function askForSignOff(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  version: number | undefined,
): Promise<void> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['combinedAnswer.compose'], actor, facts)
  if (facts.status === 'closed') throw new Problem('case.closed')
  const draft = await findDraft(tx, caseId)
  if (!draft) throw new Problem('signOff.nothingToAsk')
  if (draft.version !== version) throw new Problem('version.stale')
  const asked = new Set(
    (await listSignOffs(tx, draft.id)).filter((one) => one.version === version).map(({ partId }) => partId),
  )
  const parts = (await listParts(tx, caseId)).filter(
    ({ id, status }) => status === 'answered' && !asked.has(id),
  )
  if (parts.length === 0) throw new Problem('signOff.nothingToAsk')
  const partIds = parts.map(({ id }) => id)
  const by = memberOf(actor).memberId
  await insertSignOffs(tx, { caseId, draftId: draft.id, version, partIds, by, now })
  await recordCase(tx, actor, now, 'combinedAnswer.signOffAsked', caseId, { partIds })
}

/** The unit says whether the text says what it said; a no says what is to be changed. It may change its mind. */
export async function signOff(
  tx: Tx,
  actor: Actor,
  now: Date,
  id: string,
  input: { readonly agrees: boolean; readonly reason: string },
): Promise<void> {
  const found = await findSignOff(tx, id)
  if (!found) throw new Problem('signOff.notFound')
  const part = await lockPart(tx, found.partId)
  authorise(casePermissions['part.work'], actor, part)
  const draft = (await findSignOff(tx, id)) ?? found
  orThrow(
    decideSignOff({
      caseStatus: part.caseStatus,
      isSent: draft.status === 'sent',
      version: draft.version,
      draftVersion: draft.draftVersion,
    }),
  )
  if (!input.agrees && input.reason.length < 5) throw new Problem('signOff.reasonMissing')
  await answerSignOff(tx, id, { ...input, by: memberOf(actor).memberId, now })
  await recordCase(
    tx,
    actor,
    now,
    input.agrees ? 'combinedAnswer.signedOff' : 'combinedAnswer.objected',
    part.caseId,
    { partId: part.id, unitId: part.unitId, title: part.title, reason: input.reason },
  )
}

/** Names of the units that have been asked and have not said yes to the text of that version. */
export async function unitsNotSignedOff(
  tx: Tx,
  draft: { readonly id: string; readonly version: number },
  locale: 'sv' | 'en',
): Promise<string[]> {
  const missing = notSignedOff(await listSignOffs(tx, draft.id), draft.version)
  return [...new Set(missing.map((one) => (locale === 'en' ? one.unitNameEn : one.unitName)))]
}
