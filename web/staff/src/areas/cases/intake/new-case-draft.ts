import type { Channel, NewCaseBody } from '../shapes.ts'

export type CompanyKind = 'known' | 'new' | 'planned'

/** The form as it is typed; everything is kept until it has been registered. */
export type NewCaseDraft = {
  channel: Channel
  companyKind: CompanyKind
  companyId: string
  companyName: string
  companyNumber: string
  newName: string
  newOrgNumber: string
  newAddress: string
  newCity: string
  contactName: string
  contactEmail: string
  contactPhone: string
  locale: 'sv' | 'en'
  title: string
  question: string
  place: string
  areaIds: readonly string[]
  visibility: 'open' | 'restricted'
  linkTo: readonly string[]
}

export const emptyCase: NewCaseDraft = {
  channel: 'phone',
  companyKind: 'known',
  companyId: '',
  companyName: '',
  companyNumber: '',
  newName: '',
  newOrgNumber: '',
  newAddress: '',
  newCity: '',
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  locale: 'sv',
  title: '',
  question: '',
  place: '',
  areaIds: [],
  visibility: 'open',
  linkTo: [],
}

/** What the form says, as the server takes it. */
export function newCaseBody(draft: NewCaseDraft): NewCaseBody {
  const { channel, title, question, place, contactName, locale, visibility } = draft
  return {
    channel,
    title,
    question,
    place,
    contactName,
    contactEmail: draft.contactEmail.trim() || null,
    contactPhone: draft.contactPhone.trim() || null,
    company: companyOf(draft),
    areaIds: [...draft.areaIds],
    visibility,
    locale,
    linkTo: [...draft.linkTo],
  }
}

function companyOf(draft: NewCaseDraft): NewCaseBody['company'] {
  if (draft.companyKind === 'planned') return { kind: 'planned' }
  if (draft.companyKind === 'known') return { kind: 'known', companyId: draft.companyId }
  const orgNumber = draft.newOrgNumber.trim()
  const address = draft.newAddress.trim()
  const city = draft.newCity.trim()
  return {
    kind: 'new',
    name: draft.newName,
    ...(orgNumber ? { orgNumber } : {}),
    ...(address ? { address } : {}),
    ...(city ? { city } : {}),
  }
}
