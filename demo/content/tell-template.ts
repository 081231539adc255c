import { composeAnswer, person } from './build.ts'
import { demoCompanies } from './companies.ts'
import type { Random } from './random.ts'
import type { Template, TemplatePart } from './templates/template.ts'
import type { DemoAnswer, DemoCase, DemoCompany, DemoMessage, DemoPart } from './types.ts'

/** How far a case has come; what its state, parts and messages follow from. */
export type Stage =
  | 'received'
  | 'offered'
  | 'working'
  | 'asking'
  | 'ready'
  | 'solved'
  | 'answered'
  | 'withdrawn'
  | 'duplicate'

const companies = new Map(demoCompanies.map((company) => [company.key, company]))
const pilots = ['amira.haddad', 'johan.ekdahl', 'sofia.rautio'] as const

const openings = ['', 'Hej! ', '', 'Hej, ', 'God dag! ', '', 'Hejsan! ', '']
const closings = [
  '',
  ' Tacksam för svar så snart det går.',
  '',
  ' Jag nås säkrast på förmiddagen.',
  ' Säg till om ni behöver fler uppgifter.',
  '',
  ' Vänliga hälsningar, {namn}',
  ' Ni får gärna ringa.',
  ' Tack på förhand!',
]

type Fill = (text: string) => string

