import { withoutPersonalNumbers } from '../../../kernel/personal-number.ts'

export const STEPS = ['fraga', 'berorda', 'om-dig', 'plats', 'kontrollera'] as const
export type Step = (typeof STEPS)[number]

export type DraftFile = {
  readonly hash: string
  readonly name: string
  readonly size: number
  readonly mediaType: string
}

/** What somebody has typed so far, as it was typed: also what can't be accepted yet, so that nothing is lost. */
export type DraftContent = {
  readonly question: string
  /** Areas that were shown, and those left ticked; null until they have been looked at. */
  readonly areas: { readonly shown: readonly string[]; readonly chosen: readonly string[] } | null
  readonly person: Readonly<Record<string, string>> | null
  readonly place: string
  readonly placeSeen: boolean
  readonly files: readonly DraftFile[]
  /** Files of the latest try that were not taken in, to be told once. */
  readonly refused: readonly {
    readonly name: string
    readonly code: string
    readonly params: Readonly<Record<string, string | number>>
  }[]
}

export const emptyDraft: DraftContent = {
  question: '',
  areas: null,
  person: null,
  place: '',
  placeSeen: false,
  files: [],
  refused: [],
}

/** Another question concerns other areas: they are shown again. */
export function withQuestion(draft: DraftContent, question: string): DraftContent {
  return { ...draft, question, areas: draft.question.trim() === question.trim() ? draft.areas : null }
}

export const MOST_DRAFT_FILES = 20

/** The same content twice is one file. Files beyond the most are refused, each by name. */
export function withFiles(
  draft: DraftContent,
  added: readonly DraftFile[],
  refused: DraftContent['refused'],
): DraftContent {
  const files = [...draft.files]
  const over: { name: string; code: string; params: Record<string, string | number> }[] = []
  for (const { hash, name, size, mediaType } of added) {
    if (files.some((file) => file.hash === hash && file.name === name)) continue
    if (files.length < MOST_DRAFT_FILES) files.push({ hash, name, size, mediaType })
    else over.push({ name, code: 'full', params: { name, maximum: MOST_DRAFT_FILES } })
  }
  return { ...draft, files, refused: [...refused, ...over] }
}

/** `at` is the file's place in the list; one that is gone already changes nothing. */
export function withoutFile(draft: DraftContent, at: number, hash: string): DraftContent {
  return {
    ...draft,
    files: draft.files.filter((file, index) => index !== at || file.hash !== hash),
    refused: [],
  }
}

const LONGEST_TITLE = 80
const SENTENCE_END = /(?<=[.!?])\s+(?=["”»]?[\p{Lu}\d])|\n+/u

/**
 * A title from the question: its first sentence that says something, without greeting and full stop, cut between
 * words. Personal identity numbers are left out, since titles stand in lists.
 */
export function titleFrom(question: string): string {
  const text = withoutPersonalNumbers(question.trim())
  const sentences = text.split(SENTENCE_END).map((one) => one.trim().replace(/\s+/g, ' '))
  const telling =
    sentences.find((one) => one.split(' ').length >= 3) ?? sentences.find((one) => one.length >= 3) ?? text
  const title = telling
    .replace(/^(hej(san)?|hallå|god (dag|morgon)|hello|hi)\b[\s,!.–-]*/iu, '')
    .replace(/[.,;:\s]+$/, '')
  return shorten(capital(title.length >= 3 ? title : telling))
}

function shorten(text: string): string {
  if (text.length <= LONGEST_TITLE) return text
  const cut = text.slice(0, LONGEST_TITLE)
  const space = cut.lastIndexOf(' ')
  return `${(space > LONGEST_TITLE / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–-]+$/, '')} …`
}

function capital(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}
