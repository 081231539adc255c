import type { Term } from '../../server/src/areas/cases/conflicts/terms.ts'

export type DemoVerdict =
  | 'possible'
  | 'possible_with_conditions'
  | 'not_possible'
  | 'needs_more_information'
  | 'information'

export type DemoAnswer = {
  verdict: DemoVerdict
  text: string
  conditions?: string
  legalBasis?: string
  terms?: readonly Term[]
}

export type DemoPartState =
  | 'offered'
  | 'accepted'
  | 'in_progress'
  | 'awaiting_company'
  | 'answered'
  | 'settled'
  | 'declined'

export type DemoPart = {
  unit: string
  area: string
  title: string
  state: DemoPartState
  /** Subject of the named officer; from acceptance on. */
  officer?: string
  answer?: DemoAnswer
  declineReason?: string
  suggestUnit?: string
}

export type DemoMessage = {
  /** Calendar days after the case was received. */
  dayOffset: number
  kind: 'internal' | 'external'
  /** `company`, or the subject of the member who wrote it. */
  from: string
  text: string
}

export type DemoContact = { name: string; email: string; phone: string }

export type DemoOutcome = 'solved' | 'answered' | 'declined_by_law' | 'withdrawn' | 'moved' | 'duplicate'

export type DemoCase = {
  key: string
  /** Calendar days before "now"; a day that turns out to be free is moved by the seed to the working day before. */
  daysAgo: number
  /** Local time of day when it came in, `HH:MM`. */
  time: string
  channel: 'web' | 'phone' | 'visit' | 'email' | 'meeting'
  /** Key of a demo company; null for a person who plans to start one. */
  company: string | null
  contact: DemoContact
  title: string
  question: string
  place: string | null
  /** Codes of areas; the first is the main one. */
  areas: string[]
  visibility: 'open' | 'restricted'
  /** Subject of the member who answers for the whole. */
  accountable: string
  state: 'received' | 'open' | 'awaiting_company' | 'closed'
  outcome?: DemoOutcome
  /** The date the company was told, in calendar days after the case was received. */
  promisedInDays?: number
  parts: DemoPart[]
  messages: DemoMessage[]
  combinedAnswer?: string
}

export type DemoCompany = {
  key: string
  name: string
  /** Digits only: ten, or twelve for a sole trader. */
  orgNumber: string
  form: 'AB' | 'HB' | 'EF' | 'EK'
  city: string
  address: string
  /** SNI 2007, five digits. */
  sni?: string
  contact: DemoContact
}
