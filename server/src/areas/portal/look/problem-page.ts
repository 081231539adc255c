import { html } from 'ghtml'
import type { ProblemPage } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { renderShell } from './shell.ts'

/** Failures that have words of their own for people outside, who know nothing of rights and records. */
const OWN: Readonly<Record<string, string>> = {
  notFound: 'notFound',
  'attachment.notFound': 'notFound',
  'case.notFound': 'linkGone',
  'portal.linkGone': 'linkGone',
  'portal.draftGone': 'draftGone',
  'referral.linkGone': 'referralGone',
  'referral.ended': 'referralEnded',
}

/** What happened, what was kept and what to do. */
export const problemPage: ProblemPage = ({
  code,
  status,
  detail,
  requestId,
  wasSending,
  locale,
  municipality,
}) => {
  const t = words(locale)
  const own = OWN[code]
  const title = own
    ? t(`portal:problem.${own}.title`)
    : t(code === 'rate.limited' ? 'portal:problem.wait.title' : 'portal:problem.title')
  const text = own ? t(`portal:problem.${own}.text`) : detail
  return renderShell({
    locale,
    municipality,
    title,
    address: '/',
    unlisted: true,
    body: html`<h1>${title}</h1>
<p class="lead">${text}</p>
!${own === 'linkGone' ? html`<p>${t('portal:problem.linkGone.do')} <a href="/om">${t('portal:problem.linkGone.contact')}</a></p>` : ''}
!${wasSending && own !== 'draftGone' ? html`<p>${t('portal:problem.kept')}</p>` : ''}
<div class="buttons"><a class="button" href="/fraga">${t('portal:problem.ask')}</a><a href="/">${t('portal:problem.home')}</a></div>
!${status >= 500 ? html`<p class="quiet">${t('portal:problem.trace', { id: requestId })}</p>` : ''}`,
  })
}
