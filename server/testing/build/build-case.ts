import type { Person } from '../house.ts'
import { unique } from './organisation.ts'

export type BuiltCase = { readonly id: string; readonly number: string }

/** What a question looks like when nothing more is said of it. */
export const aQuestion = {
  title: 'Uteservering vid hamnen',
  question: 'Vi vill ha uteservering i sommar. Vad behöver vi göra?',
  place: 'Hamngatan 4, Norrtälje',
  contactName: 'Sara Holm',
  contactEmail: 'sara@foretag.example' as string | null,
  contactPhone: null as string | null,
  channel: 'phone',
  company: { kind: 'planned' } as Record<string, unknown>,
  areaIds: [] as readonly string[],
  visibility: 'open',
}

/** Takes a question in, through the endpoint that staff use. */
export async function buildCase(
  person: Person,
  given: Partial<Record<string, unknown>> = {},
): Promise<BuiltCase> {
  const answer = await person.post('/cases', { ...aQuestion, ...given })
  if (answer.status !== 201) throw new Error(`No case was built: ${answer.text}`)
  return { id: answer.body.id, number: answer.body.number }
}

/** Offers a part to a unit, by one who may; its id. */
export async function buildPart(
  person: Person,
  caseId: string,
  unitId: string,
  given: { title?: string; areaId?: string | null; dueOn?: string } = {},
): Promise<string> {
  const part = { unitId, title: 'Vad krävs av er?', ...given }
  const answer = await person.post(`/cases/${caseId}/parts`, { parts: [part] })
  if (answer.status !== 201) throw new Error(`No part was built: ${answer.text}`)
  return answer.body.ids[0]
}

/** Asks a unit, or somebody in it, to take over a case, by one who may; the handover's id. */
export async function buildHandover(
  person: Person,
  caseId: string,
  unitId: string,
  given: { memberId?: string; reason?: string } = {},
): Promise<string> {
  const proposal = { unitId, reason: 'Frågan hör hemma hos er.', ...given }
  return (await must(person.post(`/cases/${caseId}/handovers`, proposal))).body.id
}

/** What somebody outside is asked when nothing more is said of it. */
export const aReferral = {
  partId: null as string | null,
  to: [{ organisation: 'Länsstyrelsen', name: 'Lo Ek', email: 'lo@lansstyrelsen.example' }],
  question: 'Berörs platsen av strandskyddet?',
  assessment: 'nothing_covered' as string | null,
  standStill: false,
}

/** Asks one outside, by one who may; the referral's id. */
export async function buildReferral(
  person: Person,
  caseId: string,
  given: Partial<Record<string, unknown>> = {},
): Promise<string> {
  const { body } = await must(person.post(`/cases/${caseId}/referrals`, { ...aReferral, ...given }))
  return body.ids[0]
}

/** Accepts a part and answers it, by a member of its unit. */
export async function answerPart(
  person: Person,
  partId: string,
  given: Record<string, unknown> = {},
): Promise<void> {
  await must(person.post(`/parts/${partId}/acceptance`))
  const answer = { verdict: 'possible', body: 'Det går bra att börja i juni.', ...given }
  await must(person.post(`/parts/${partId}/answers`, answer))
}

/** Writes and sends the combined answer of a case, by its accountable. */
export async function sendAnswer(
  person: Person,
  caseId: string,
  body = 'Här är kommunens samlade svar.',
): Promise<void> {
  const saved = await must(person.put(`/cases/${caseId}/combined-answer`, { body }, { 'if-match': '"0"' }))
  const seen = { 'if-match': String(saved.headers['etag']) }
  await must(person.post(`/cases/${caseId}/combined-answer/dispatch`, {}, seen))
}

/** Keeps a view of the case list, for oneself alone when nothing else is said. */
export async function buildView(
  person: Person,
  given: { name?: string; filters?: unknown; columns?: readonly string[]; sharedWith?: unknown } = {},
): Promise<string> {
  const view = { name: `Vy ${unique()}`, filters: {}, columns: ['status', 'promised'], ...given }
  const answer = await person.post('/case-views', view)
  if (answer.status !== 201) throw new Error(`No view was built: ${answer.text}`)
  return answer.body.id
}

/** Closes a case that the company need not have been answered in. */
export async function closeCase(person: Person, caseId: string, outcome = 'withdrawn'): Promise<void> {
  await must(person.post(`/cases/${caseId}/closure`, { outcome }))
}

/** The answer of a step that a test only needs done. */
export async function must<T extends { status: number; text: string }>(step: Promise<T>): Promise<T> {
  const answer = await step
  if (answer.status >= 300) throw new Error(`A step failed with ${answer.status}: ${answer.text}`)
  return answer
}
