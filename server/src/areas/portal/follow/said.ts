import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { atInWords } from '../look/dates.ts'
import { sizeInWords } from '../look/sizes.ts'
import { paragraphs } from '../look/text.ts'
import { type FollowedCase, linkOf } from './read-case.ts'

/** What has been written both ways, from the question on, and the files. */
export function said(t: Words, locale: Locale, c: FollowedCase, request: PageRequest): string {
  const { municipality } = request.kit.config
  const asked = entry(t, locale, {
    by: c.me.isContact ? t('portal:said.you') : c.contactName,
    what: t('portal:said.question'),
    at: c.receivedAt,
    body: c.question,
    isMine: true,
  })
  const written = c.messages.map(
    ({ isFromCompany, isMine, author, byAccountable, answersQuestion, body, at }) => {
      const us = byAccountable && c.accountable ? c.accountable.name : t('portal:said.us', { municipality })
      return entry(t, locale, {
        by: isMine ? t('portal:said.you') : isFromCompany ? author : us,
        what: answersQuestion ? t('portal:said.answers') : '',
        at,
        body,
        isMine: isFromCompany,
      })
    },
  )
  return html`<section aria-labelledby="said"><h2 id="said">${t('portal:follow.said')}</h2><ol class="said">!${[asked, ...written]}</ol></section>
!${files(t, locale, c, linkOf(request))}`
}

type Entry = {
  readonly by: string
  readonly what: string
  readonly at: Date
  readonly body: string
  readonly isMine: boolean
}

function entry(t: Words, locale: Locale, { by, what, at, body, isMine }: Entry): string {
  return html`<li class="!${isMine ? 'mine' : 'theirs'}"><p class="by"><strong>${by}</strong>${what ? ` · ${what}` : ''} · <time datetime="${at.toISOString()}">${atInWords(at, locale, t)}</time></p>!${paragraphs(body)}</li>`
}

function files(t: Words, locale: Locale, { files }: FollowedCase, token: string): string {
  if (files.length === 0) return ''
  const rows = files.map(({ id, name, size, fromCompany, isStopped, hasPreview }) => {
    const from = t(fromCompany ? 'portal:files.yours' : 'portal:files.ours')
    if (isStopped)
      return html`<li><span>${name}</span><span class="quiet">${t('portal:files.stopped')}</span></li>`
    const at = `/arende/${token}/fil/${id}`
    const picture = hasPreview
      ? html`<a class="no-print" href="${at}/bild/large"><img src="${at}/bild/small" alt="${t('portal:files.picture', { name })}" loading="lazy"></a>`
      : ''
    return html`<li>!${picture}<a href="${at}" download>${name}</a><span class="quiet">${sizeInWords(size, locale)}, ${from}</span></li>`
  })
  return html`<section aria-labelledby="files-title"><h2 id="files-title">${t('portal:follow.files')}</h2><ul class="files">!${rows}</ul></section>`
}
