import type { z } from 'zod'
import type { Actor } from '../../../kernel/actor.ts'
import { formatOrgNumber, maskOrgNumber } from '../../../kernel/org-number.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { StandIns } from '../../organisation/index.ts'
import { decideTake } from '../accountability/rules.ts'
import { presentStandIn } from '../accountability/schema.ts'
import type { listAccountability } from '../accountability/store.ts'
import type { CaseFacts } from '../facts.ts'
import type { TakersAway } from '../next-step/store.ts'
import { casePermissions } from '../permissions.ts'
import type { CaseRow, CaseView } from './schema.ts'
import type { CaseDetail, CaseListRow } from './store.ts'

type Row = z.input<typeof CaseRow>

/** Who acts for those of a page who are away. */
export type Away = { readonly standIns: StandIns; readonly takers: TakersAway }

export function presentRow(row: CaseListRow, away: Away): Row {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    status: row.status,
    outcome: row.outcome,
    visibility: row.visibility,
    place: row.place,
    company: row.company_id ? { id: row.company_id, name: row.companyName ?? '' } : null,
    accountable: row.accountable_member_id
      ? { id: row.accountable_member_id, name: row.memberName ?? '' }
      : null,
    accountableUnit: row.accountable_unit_id
      ? { id: row.accountable_unit_id, name: row.unitName ?? '', nameEn: row.unitNameEn ?? '' }
      : null,
    standIn:
      row.status === 'closed'
        ? null
        : presentStandIn(away.standIns(row.accountable_member_id, row.accountable_unit_id)),
    receivedAt: row.received_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    firstContactBy: row.first_contact_by,
    firstContactAt: row.first_contact_at?.toISOString() ?? null,
    promisedOn: row.promised_on,
    nextStep: row.next_step,
    nextStepOn: row.next_step_on,
    nextStepBy: row.next_step_by
      ? { id: row.next_step_by, name: row.stepBy ?? '', standIn: presentStandIn(away.takers(row.id)) }
      : null,
    parts: { total: row.total ?? 0, answered: row.answered ?? 0, offered: row.offered ?? 0 },
  }
}

type Extras = {
  readonly away: Away
  readonly areas: z.input<typeof CaseView>['areas']
  readonly ledger: Awaited<ReturnType<typeof listAccountability>>
  readonly linked: readonly {
    id: string
    number: string
    title: string
    status: string
    how: 'linked' | 'duplicateOf' | 'duplicate'
  }[]
}

/** A case as it leaves the house, with what this viewer may do. */
export function presentCase(
  row: CaseDetail,
  facts: CaseFacts,
  extras: Extras,
  actor: Actor,
): z.input<typeof CaseView> {
  return {
    ...presentRow(row, extras.away),
    question: row.question,
    channel: row.channel,
    contact: { name: row.contact_name, email: row.contact_email, phone: row.contact_phone },
    plansToStart: row.plans_to_start,
    locale: row.locale as 'sv',
    companyTrouble: row.trouble,
    companyNumber: row.org_number
      ? row.is_sole_trader
        ? maskOrgNumber(row.org_number)
        : formatOrgNumber(row.org_number)
      : null,
    closedAt: row.closed_at?.toISOString() ?? null,
    closingNote: row.closing_note,
    areas: extras.areas,
    ledger: extras.ledger.map((period) => ({
      member: { id: period.memberId, name: period.memberName },
      unit: { id: period.unitId, name: period.unitName, nameEn: period.unitNameEn },
      from: period.from.toISOString(),
      to: period.to?.toISOString() ?? null,
      began: period.began,
    })),
    linked: extras.linked.map((one) => ({ ...one, status: one.status as Row['status'] })),
    mails: { failed: row.failedMails },
    version: row.version,
    may: mayOf(actor, facts),
  }
}

function mayOf(actor: Actor, facts: CaseFacts): z.input<typeof CaseView>['may'] {
  const allowed = (
    name:
      | 'case.edit'
      | 'case.restrict'
      | 'case.handover.propose'
      | 'case.promise'
      | 'part.offer'
      | 'dispute.raise'
      | 'combinedAnswer.compose'
      | 'message.send'
      | 'case.close'
      | 'case.reopen'
      | 'case.link'
      | 'attachment.add',
  ) => may(casePermissions[name], actor, facts)
  const open = facts.status !== 'closed'
  return {
    edit: allowed('case.edit'),
    restrict: allowed('case.restrict'),
    take: actor.kind === 'member' && decideTake(facts, actor, undefined).allowed,
    handOver: open && allowed('case.handover.propose'),
    promise: open && allowed('case.promise'),
    offerParts: open && allowed('part.offer'),
    dispute: open && allowed('dispute.raise'),
    compose: open && allowed('combinedAnswer.compose'),
    writeToCompany: allowed('message.send'),
    close: open && allowed('case.close'),
    reopen: !open && allowed('case.reopen'),
    link: allowed('case.link'),
    addFiles: allowed('attachment.add'),
  }
}
