import type { BodyOf } from '../../../../../lib/api.ts'

export type Recipient = { readonly organisation: string; readonly name: string; readonly email: string }

/** What the form holds. Nothing is shown, and nothing assessed, until somebody has said so. */
export type AskDraft = {
  to: readonly Recipient[]
  question: string
  showTitle: boolean
  showQuestion: boolean
  showPlace: boolean
  attachmentIds: readonly string[]
  answersOfPartIds: readonly string[]
  assessment: string
  leftOut: string
  answerBy: string
  standStill: boolean
}

export const nobody: Recipient = { organisation: '', name: '', email: '' }

export function emptyAsk(isForPart: boolean): AskDraft {
  return {
    to: [nobody],
    question: '',
    showTitle: false,
    showQuestion: false,
    showPlace: false,
    attachmentIds: [],
    answersOfPartIds: [],
    assessment: '',
    leftOut: '',
    answerBy: '',
    standStill: isForPart,
  }
}

export function bodyOf(draft: AskDraft, partId: string | null): BodyOf<'/cases/{caseId}/referrals', 'post'> {
  const { assessment, answerBy } = draft
  const isLeftOut = assessment === 'left_out'
  return {
    partId,
    to: draft.to.map((one) => ({ ...one })),
    question: draft.question,
    show: {
      title: draft.showTitle,
      question: draft.showQuestion,
      place: draft.showPlace,
      attachmentIds: [...draft.attachmentIds],
      answersOfPartIds: [...draft.answersOfPartIds],
    },
    assessment: isLeftOut ? 'left_out' : assessment === 'nothing_covered' ? 'nothing_covered' : null,
    leftOut: isLeftOut ? draft.leftOut : '',
    // Nothing chosen is the usual term, which the server knows.
    ...(answerBy ? { answerBy } : {}),
    standStill: draft.standStill,
  }
}

/** The same list with one more, or without the one that was there. */
export function toggled(ids: readonly string[], id: string): string[] {
  return ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]
}
