import type { PartId } from '../../../kernel/ids.ts'
import { allow, type Verdict as Ruling, refuse } from '../../../kernel/verdict.ts'
import type { Verdict } from '../facts.ts'
import { agree, isWithinArea, type Term, type TermKey } from './terms.ts'

export type ConflictKind = 'verdict' | 'term' | 'stated'
export type ConflictStatus = 'open' | 'agreed' | 'released' | 'ended'

export type AnswerToCompare = {
  readonly answerId: string
  readonly partId: PartId
  readonly areaId: string | null
  /** What the part is called; with no area it is what the answer is about. */
  readonly topic: string
  readonly verdict: Verdict
  readonly terms: readonly Term[]
}

/** Two answers that can't both hold; the part with the lower id first, so that a pair is one whoever comes first. */
export type Found = {
  readonly kind: 'verdict' | 'term'
  readonly term: TermKey | null
  readonly partId: PartId
  readonly otherPartId: PartId
  readonly answerId: string
  readonly otherAnswerId: string
}

const YES: readonly Verdict[] = ['possible', 'possible_with_conditions']

/** Every pair among the issued answers of a case that contradicts itself: in verdict on one topic, or in a figure. */
export function findConflicts(answers: readonly AnswerToCompare[]): Found[] {
  const sorted = [...answers].sort((a, b) => (a.partId < b.partId ? -1 : 1))
  return sorted.flatMap((one, index) => sorted.slice(index + 1).flatMap((other) => compare(one, other)))
}

function compare(one: AnswerToCompare, other: AnswerToCompare): Found[] {
  const pair = {
    partId: one.partId,
    otherPartId: other.partId,
    answerId: one.answerId,
    otherAnswerId: other.answerId,
  }
  const together = isSameTopic(one, other)
  const verdict = together && areOpposite(one.verdict, other.verdict)
  const terms = one.terms.flatMap((term) => {
    const same = other.terms.find(({ key }) => key === term.key)
    const differs = same && !agree(term, same) && (together || !isWithinArea(term.key))
    return differs ? [{ kind: 'term' as const, term: term.key, ...pair }] : []
  })
  return verdict ? [{ kind: 'verdict' as const, term: null, ...pair }, ...terms] : terms
}

/** One says yes, with or without conditions, and the other no. To want more information is to say neither. */
export function areOpposite(one: Verdict, other: Verdict): boolean {
  return (YES.includes(one) && other === 'not_possible') || (one === 'not_possible' && YES.includes(other))
}

function isSameTopic(one: AnswerToCompare, other: AnswerToCompare): boolean {
  if (one.areaId || other.areaId) return one.areaId === other.areaId
  const plain = (text: string) => text.trim().toLocaleLowerCase('sv')
  return plain(one.topic) === plain(other.topic)
}

export type Kept = Omit<Found, 'kind'> & {
  readonly id: string
  readonly kind: ConflictKind
  readonly status: ConflictStatus
}

const keyOf = (one: { kind: string; term: string | null; partId: string; otherPartId: string }) =>
  [one.kind, one.term, one.partId, one.otherPartId].join(' ')
const answersOf = (one: { answerId: string; otherAnswerId: string }) => `${one.answerId} ${one.otherAnswerId}`

/**
 * What follows when the answers of a case have changed: new conflicts are raised, those whose cause is gone end, and one
 * that goes on is about the new answers. What the accountable has released stays so until one of the two answers anew.
 * What somebody has said by hand ends when a part of it is gone, or its answer is another: then it is said again.
 */
export function followAnswers(
  kept: readonly Kept[],
  answers: readonly AnswerToCompare[],
): { raise: Found[]; move: (Found & { id: string })[]; end: Kept[] } {
  const found = findConflicts(answers)
  const now = new Map(found.map((one) => [keyOf(one), one]))
  const issued = new Set(answers.map(({ answerId }) => answerId))
  const open = kept.filter(({ status }) => status === 'open')
  const stands = (one: Kept) =>
    one.kind === 'stated' ? issued.has(one.answerId) && issued.has(one.otherAnswerId) : now.has(keyOf(one))
  const known = new Set(open.map(keyOf))
  const released = new Set(
    kept.filter(({ status }) => status === 'released').map((one) => `${keyOf(one)} ${answersOf(one)}`),
  )
  return {
    raise: found.filter((one) => !known.has(keyOf(one)) && !released.has(`${keyOf(one)} ${answersOf(one)}`)),
    move: open.flatMap((one) => {
      const same = now.get(keyOf(one))
      return same && answersOf(same) !== answersOf(one) ? [{ ...same, id: one.id }] : []
    }),
    end: open.filter((one) => !stands(one)),
  }
}

/** What both say together: who speaks for both says it at once, who speaks for one asks the other. */
export function decideJoint(f: {
  readonly status: ConflictStatus
  readonly speaksFor: readonly PartId[]
  readonly proposedAlready: boolean
}): Ruling<
  { as: PartId; agreed: boolean },
  'conflict.ended' | 'conflict.notYourAnswer' | 'conflict.alreadyProposed'
> {
  if (f.status !== 'open') return refuse('conflict.ended')
  const [as] = f.speaksFor
  if (as === undefined) return refuse('conflict.notYourAnswer')
  if (f.proposedAlready) return refuse('conflict.alreadyProposed')
  return allow({ as, agreed: f.speaksFor.length > 1 })
}

/** The other one of the two says yes or no to what one has proposed; who proposed it may only take it back. */
export function decideJointAnswer(f: {
  readonly status: ConflictStatus
  readonly proposedFor: PartId | null
  readonly parts: readonly [PartId, PartId]
  readonly speaksFor: readonly PartId[]
  readonly agrees: boolean
}): Ruling<undefined, 'conflict.ended' | 'conflict.nothingProposed' | 'conflict.notYourAnswer'> {
  if (f.status !== 'open') return refuse('conflict.ended')
  if (f.proposedFor === null) return refuse('conflict.nothingProposed')
  const other = f.parts.find((part) => part !== f.proposedFor)
  const mayAnswer = other !== undefined && f.speaksFor.includes(other)
  const mayTakeBack = !f.agrees && f.speaksFor.includes(f.proposedFor)
  return mayAnswer || mayTakeBack ? allow() : refuse('conflict.notYourAnswer')
}
