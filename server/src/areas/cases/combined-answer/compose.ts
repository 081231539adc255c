import type { Actor, Locale } from '../../../kernel/actor.ts'
import type { CaseId } from '../../../kernel/ids.ts'
import { orThrow, Problem } from '../../../kernel/problem.ts'
import type { Read, Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { words } from '../../../platform/i18n/words.ts'
import { authorise, memberOf } from '../../../platform/permission/permission.ts'
import { firstContact, lockCase, touchCase } from '../case-store.ts'
import { countOpenConflicts } from '../conflicts/store.ts'
import { termInWords, type Words } from '../conflicts/term-words.ts'
import { tellCompany } from '../mails/tell-company.ts'
import { listParts, unitsStillMissing } from '../parts/store.ts'
import { casePermissions } from '../permissions.ts'
import { recordCase } from '../record-case.ts'
import { decideWithoutSignOff } from '../sign-off/rules.ts'
import { unitsNotSignedOff } from '../sign-off/sign-off.ts'
import { type CombineWords, composeDraft, decideSend } from './rules.ts'
import { findDraft, insertDraft, markSent, updateDraft } from './store.ts'

/** What the units' answers say together, as a first draft in the company's language. */
export async function suggestText(read: Read, caseId: CaseId, locale: Locale): Promise<string> {
  const t = words(locale)
  const parts = await listParts(read, caseId)
  const answered = parts.filter((part) => part.answerId && ['answered', 'settled'].includes(part.status))
  return composeDraft(
    answered.map((part) => ({
      topic: part.title,
      unit: locale === 'en' ? part.unitNameEn : part.unitName,
      verdict: part.verdict ?? 'information',
      body: part.body ?? '',
      conditions: part.conditions ?? '',
      legalBasis: part.legal_basis ?? '',
      terms: part.terms.map((term) => termInWords(term, t)),
      jointId: part.joint_id,
    })),
    combineWords(t, locale),
  )
}

function combineWords(t: Words, locale: Locale): CombineWords {
  const verdicts = [
    'possible',
    'possible_with_conditions',
    'not_possible',
    'needs_more_information',
    'information',
  ]
  return {
    locale,
    verdicts: Object.fromEntries(verdicts.map((verdict) => [verdict, t(`answers:verdict.${verdict}`)])),
    conditions: t('answers:conditions'),
    legalBasis: t('answers:legalBasis'),
    opening: t('answers:opening'),
    closing: t('answers:closing'),
  }
}

/**
 * Saves the draft. `version` is the one that was read, 0 when there was none.
 * @throws Problem `version.stale` when somebody else has saved meanwhile; nothing is overwritten
 */
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  body: string,
  version: number,
): Promise<number> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['combinedAnswer.compose'], actor, facts)
  if (facts.status === 'closed') throw new Problem('case.closed')
  const by = memberOf(actor).memberId
  const draft = await findDraft(tx, caseId)
  if ((draft?.version ?? 0) !== version) throw new Problem('version.stale')
  const next = draft
    ? await updateDraft(tx, { caseId, body, by, now, version })
    : await insertDraft(tx, { caseId, body, by, now })
  if (next === undefined) throw new Problem('version.stale')
  await recordCase(tx, actor, now, 'combinedAnswer.saved', caseId)
  return next
}

/** Sends the draft as it was read: to the company's page and by mail, once, kept as it was sent. */
export async function sendCombinedAnswer(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  caseId: CaseId,
  { version, withoutSignOff }: { readonly version: number; readonly withoutSignOff: string | null },
): Promise<void> {
  const facts = await lockCase(tx, caseId)
  authorise(casePermissions['combinedAnswer.compose'], actor, facts)
  const draft = await findDraft(tx, caseId)
  if (draft && draft.version !== version) throw new Problem('version.stale')
  const missing = await unitsStillMissing(tx, caseId, actor.locale)
  const verdict = decideSend({
    caseStatus: facts.status,
    body: draft?.body ?? '',
    partsOpen: missing.length,
    conflictsOpen: await countOpenConflicts(tx, caseId),
  })
  orThrow(verdict, { units: missing.join(', ') })
  if (!draft) return
  const unsigned = await unitsNotSignedOff(tx, draft, actor.locale)
  orThrow(decideWithoutSignOff(unsigned, withoutSignOff), { units: unsigned.join(', ') })
  const answerIds = await markSent(tx, draft.id, caseId, now)
  await touchCase(tx, caseId, now, {
    ...(facts.status === 'received' ? { status: 'open' } : {}),
    ...(await firstContact(tx, caseId, now)),
  })
  await recordCase(tx, actor, now, 'combinedAnswer.sent', caseId, {
    combinedAnswerId: draft.id,
    answers: answerIds.length,
    ...(unsigned.length > 0 ? { withoutSignOff, units: unsigned } : {}),
  })
  await tellCompany(tx, kit, now, caseId, { kind: 'answer', key: `answer:${draft.id}`, body: draft.body })
}
