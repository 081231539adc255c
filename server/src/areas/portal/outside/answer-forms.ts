import { html } from 'ghtml'
import type { PageRequest } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { words } from '../../../platform/i18n/words.ts'
import { ACCEPT } from '../ask/place-page.ts'
import { type Faults, fileField, textArea, textField } from '../look/fields.ts'
import { linkOf, type ReadReferral } from './read-referral.ts'

/** What can be said: each has a form of its own, so that nothing has to be hidden by a script. */
export const KINDS = ['answered', 'no_comments', 'more_time', 'not_us'] as const
export type Kind = (typeof KINDS)[number]
export const FIELDS = ['kind', 'body', 'until', 'reason', 'who'] as const
export type Typed = Readonly<Record<(typeof FIELDS)[number], string>>
export const nothingTyped: Typed = { kind: '', body: '', until: '', reason: '', who: '' }

const MOST_FILES = 10

export function answerForms(request: PageRequest, r: ReadReferral, typed: Typed, faults: Faults): string {
  const t = words(request.locale)
  const megabytes = Math.floor(request.kit.config.fileLimitBytes / 1024 / 1024)
  const open = (kind: Kind) => (typed.kind === kind && Object.keys(faults).length > 0 ? 'open' : '')
  const form = (
    kind: Kind,
    fields: string,
    button: string,
  ) => html`<form novalidate method="post" action="/remiss/${linkOf(request)}" !${kind === 'answered' ? 'enctype="multipart/form-data"' : ''}>
<input type="hidden" name="kind" value="${kind}">
!${fields}<button !${kind === 'answered' ? '' : 'class="second"'}>${t(button)}</button></form>`
  const answer = form(
    'answered',
    html`!${textArea({ name: 'body', label: t('outside:body'), hint: t('outside:body.hint'), value: typed.body, faults })}
!${fileField({
      name: 'files',
      label: t('outside:files'),
      hint: t('portal:place.files.hint', { megabytes, maximum: MOST_FILES }),
      optional: t('portal:optional'),
      accept: ACCEPT,
    })}`,
    'outside:send',
  )
  return html`<section aria-labelledby="answer" class="no-print"><h2 id="answer">${t('outside:answer')}</h2>
!${answer}</section>
<section aria-labelledby="others" class="no-print"><h2 id="others">${t('outside:others')}</h2>
<details class="folded"><summary>${t('outside:none')}</summary><div><p>${t('outside:none.lead')}</p>!${form('no_comments', '', 'outside:none.send')}</div></details>
!${r.moreUntil ? html`<p>${t('outside:more.asked', { day: dayInWords(r.moreUntil, request.locale) })}</p>` : moreTime()}
<details class="folded" !${open('not_us')}><summary>${t('outside:notUs')}</summary><div>!${form(
    'not_us',
    textArea({
      name: 'who',
      label: t('outside:notUs.who'),
      hint: t('outside:notUs.who.hint'),
      value: typed.who,
      faults,
      short: true,
    }),
    'outside:notUs.send',
  )}</div></details></section>`

  function moreTime(): string {
    const until = textField({
      name: 'until',
      type: 'date',
      narrow: true,
      label: t('outside:more.until'),
      hint: t('outside:more.until.hint'),
      value: typed.until,
      faults,
    })
    const reason = textArea({
      name: 'reason',
      label: t('outside:more.reason'),
      value: typed.reason,
      faults,
      short: true,
    })
    return html`<details class="folded" !${open('more_time')}><summary>${t('outside:more')}</summary><div>!${form('more_time', html`!${until}!${reason}`, 'outside:more.send')}</div></details>`
  }
}
