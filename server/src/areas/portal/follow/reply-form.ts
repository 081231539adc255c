import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { newToken } from '../../../platform/ids/ids.ts'
import { ACCEPT } from '../ask/place-page.ts'
import { type Faults, fileField, noFaults, textArea } from '../look/fields.ts'
import { type FollowedCase, linkOf } from './read-case.ts'

const MOST_REPLY_FILES = 10

/** What was typed, in which form, when it could not be taken in. */
export type Typed = {
  /** The question whose form it was; none for the form that answers no question. */
  readonly question: string
  readonly body: string
  readonly faults: Faults
}

/** Where the company writes to the one accountable, at any time. */
export function replyForm(request: PageRequest, locale: Locale, c: FollowedCase, typed: Typed): string {
  const t = words(locale)
  const hint = [
    t('portal:write.hint', { name: c.accountable?.name ?? t('portal:site') }),
    ...(c.status === 'closed' ? [t('portal:write.hint.closed')] : []),
  ].join(' ')
  const { body, faults } = typed.question === '' ? typed : { body: '', faults: noFaults }
  return form(request, t, {
    fields: html`!${textArea({ name: 'body', label: t('portal:write.label'), hint, value: body, faults, short: true })}`,
    files: 'files',
    button: t('portal:write.do'),
  })
}

/** The name of the box that answers the nth question, counted from 0: where a fault leads to. */
export const boxOf = (nth: number) => (nth === 0 ? 'body' : `body-${nth + 1}`)

/** Where the company answers one question and nothing else. */
export function answerForm(
  request: PageRequest,
  locale: Locale,
  { question, nth, typed }: { question: string; nth: number; typed: Typed },
): string {
  const t = words(locale)
  const { body, faults } = typed.question === question ? typed : { body: '', faults: noFaults }
  return form(request, t, {
    fields: html`<input type="hidden" name="question" value="${question}">
!${textArea({
      name: 'body',
      id: boxOf(nth),
      label: t('portal:need.label'),
      hint: t('portal:need.hint'),
      value: body,
      faults,
      short: true,
    })}`,
    files: nth === 0 ? 'files' : `files-${nth + 1}`,
    button: t('portal:need.send'),
  })
}

function form(
  request: PageRequest,
  t: Words,
  { fields, files, button }: { fields: string; files: string; button: string },
): string {
  const megabytes = Math.floor(request.kit.config.fileLimitBytes / 1024 / 1024)
  return html`<form novalidate method="post" action="/arende/${linkOf(request)}/svar" enctype="multipart/form-data">
<input type="hidden" name="once" value="${newToken()}">
!${fields}
!${fileField({
    name: 'files',
    id: files,
    label: t('portal:write.files'),
    hint: t('portal:place.files.hint', { megabytes, maximum: MOST_REPLY_FILES }),
    optional: t('portal:optional'),
    accept: ACCEPT,
  })}
<button>${button}</button>
</form>`
}
