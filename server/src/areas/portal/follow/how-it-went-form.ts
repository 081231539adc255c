import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { FieldFault } from '../../../kernel/problem.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import {
  type FollowUp,
  HIGHEST,
  INDEX_QUESTIONS,
  LONGEST_TEXT,
  LOWEST,
  QUESTIONS,
  type Question,
  type Score,
  type Scores,
  SERVICE_FACTORS,
} from '../../cases/index.ts'
import { type Faults, faultsInWords, textArea } from '../look/fields.ts'
import { scoreField, UNKNOWN } from './score-field.ts'

export const FIELDS = ['closing', ...QUESTIONS, 'text'] as const
export type Typed = Readonly<Record<(typeof FIELDS)[number], string>>

const isRequired = (question: Question) => (INDEX_QUESTIONS as readonly string[]).includes(question)

/** The form as it stands before anything is typed: empty, or what was said earlier. */
export function typedFrom(closing: string, said: FollowUp | undefined): Typed {
  const typed = QUESTIONS.map((question) => {
    const score = said?.scores[question]
    // A voluntary question that was left open stays open.
    return [question, score ? String(score) : said && isRequired(question) ? UNKNOWN : ''] as const
  })
  return { ...(Object.fromEntries(typed) as Record<Question, string>), closing, text: said?.body ?? '' }
}

/** What was typed as scores and text, or what is wrong with it. A voluntary question left open is "I don't know". */
export function readTyped(
  t: Words,
  typed: Typed,
): { readonly faults: Faults; readonly scores: Scores; readonly body: string } {
  const faults: Record<string, string> = {}
  const scores: Partial<Record<Question, Score>> = {}
  for (const question of QUESTIONS) {
    const given = typed[question]
    const score = /^\d{1,2}$/.test(given) ? Number(given) : null
    const isKnown = score !== null && score >= LOWEST && score <= HIGHEST
    const isLeftOpen = given === '' && !isRequired(question)
    if (!isKnown && given !== UNKNOWN && !isLeftOpen)
      faults[question] = t('portal:fault.score.of', { question: t(`portal:howItWent.${question}`) })
    scores[question] = isKnown ? score : null
  }
  const body = typed.text.trim()
  const tooLong: FieldFault = { path: 'text', code: 'field.tooLong', params: { maximum: LONGEST_TEXT } }
  const found = body.length > LONGEST_TEXT ? faultsInWords(t, [tooLong], { text: body }) : {}
  return { faults: { ...faults, ...found }, scores: scores as Scores, body }
}

export function howItWentForm(locale: Locale, address: string, typed: Typed, faults: Faults): string {
  const t = words(locale)
  const ask = (question: Question, scale: { readonly scale: string } | { readonly scaleId: string }) =>
    scoreField(t, {
      name: question,
      label: t(`portal:howItWent.${question}`),
      value: typed[question],
      required: isRequired(question),
      faults,
      ...scale,
    })
  return html`<form novalidate method="post" action="${address}">
<input type="hidden" name="closing" value="${typed.closing}">
<h2>${t('portal:howItWent.whole')}</h2>
!${INDEX_QUESTIONS.map((question) => ask(question, { scale: t(`portal:howItWent.${question}.scale`) }))}
<h2>${t('portal:howItWent.service')}</h2>
<p class="hint" id="service-scale">${t('portal:howItWent.service.scale')}</p>
!${SERVICE_FACTORS.map((factor) => ask(factor, { scaleId: 'service-scale' }))}
!${textArea({
    name: 'text',
    label: t('portal:howItWent.text'),
    optional: t('portal:optional'),
    hint: t('portal:howItWent.text.hint'),
    value: typed.text,
    faults,
    short: true,
  })}
<button>${t('portal:howItWent.send')}</button>
</form>`
}
