import type { Term } from '../../server/src/areas/cases/conflicts/terms.ts'
import { people } from '../people.ts'
import { contactOf, demoCompanies } from './companies.ts'
import type { DemoAnswer, DemoCase, DemoContact, DemoMessage, DemoPart } from './types.ts'

/** A case as its author writes it: what follows from the rest is left out. */
export type Story = Omit<DemoCase, 'contact' | 'visibility' | 'messages' | 'combinedAnswer'> & {
  /** Needed when there is no company; otherwise the company's own contact asks. */
  contact?: DemoContact
  visibility?: DemoCase['visibility']
  messages?: DemoMessage[]
  /** The first lines of the combined answer; what the units say follows by itself. */
  lead?: string
}

export const offered = (unit: string, area: string, title: string): DemoPart => ({
  unit,
  area,
  title,
  state: 'offered',
})

const begun =
  (state: DemoPart['state']) =>
  (unit: string, area: string, title: string, officer: string): DemoPart => ({
    unit,
    area,
    title,
    state,
    officer,
  })

export const accepted = begun('accepted')
export const working = begun('in_progress')
export const waiting = begun('awaiting_company')

const finished =
  (state: DemoPart['state']) =>
  (unit: string, area: string, title: string, officer: string, answer: DemoAnswer): DemoPart => ({
    unit,
    area,
    title,
    state,
    officer,
    answer,
  })

export const answered = finished('answered')
export const settled = finished('settled')

export const declined = (
  unit: string,
  area: string,
  title: string,
  declineReason: string,
  suggestUnit: string,
): DemoPart => ({ unit, area, title, state: 'declined', declineReason, suggestUnit })

const verdict =
  (kind: DemoAnswer['verdict']) =>
  (text: string, legalBasis?: string): DemoAnswer => ({
    verdict: kind,
    text,
    ...(legalBasis && { legalBasis }),
  })

export const possible = verdict('possible')
export const notPossible = verdict('not_possible')
export const needsMore = verdict('needs_more_information')
export const information = verdict('information')
export const conditional = (text: string, conditions: string, legalBasis?: string): DemoAnswer => ({
  verdict: 'possible_with_conditions',
  text,
  conditions,
  ...(legalBasis && { legalBasis }),
})

/** The same answer, with what it says in figures. */
export const inFigures = (answer: DemoAnswer, ...terms: Term[]): DemoAnswer => ({ ...answer, terms })

export const said = (dayOffset: number, text: string): DemoMessage => ({
  dayOffset,
  kind: 'external',
  from: 'company',
  text,
})
export const wrote = (dayOffset: number, from: string, text: string): DemoMessage => ({
  dayOffset,
  kind: 'external',
  from,
  text,
})
export const noted = (dayOffset: number, from: string, text: string): DemoMessage => ({
  dayOffset,
  kind: 'internal',
  from,
  text,
})

/** A private person who plans to start something. */
export const person = (name: string, number: number): DemoContact => contactOf(name, 'privat', number)

const companyByKey = new Map(demoCompanies.map((company) => [company.key, company]))
const memberBySubject = new Map(people.map((member) => [member.subject, member]))

function paragraphOf(part: DemoPart, answer: DemoAnswer): string {
  const conditions = answer.conditions ? `\nVillkor: ${answer.conditions}` : ''
  const law = answer.legalBasis ? `\nStöd: ${answer.legalBasis}` : ''
  return `${part.title}\n${answer.text}${conditions}${law}`
}

/** Greeting, the author's lead, one paragraph a part, and the name of the one who answers for it all. */
export function composeAnswer(name: string, lead: string, parts: DemoPart[], accountable: string): string {
  const member = memberBySubject.get(accountable)
  const paragraphs = parts.flatMap((part) =>
    part.state === 'settled' && part.answer ? [paragraphOf(part, part.answer)] : [],
  )
  const sender = member ? `${member.name}\n${member.title}, ${member.phone}` : accountable
  return [
    `Hej ${name.split(' ')[0]}!`,
    lead,
    ...paragraphs,
    `Hör av dig om något är oklart.\n${sender}`,
  ].join('\n\n')
}

export function tell(story: Story): DemoCase {
  const { lead, contact: given, visibility, messages, ...rest } = story
  const contact = given ?? (story.company === null ? undefined : companyByKey.get(story.company)?.contact)
  if (!contact) throw new Error(`demo case ${story.key} has nobody to answer`)
  return {
    ...rest,
    contact,
    visibility: visibility ?? 'open',
    messages: messages ?? [],
    ...(lead && { combinedAnswer: composeAnswer(contact.name, lead, story.parts, story.accountable) }),
  }
}
