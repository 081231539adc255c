import { addDays, dayOf } from '../../server/src/kernel/local-day.ts'
import type { CaseRun } from './case-run.ts'
import { promisedOn, workingDaysBefore } from './due-days.ts'

/**
 * The day on which what began to stand still at `began` wakes: within the next weeks, for a few today. What has stood
 * as long as it may wakes when that time is out.
 */
export function wakesOn(run: CaseRun, began: Date): string {
  const { story, now } = run
  const ahead = story.key.length % 6 === 0 ? 0 : 2 + (story.key.length % 11)
  const today = dayOf(now)
  const before = promisedOn(run)
  const planned = addDays(today, ahead)
  // The company is told of no day that what it waits for comes after.
  const wanted = before && before > today && planned >= before ? workingDaysBefore(before, 1) : planned
  const [first, last] = [addDays(dayOf(began), 1), addDays(dayOf(began), 120)]
  return wanted < first ? first : wanted > last ? last : wanted
}

const AUTHORITIES = ['Länsstyrelsen', 'Polisen', 'Trafikverket', 'Lantmäteriet']

/** Whom a part waits for: the company, or in some cases another authority. */
export function waitsFor(run: CaseRun, began: Date) {
  const { key, state } = run.story
  const authority = AUTHORITIES[key.length % AUTHORITIES.length] ?? ''
  const other = state !== 'awaiting_company' && key.length % 3 === 0
  return {
    waitsFor: other ? ('other_authority' as const) : ('company' as const),
    authority: other ? authority : '',
    about: other ? 'Yttrande innan vi kan svara' : '',
    unitId: null,
    wakesOn: wakesOn(run, began),
  }
}
