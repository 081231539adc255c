import { dayOf, type LocalDay } from '../../../kernel/local-day.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '../../../kernel/working-days.ts'

/** So many working days without a word, and the company hears how it goes before it has to ask. */
export const FIRST_AFTER = 5
/** And so many after that, each time. */
const THEN_EVERY = 10

export type Quiet = {
  readonly status: string
  /** Something of it, the whole or a part, waits for the company. */
  readonly waitsForCompany: boolean
  /** The latest that was said in either direction, or when the company was waited for last. */
  readonly since: Date
  /** The latest mail, by the first word of its key. */
  readonly lastMail: string
  /** The company has written since the latest mail. */
  readonly hasWrittenSince: boolean
}

/** Whether the company is to be told how it goes, when there is nothing else to tell. */
export function isNewsDue(f: Quiet, today: LocalDay): boolean {
  if (f.status !== 'received' && f.status !== 'open') return false
  if (f.waitsForCompany || !isWorkingDay(today)) return false
  // Whoever has the answer waits for nothing.
  if (f.lastMail === 'answer' && !f.hasWrittenSince) return false
  const after = f.lastMail === 'noNews' && !f.hasWrittenSince ? THEN_EVERY : FIRST_AFTER
  return workingDaysBetween(dayOf(f.since), today) >= after
}

/** When they hear next: when the answer is promised, or at the next of these mails, whichever comes first. */
export function nextWordOn(promisedOn: LocalDay | null, today: LocalDay): LocalDay {
  const next = addWorkingDays(today, THEN_EVERY)
  return promisedOn && promisedOn > today && promisedOn < next ? promisedOn : next
}

export type PartNow = { readonly unit: string; readonly status: string }

/** Units by how far they have come; a unit with several parts is as far as the least of them. */
export function unitsNow(parts: readonly PartNow[]): Record<'asked' | 'working' | 'done', string[]> {
  const stages = ['asked', 'working', 'done'] as const
  const stageOf = (status: string): (typeof stages)[number] | undefined => {
    if (status === 'offered') return 'asked'
    if (status === 'answered' || status === 'settled') return 'done'
    return status === 'declined' || status === 'withdrawn' ? undefined : 'working'
  }
  const reached = new Map<string, (typeof stages)[number]>()
  for (const { unit, status } of parts) {
    const stage = stageOf(status)
    const before = reached.get(unit)
    if (stage && (!before || stages.indexOf(stage) < stages.indexOf(before))) reached.set(unit, stage)
  }
  const of = (stage: string) => [...reached].filter(([, at]) => at === stage).map(([unit]) => unit)
  return { asked: of('asked'), working: of('working'), done: of('done') }
}
