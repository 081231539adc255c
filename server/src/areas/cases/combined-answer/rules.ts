import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

type SendFacts = {
  readonly caseStatus: string
  readonly body: string
  readonly partsOpen: number
  readonly conflictsOpen: number
}

/**
 * One answer from all: it leaves only when every unit that was asked has answered, declined or been let off, and when
 * what they say can hold together.
 */
export function decideSend(
  f: SendFacts,
): Verdict<
  undefined,
  'case.closed' | 'combinedAnswer.nothingToSend' | 'combinedAnswer.partsOpen' | 'combinedAnswer.contradictory'
> {
  if (f.caseStatus === 'closed') return refuse('case.closed')
  if (f.body.trim() === '') return refuse('combinedAnswer.nothingToSend')
  if (f.partsOpen > 0) return refuse('combinedAnswer.partsOpen')
  if (f.conflictsOpen > 0) return refuse('combinedAnswer.contradictory')
  return allow()
}

export type AnswerToCombine = {
  readonly topic: string
  readonly unit: string
  readonly verdict: string
  readonly body: string
  readonly conditions: string
  readonly legalBasis: string
  /** Its figures, in words. */
  readonly terms: readonly string[]
  /** The joint answer that it is, with the other answers of the same. */
  readonly jointId: string | null
}

/** Words that the draft is put together with, in the company's language. */
export type CombineWords = {
  readonly locale: string
  readonly verdicts: Readonly<Record<string, string>>
  readonly conditions: string
  readonly legalBasis: string
  readonly opening: string
  readonly closing: string
}

/**
 * A first draft from the units' answers: each under its topic, verdict first; what units say together is said once. The
 * accountable writes on from there.
 */
export function composeDraft(answers: readonly AnswerToCombine[], w: CombineWords): string {
  const groups = Map.groupBy(answers, ({ jointId }) => jointId ?? Symbol('its own'))
  const sections = [...groups.values()].map((group) => {
    const [answer] = group
    if (!answer) return ''
    const join = (of: (one: AnswerToCombine) => string) =>
      new Intl.ListFormat(w.locale).format([...new Set(group.map(of))])
    return [
      `${join(({ topic }) => topic)} – ${w.verdicts[answer.verdict] ?? answer.verdict}`,
      answer.body.trim(),
      ...answer.terms,
      answer.conditions.trim() ? `${w.conditions} ${answer.conditions.trim()}` : '',
      answer.legalBasis.trim() ? `${w.legalBasis} ${answer.legalBasis.trim()}` : '',
      `(${join(({ unit }) => unit)})`,
    ]
      .filter(Boolean)
      .join('\n')
  })
  return sections.length === 0 ? '' : [w.opening, ...sections, w.closing].join('\n\n')
}
