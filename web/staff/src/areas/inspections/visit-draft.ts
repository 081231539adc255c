import type { NewVisit } from './queries.ts'

/** What is written of a visit that is being planned. */
export type VisitDraft = {
  readonly unitId: string
  readonly inspectorId: string
  readonly companyId: string
  readonly companyName: string
  readonly site: string
  readonly property: string
  readonly subject: string
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
  const { companyName: _, announced, latestOn, contactEmail, ...rest } = draft
  return {
    ...rest,
    latestOn: latestOn || draft.earliestOn,
    isAnnounced: announced === 'yes',
    contactEmail: contactEmail.trim() || null,
    areaIds: [],
    caseId: null,
  }
}
