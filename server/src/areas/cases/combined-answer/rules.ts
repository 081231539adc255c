import { allow, refuse, type Verdict } from '../../../kernel/verdict.ts'

type SendFacts = {
  readonly caseStatus: string
  readonly body: string
  readonly partsOpen: number
}

/** One answer from all: it leaves only when every unit that was asked has answered, declined or been let off. */
export function decideSend(
  f: SendFacts,
): Verdict<undefined, 'case.closed' | 'combinedAnswer.nothingToSend' | 'combinedAnswer.partsOpen'> {
  if (f.caseStatus === 'closed') return refuse('case.closed')
  if (f.body.trim() === '') return refuse('combinedAnswer.nothingToSend')
  if (f.partsOpen > 0) return refuse('combinedAnswer.partsOpen')
  return allow()
}

export type AnswerToCombine = {
  readonly topic: string
  readonly unit: string
  readonly verdict: string
  readonly body: string
  readonly conditions: string
  readonly legalBasis: string
}

/** Words that the draft is put together with, in the company's language. */
export type CombineWords = {
  readonly verdicts: Readonly<Record<string, string>>
  readonly conditions: string
  readonly legalBasis: string
  readonly opening: string
  readonly closing: string
}

/** A first draft from the units' answers: each under its topic, verdict first. The accountable writes on from there. */
export function composeDraft(answers: readonly AnswerToCombine[], w: CombineWords): string {
  const sections = answers.map((answer) =>
    [
      `${answer.topic} – ${w.verdicts[answer.verdict] ?? answer.verdict}`,
      answer.body.trim(),
      answer.conditions.trim() ? `${w.conditions} ${answer.conditions.trim()}` : '',
      answer.legalBasis.trim() ? `${w.legalBasis} ${answer.legalBasis.trim()}` : '',
      `(${answer.unit})`,
    ]
      .filter(Boolean)
      .join('\n'),
  )
  return sections.length === 0 ? '' : [w.opening, ...sections, w.closing].join('\n\n')
}
