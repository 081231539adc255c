import type { UnitId } from '../../../kernel/ids.ts'
import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

/** What the rules and permissions ask about a text. */
export type AnswerTextFacts = {
  readonly unitId: UnitId
  readonly version: number
  readonly retired: boolean
}

export type Said = {
  readonly title: string
  readonly body: string
  readonly conditions: string
  readonly legalBasis: string
}

export type TextAct = 'change' | 'retire' | 'restore'
export type TextRefusal = 'version.stale' | 'answerText.retired' | 'answerText.notRetired'

/** A text in use is changed or retired; a retired one only comes back. Nobody writes over what they have not read. */
export function decideTextAct(
  text: AnswerTextFacts,
  act: TextAct,
  seen: number | undefined,
): Verdict<undefined, TextRefusal> {
  if (text.version !== seen) return refuse('version.stale')
  if (act === 'restore') return text.retired ? allow() : refuse('answerText.notRetired')
  return text.retired ? refuse('answerText.retired') : allow()
}

/** The names of what is said otherwise than before: nothing is written when there are none. */
export function changedFields(
  before: Said,
  change: { readonly [K in keyof Said]?: Said[K] | undefined },
): (keyof Said)[] {
  const fields: (keyof Said)[] = ['title', 'body', 'conditions', 'legalBasis']
  return fields.filter((field) => change[field] !== undefined && change[field] !== before[field])
}
