import type { z } from 'zod'
import { type Actor, actsFor, type Locale } from '../../../kernel/actor.ts'
import type { DescribedCase } from '../../../platform/notices.ts'
import { may } from '../../../platform/permission/permission.ts'
import type { listDeclines } from '../joint-visits/answers-store.ts'
import { inspectionsPermissions } from '../permissions.ts'
import { factsOf } from './hold-visit.ts'
import { isOpen } from './rules.ts'
import type { JointView, VisitItem, VisitPage } from './schema.ts'
import type { listAreasOf, listRequests, VisitRow } from './store.ts'
import { unitOf } from './unit-of.ts'

type Reader = { readonly actor: Actor; readonly locale: Locale }

export function presentVisit(row: VisitRow, { actor, locale }: Reader): z.input<typeof VisitItem> {
  return {
    id: row.id,
    unit: unitOf(row, locale),
    inspector: { id: row.inspector_id, name: row.inspector },
    company: { id: row.staying, name: row.company },
    site: row.site,
    property: row.property,
    subject: row.subject,
    earliestOn: row.earliest_on,
    latestOn: row.latest_on,
    startsAt: row.starts_at?.toISOString() ?? null,
    endsAt: row.ends_at?.toISOString() ?? null,
    status: row.status,
    isAnnounced: row.is_announced,
    outcome: row.outcome,
    doneOn: row.done_on,
    joint: row.joint_id && row.jointStatus ? { id: row.joint_id, status: row.jointStatus } : null,
    isAskedAnother: row.isAsked,
    isMine: actor.kind === 'member' && actsFor(actor, row.inspector_id, row.unit_id),
  }
}

type Parts = {
  readonly areas: Awaited<ReturnType<typeof listAreasOf>>
  readonly requests: Awaited<ReturnType<typeof listRequests>>
  readonly declined: Awaited<ReturnType<typeof listDeclines>>
  readonly joint: z.input<typeof JointView> | null
  readonly case: DescribedCase | undefined
}

export function presentVisitPage(
  row: VisitRow,
  { areas, requests, declined, joint, case: of }: Parts,
  reader: Reader,
): z.input<typeof VisitPage> {
  const mayChange = may(inspectionsPermissions['visit.change'], reader.actor, factsOf(row))
  return {
    ...presentVisit(row, reader),
    areas: areas.map(({ id, code, title, titleEn }) => ({
      id,
      code,
      title: (reader.locale === 'en' && titleEn) || title,
    })),
    prepare: row.prepare,
    lawfulBasis: row.lawful_basis,
    contactName: row.contact_name,
    contactEmail: row.contact_email,
    case: row.case_id && of ? { id: row.case_id, number: of.number, title: of.title } : null,
    outcomeNote: row.outcome_note,
    endedWhy: row.ended_why,
    joint,
    declined: declined.map((one) => ({
      unit: (reader.locale === 'en' && one.unitNameEn) || one.unitName,
      by: one.by,
      at: one.at.toISOString(),
      reason: one.reason,
    })),
    requests: requests.map((one) => ({
      ...one,
      askedAt: one.askedAt.toISOString(),
      settledAt: one.settledAt?.toISOString() ?? null,
    })),
    version: row.version,
    may: { change: mayChange && isOpen(row.status), note: mayChange && row.status !== 'cancelled' },
  }
}
