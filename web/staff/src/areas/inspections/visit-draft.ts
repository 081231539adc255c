import type { NewVisit, Visit, VisitEdit } from './queries.ts'

/** What is written of a visit that is being planned. */
export type VisitDraft = {
  readonly unitId: string
  readonly inspectorId: string
  readonly companyId: string
  readonly companyName: string
  readonly site: string
  readonly property: string
  readonly subject: string
  readonly areaIds: readonly string[]
  readonly earliestOn: string
  readonly latestOn: string
  readonly announced: string
  readonly prepare: string
  readonly lawfulBasis: string
  readonly contactName: string
  readonly contactEmail: string
}

type Start = {
  readonly unitId: string
  readonly memberId: string
  readonly company: { readonly id: string; readonly name: string }
}

export const newDraft = ({ unitId, memberId, company }: Start): VisitDraft => ({
  unitId,
  inspectorId: memberId,
  companyId: company.id,
  companyName: company.name,
  site: '',
  property: '',
  subject: '',
  areaIds: [],
  earliestOn: '',
  latestOn: '',
  announced: 'yes',
  prepare: '',
  lawfulBasis: '',
  contactName: '',
  contactEmail: '',
})

/** As the server takes it: a visit planned for one day has that day as both. What the company reads of one that is unannounced is nothing. */
export function visitOf(draft: VisitDraft): NewVisit {
  const { unitId, companyId } = draft
  return { unitId, companyId, ...plannedOf(draft), caseId: null }
}

function plannedOf(draft: VisitDraft) {
  const { companyName: _, companyId: __, unitId: ___, announced, latestOn, contactEmail, ...rest } = draft
  return {
    ...rest,
    areaIds: [...draft.areaIds],
    latestOn: latestOn || draft.earliestOn,
    isAnnounced: announced === 'yes',
    contactEmail: contactEmail.trim() || null,
  }
}

/** A planned visit as the form shows it. */
export const draftOf = (visit: Visit): VisitDraft => ({
  unitId: visit.unit.id,
  inspectorId: visit.inspector.id,
  companyId: visit.company.id,
  companyName: visit.company.name,
  site: visit.site,
  property: visit.property,
  subject: visit.subject,
  areaIds: visit.areas.map(({ id }) => id),
  earliestOn: visit.earliestOn,
  latestOn: visit.latestOn === visit.earliestOn ? '' : visit.latestOn,
  announced: visit.isAnnounced ? 'yes' : 'no',
  prepare: visit.prepare,
  lawfulBasis: visit.lawfulBasis,
  contactName: visit.contactName,
  contactEmail: visit.contactEmail ?? '',
})

/** Only what differs from what was there, so that a day that has begun need not be planned anew. */
export function editOf(draft: VisitDraft, before: VisitDraft): VisitEdit {
  const was: Readonly<Record<string, unknown>> = plannedOf(before)
  const changed = Object.entries(plannedOf(draft)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(was[name]),
  )
  return Object.fromEntries(changed)
}