function filler(template: Template, telling: number, company: DemoCompany | undefined, number: number): Fill {
  const values = new Map<string, string>([
    ['adress', company ? `${company.address}, ${company.city}` : 'Norrtälje'],
    ['ort', company?.city ?? 'Norrtälje'],
    ['nr', String(number)],
  ])
  for (const [slot, list] of Object.entries(template.slots))
    values.set(slot, list[telling % list.length] ?? '')
  return (text) =>
    text
      .replace(/\{(\p{L}+)\}/gu, (whole, slot: string) => values.get(slot) ?? whole)
      .replace(/(^|[.!?] )(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}

function fillAnswer(answer: DemoAnswer, fill: Fill): DemoAnswer {
  return {
    ...answer,
    text: fill(answer.text),
    ...(answer.conditions && { conditions: fill(answer.conditions) }),
  }
}

/** The states of the parts, by stage; the first part is the main one and lags behind the others. */
function stateOf(stage: Stage, index: number, random: Random): DemoPart['state'] {
  if (stage === 'received' || stage === 'offered') {
    if (stage === 'received') return 'offered'
    return index === 0 ? random.pick(['offered', 'accepted'] as const) : 'offered'
  }
  if (stage === 'working') return index === 0 ? 'in_progress' : random.pick(['answered', 'accepted'] as const)
  if (stage === 'asking') return index === 0 ? 'awaiting_company' : 'answered'
  return stage === 'ready' ? 'answered' : 'settled'
}

function toPart(
  given: TemplatePart,
  state: DemoPart['state'],
  officer: string,
  telling: number,
  fill: Fill,
): DemoPart {
  const answer = given.answers[telling % given.answers.length]
  const isDone = state === 'answered' || state === 'settled'
  return {
    unit: given.unit,
    area: given.area,
    title: fill(given.title),
    state,
    ...(state !== 'offered' && { officer }),
    ...(isDone && answer && { answer: fillAnswer(answer, fill) }),
  }
}

const caseState: Record<Stage, DemoCase['state']> = {
  received: 'received',
  offered: 'open',
  working: 'open',
  asking: 'awaiting_company',
  ready: 'open',
  solved: 'closed',
  answered: 'closed',
  withdrawn: 'closed',
  duplicate: 'closed',
}

function messagesOf(
  template: Template,
  stage: Stage,
  daysAgo: number,
  officer: string,
  random: Random,
  fill: Fill,
) {
  const messages: DemoMessage[] = []
  const say = (dayOffset: number, kind: DemoMessage['kind'], from: string, text: string): void => {
    messages.push({ dayOffset: Math.min(dayOffset, daysAgo), kind, from, text: fill(text) })
  }
  if (stage === 'received' || stage === 'offered') return messages
  if (stage === 'duplicate') {
    say(
      1,
      'internal',
      officer,
      'Företaget har redan ett ärende om samma sak. Jag svarar där och avslutar det här.',
    )
    return messages
  }
  const day = random.between(1, 4)
  if (random.chance(0.75)) say(day, 'internal', officer, random.pick(template.notes))
  if (stage === 'asking') say(day + 1, 'external', officer, template.ask)
  else if (stage !== 'withdrawn' && random.chance(0.55)) {
    say(day + 1, 'external', officer, template.ask)
    say(day + random.between(2, 5), 'external', 'company', template.reply)
  }
  if (stage === 'withdrawn') {
    say(
      day + 6,
      'external',
      'company',
      'Vi har bestämt oss för att vänta med det här. Tack för hjälpen så långt, ni kan avsluta ärendet.',
    )
  }
  return messages
}

function outcomeOf(stage: Stage, parts: DemoPart[]): DemoCase['outcome'] {
  if (stage === 'withdrawn' || stage === 'duplicate') return stage
  if (stage !== 'solved' && stage !== 'answered') return undefined
  return parts[0]?.answer?.verdict === 'not_possible' ? 'declined_by_law' : stage
}

/** Greeting, question and farewell, as people write. */
function ask(question: string, name: string, random: Random): string {
  const opening = random.pick(openings)
  const closing = random.pick(closings).replace('{namn}', name.split(' ')[0] ?? name)
  if (question.startsWith('Hej')) return question + closing
  if (!opening.endsWith(', ')) return opening + question + closing
  return opening + question.charAt(0).toLowerCase() + question.slice(1) + closing
}

/** Tells a template once more: `telling` chooses its words, `stage` how far the case has come. */
export function tellTemplate(
  template: Template,
  telling: number,
  daysAgo: number,
  stage: Stage,
  random: Random,
): DemoCase {
  const company = companies.get(template.companies[telling % Math.max(template.companies.length, 1)] ?? '')
  const starter = template.starters?.[telling % template.starters.length]
  const contact = company?.contact ?? person(starter ?? 'Alva Nordin', 60 + telling * 7)
  const fill = filler(template, telling, company, random.between(10, 98))
  const officers = template.parts.map((part) => random.pick(part.officers))
  const mainOfficer = officers[0] ?? 'amira.haddad'
  const isNew = stage === 'received' || stage === 'offered'
  const accountable = isNew || random.chance(0.55) ? random.pick(pilots) : mainOfficer
  const parts =
    stage === 'duplicate' || stage === 'withdrawn'
      ? []
      : template.parts.map((part, index) =>
          toPart(part, stateOf(stage, index, random), officers[index] ?? mainOfficer, telling, fill),
        )
  const outcome = outcomeOf(stage, parts)
  const question = ask(
    fill(template.questions[telling % template.questions.length] ?? ''),
    contact.name,
    random,
  )
  const lead = fill(template.leads[telling % template.leads.length] ?? '')
  const hasAnswer = stage === 'solved' || stage === 'answered'
  const time = `${String(random.between(7, 16)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`
  return {
    key: `${template.key}-${telling + 1}`,
    daysAgo,
    time,
    channel: random.pick(['web', 'web', 'web', 'phone', 'email', 'visit', 'meeting'] as const),
    company: company?.key ?? null,
    contact,
    title: fill(template.titles[telling % template.titles.length] ?? template.key),
    question,
    place: fill(template.places[telling % template.places.length] ?? '') || null,
    areas: template.areas,
    visibility: 'open',
    accountable,
    state: caseState[stage],
    ...(outcome && { outcome }),
    ...(stage !== 'received' && { promisedInDays: random.pick([7, 10, 14, 14, 21, 30]) }),
    parts,
    messages: messagesOf(template, stage, daysAgo, mainOfficer, random, fill),
    ...(hasAnswer && { combinedAnswer: composeAnswer(contact.name, lead, parts, accountable) }),
  }
}
