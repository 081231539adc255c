import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { StandIns } from '../../organisation/index.ts'
import { presentStandIn } from '../accountability/schema.ts'
import type { CaseFacts, PartFacts } from '../facts.ts'
import { casePermissions } from '../permissions.ts'
import { decidePart, isEnded } from './rules.ts'
import type { GivenAnswer, PartView } from './schema.ts'
import type { listAnswers, PartRow } from './store.ts'

/** What the rules and permissions ask about a part that has been read. */
export function factsOfPart(row: PartRow, c: CaseFacts): PartFacts {
  return {
    status: row.status,
    unitId: row.unit_id,
    officerId: row.officer_id,
    caseStatus: c.status,
    caseAccountableId: c.accountableMemberId,
  }
}

/** A part as it leaves the house, with what this viewer may do to it. */
export function presentPart(
  row: PartRow,
  c: CaseFacts,
  actor: Actor,
  standIns: StandIns,
): z.input<typeof PartView> {
  const facts = factsOfPart(row, c)
  const can = (act: Parameters<typeof decidePart>[1]) => decidePart(facts, act).allowed
  const inUnit = may(casePermissions['part.accept'], actor, facts)
  const works = may(casePermissions['part.work'], actor, facts)
  return {
    id: row.id,
    title: row.title,
    request: row.request,
    status: facts.status,
    unit: { id: row.unit_id, slug: row.unitSlug, name: row.unitName, nameEn: row.unitNameEn },
    area: row.area_id
      ? {
          id: row.area_id,
          code: row.areaCode ?? '',
          title: row.areaTitle ?? '',
          titleEn: row.areaTitleEn ?? '',
        }
      : null,
    officer: row.officer_id ? { id: row.officer_id, name: row.officerName ?? '' } : null,
    standIn: isEnded(facts.status) ? null : presentStandIn(standIns(row.officer_id, row.unit_id)),
    offeredAt: row.offered_at.toISOString(),
    acceptBy: row.accept_by,
    dueOn: row.due_on,
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    answeredAt: row.answered_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    declineReason: row.decline_reason,
    suggestedUnit: row.suggested_unit_id
      ? {
          id: row.suggested_unit_id,
          slug: row.suggestedSlug ?? '',
          name: row.suggestedName ?? '',
          nameEn: row.suggestedNameEn ?? '',
        }
      : null,
    answer: presentAnswer(row),
    earlierAnswers: row.earlier,
    may: {
      accept: inUnit && can('accept'),
      decline: inUnit && can('decline'),
      work: works && (can('start') || can('wait') || can('resume')),
      answer: works && can('answer'),
      takeBack: works && can('takeBack'),
      withdraw: may(casePermissions['part.withdraw'], actor, c) && can('withdraw'),
    },
  }
}

/** One of the answers that were given on a part, as it leaves the house. */
export function presentGiven(
  row: Awaited<ReturnType<typeof listAnswers>>[number],
): z.input<typeof GivenAnswer> {
  return {
    id: row.id,
    verdict: row.verdict,
    body: row.body,
    conditions: row.conditions,
    legalBasis: row.legal_basis,
    binding: row.binding,
    validUntil: row.valid_until,
    terms: row.terms,
    joint: row.joint_id !== null,
    issuedBy: { id: row.issuerId, name: row.issuerName },
    issuedAt: row.issued_at.toISOString(),
    status: row.status,
  }
}

function presentAnswer(row: PartRow): z.input<typeof PartView>['answer'] {
  if (!row.answerId || !row.verdict || !row.issued_at || !row.issuerId) return null
  return {
    id: row.answerId,
    verdict: row.verdict as 'possible',
    body: row.body ?? '',
    conditions: row.conditions ?? '',
    legalBasis: row.legal_basis ?? '',
    binding: row.binding ?? false,
    validUntil: row.valid_until,
    terms: row.terms,
    joint: row.joint_id !== null,
    issuedBy: { id: row.issuerId, name: row.issuerName ?? '' },
    issuedAt: row.issued_at.toISOString(),
  }
}
