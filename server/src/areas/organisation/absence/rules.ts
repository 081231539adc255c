import { dayOf } from '../../../kernel/local-day.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

/** When somebody is away; without an end until further notice. */
export type Away = { readonly from: Date; readonly to: Date | null }

export type AbsenceFacts = Away & {
  readonly now: Date
  readonly memberId: string
  readonly deputyId: string | null
  /** An active member who belongs to a unit. */
  readonly deputyCan: boolean
}
type Refusal =
  | 'absence.endsBeforeStart'
  | 'absence.inThePast'
  | 'absence.past'
  | 'absence.begun'
  | 'absence.deputyIsSelf'
  | 'absence.deputyUnknown'

/** It may have begun earlier the same day, as illness does, but not on a day gone by: what was done then was done. */
export function decideAbsence(f: AbsenceFacts): Verdict<Away, Refusal> {
  if (f.to && f.to <= f.from) return refuse('absence.endsBeforeStart')
  if (dayOf(f.from) < dayOf(f.now) || (f.to && f.to <= f.now)) return refuse('absence.inThePast')
  return withDeputy(f)
}

/** One that has begun keeps its start; one that is over stays as it was. */
export function decideAbsenceChange(before: Away, f: AbsenceFacts): Verdict<Away, Refusal> {
  if (before.to && before.to <= f.now) return refuse('absence.past')
  if (before.from > f.now) return decideAbsence(f)
  if (f.from.getTime() !== before.from.getTime()) return refuse('absence.begun')
  if (f.to && f.to <= f.now) return refuse('absence.inThePast')
  return withDeputy(f)
}

/** An absence to come is taken away; one under way ends now. */
export function decideAbsenceEnd(absence: Away, now: Date): Verdict<'remove' | 'end', 'absence.past'> {
  if (absence.to && absence.to <= now) return refuse('absence.past')
  return allow(absence.from < now ? 'end' : 'remove')
}

function withDeputy(f: AbsenceFacts): Verdict<Away, Refusal> {
  if (f.deputyId === f.memberId) return refuse('absence.deputyIsSelf')
  if (f.deputyId && !f.deputyCan) return refuse('absence.deputyUnknown')
  return allow({ from: f.from, to: f.to })
}
