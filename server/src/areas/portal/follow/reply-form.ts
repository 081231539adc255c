import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { newToken } from '../../../platform/ids/ids.ts'
import { ACCEPT } from '../ask/place-page.ts'
import { type Faults, fileField, textArea } from '../look/fields.ts'
import { type FollowedCase, linkOf } from './read-case.ts'

const MOST_REPLY_FILES = 10

/** Where the company writes to the one accountable, at any time. */
export function replyForm(
  request: PageRequest,
  locale: Locale,
  c: FollowedCase,
  body: string,
  faults: Faults,
): string {
  const t = words(locale)
  const megabytes = Math.floor(request.kit.config.fileLimitBytes / 1024 / 1024)
  const hint = [
    t('portal:write.hint', { name: c.accountable?.name ?? t('portal:site') }),
    ...(c.status === 'closed' ? [t('portal:write.hint.closed')] : []),
  ].join(' ')
  return html`<form novalidate method="post" action="/arende/${linkOf(request)}/svar" enctype="multipart/form-data">
<input type="hidden" name="once" value="${newToken()}">
!${textArea({ name: 'body', label: t('portal:write.label'), hint, value: body, faults, short: true })}
!${fileField({
    name: 'files',
    label: t('portal:write.files'),
    hint: t('portal:place.files.hint', { megabytes, maximum: MOST_REPLY_FILES }),
    optional: t('portal:optional'),
    accept: ACCEPT,
  })}
<button>${t('portal:write.do')}</button>
</form>`
}
