import { html } from 'ghtml'
import type { PageReply, PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { type Faults, faultSummary, noFaults, textField } from '../look/fields.ts'
import { respond } from '../look/respond.ts'

type Shown = {
  readonly email: string
  readonly faults: Faults
  readonly notice?: string
  readonly status?: number
}

/** Where somebody at a company shows who they are, to see all of their cases. */
export async function signInPage(
  request: PageRequest,
  { email, faults, notice = '', status }: Shown = { email: '', faults: noFaults },
): Promise<PageReply> {
  const t = words(request.locale)
  const title = t('mine:title')
  const isWrong = Object.keys(faults).length > 0
  return respond(request, {
    title: isWrong ? t('portal:title.fault', { title }) : title,
    address: '/mina',
    ...(status === undefined ? {} : { status }),
    body: html`!${faultSummary(t, faults)}!${notice}<h1>${title}</h1>
<p class="lead">${t('mine:lead')}</p>
<form novalidate method="post" action="/mina/kod" class="card">
!${textField({
      name: 'email',
      label: t('mine:email'),
      hint: t('mine:email.hint'),
      value: email,
      faults,
      type: 'email',
      autocomplete: 'email',
      required: true,
    })}
<button>${t('mine:do')}</button></form>
!${request.kit.config.companyIdentity ? eidWay(t) : ''}
<p class="quiet">${t('mine:link')}</p>`,
  })
}

function eidWay(t: Words): string {
  return html`<section class="card" aria-labelledby="eid"><h2 id="eid">${t('mine:eid')}</h2>
<p>${t('mine:eid.text')}</p>
<p><a class="button" href="/mina/e-legitimation">${t('mine:eid.do')}</a></p></section>`
}
