/** What the page says of a case, decided from facts alone; the words are in texts/…/portal.ts. */
export type PartFact = {
  readonly unitId: string
  readonly status: string
  readonly wait?: { readonly waitsFor: string } | undefined
}

/** How far a unit has come, the least far first. Where one unit has two parts, it is as far as the least of them. */
const PROGRESS = [
  'awaiting_company',
  'offered',
  'accepted',
  'awaiting_authority',
  'awaiting_part',
  'in_progress',
  'answered',
  'settled',
] as const
export type Progress = (typeof PROGRESS)[number]

/** Waiting for the company, for another authority, for another unit, and working are four different things. */
export function progressOf({ status, wait }: PartFact): Progress | undefined {
  if (status === 'awaiting_part' && wait?.waitsFor === 'other_authority') return 'awaiting_authority'
  return PROGRESS.find((one) => one === status)
}

/** Units that take part, in the order they came in. One that has declined or been let off takes no part. */
export function progressOfUnits(parts: readonly PartFact[]): { unitId: string; progress: Progress }[] {
  const units = new Map<string, Progress>()
  for (const part of parts) {
    const { unitId } = part
    const progress = progressOf(part)
    if (!progress) continue
    const earlier = units.get(unitId)
    if (!earlier || PROGRESS.indexOf(progress) < PROGRESS.indexOf(earlier)) units.set(unitId, progress)
  }
  return [...units].map(([unitId, progress]) => ({ unitId, progress }))
}

export function isDone(progress: Progress): boolean {
  return progress === 'answered' || progress === 'settled'
}

export type CaseFact = {
  readonly status: string
  readonly outcome: string | null
  readonly units: readonly { readonly progress: Progress }[]
  readonly hasAnswer: boolean
  /** Who the case as a whole waits for. */
  readonly waitsFor?: string | undefined
}

/** The key of the sentence that says what happens now. */
export function situationOf({ status, outcome, units, hasAnswer, waitsFor }: CaseFact): string {
  if (status === 'closed') return `closed.${outcome ?? 'answered'}`
  if (status === 'awaiting_company') return 'awaiting_company'
  if (waitsFor === 'other_authority') return 'awaiting_authority'
  if (waitsFor === 'unit') return 'awaiting_unit'
  const left = units.filter(({ progress }) => !isDone(progress))
  const all = (one: Progress) => left.length > 0 && left.every(({ progress }) => progress === one)
  if (all('awaiting_company')) return 'parts_await_company'
  if (all('awaiting_authority')) return 'parts_await_authority'
  const done = units.length - left.length
  if (hasAnswer && units.every(({ progress }) => progress === 'settled')) return 'answered'
  if (units.length > 0) return done === units.length ? 'combining' : 'parts'
  return status === 'received' ? 'received' : 'open'
}

export type DateFact = {
  readonly status: string
  readonly today: string
  readonly firstContactBy: string
  readonly hasContact: boolean
  readonly promisedOn: string | null
  readonly hasAnswer: boolean
}

/** The keys of the sentences about time, in order. A date that has passed is owned up to, never hidden. */
export function datesOf(
  f: DateFact,
): ('firstContact' | 'firstContact.late' | 'promised' | 'promised.late' | 'notYet')[] {
  if (f.status === 'closed' || f.hasAnswer) return []
  const first = f.hasContact
    ? []
    : [f.today > f.firstContactBy ? ('firstContact.late' as const) : ('firstContact' as const)]
  if (!f.promisedOn) return f.hasContact || first[0] === 'firstContact.late' ? [...first, 'notYet'] : first
  return [...first, f.today > f.promisedOn ? 'promised.late' : 'promised']
}
