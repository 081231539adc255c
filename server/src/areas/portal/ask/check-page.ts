import { html } from 'ghtml'
import { formatOrgNumber, maskOrgNumber, parseOrgNumber } from '../../../kernel/org-number.ts'
import { mentionsPersonalNumber } from '../../../kernel/personal-number.ts'
import type { Page, PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { noFaults } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { areaTitle } from '../look/names.ts'
import { redirect } from '../look/respond.ts'
import { paragraphs } from '../look/text.ts'
import { suggestedFor } from './areas-page.ts'
import { type DraftContent, type Step } from './rules.ts'
import { checkPerson, type Person } from './schema.ts'
import { sendQuestion } from './send-question.ts'
import { showStep, stepAddress, tokenOf } from './step.ts'

export const checkPages: readonly Page[] = [
  {
    method: 'get',
    path: '/fraga/:token/kontrollera',
    permission: 'portal.ask',
    unlisted: true,
    handle: (request) =>
      showStep(request, 'kontrollera', async (draft) => {
        const t = words(request.locale)
        return { title: t('portal:check.title'), faults: noFaults, body: await summary(request, t, draft) }
      }),
  },
  {
    method: 'post',
    path: '/fraga/:token/skicka',
    permission: 'portal.ask',
    perMinute: 20,
    unlisted: true,
    handle: async (request) => {
      fieldsOf(request.form, [])
      const token = tokenOf(request)
      const sent = await sendQuestion(request.kit, request.locale, request.now, token)
      if ('gap' in sent) return redirect(request, stepAddress(token, sent.gap))
      return redirect(request, `${new URL(sent.link).pathname}/kvitto`)
    },
  },
]

async function summary(request: PageRequest, t: Words, draft: DraftContent): Promise<string> {
  const token = tokenOf(request)
  const person = checkPerson(draft.person).value
  const { hits } = await suggestedFor(request, draft.question)
  const areas = hits
    .filter(({ areaId }) => draft.areas?.chosen.includes(areaId))
    .map((hit) => areaTitle(hit, request.locale))
  const row = (what: string, step: Step, value: string) => {
    const name = t(`portal:check.${what}`)
    return html`<div><dt>${name} <a href="${stepAddress(token, step)}" aria-label="${t('portal:check.change.what', { what: name })}">${t('portal:check.change')}</a></dt><dd>!${value}</dd></div>`
  }
  const nothing = html`<span class="quiet">${t('portal:check.nothing')}</span>`
  return html`<dl class="facts">
!${row('question', 'fraga', paragraphs(draft.question))}
!${row('areas', 'berorda', html`${areas.length > 0 ? areas.join(', ') : t('portal:check.areas.none')}`)}
!${person ? personRows(t, person, row) : ''}
!${row('place', 'plats', draft.place.trim() ? html`${draft.place}` : nothing)}
!${row('files', 'plats', draft.files.length > 0 ? html`${draft.files.map(({ name }) => name).join(', ')}` : nothing)}
</dl>
!${mentionsPersonalNumber(draft.question) ? html`<p class="note warn">${t('portal:check.personal')}</p>` : ''}
<p class="quiet">${t('portal:check.public')} <a href="/om">${t('portal:foot.about')}</a></p>
<form novalidate method="post" action="/fraga/${token}/skicka"><button>${t('portal:check.do')}</button></form>`
}

function personRows(
  t: Words,
  person: Person,
  row: (what: string, step: Step, value: string) => string,
): string {
  const asker = person.companyName
    ? [person.companyName, ...(person.orgNumber ? [numberShown(person.orgNumber)] : [])].join(', ')
    : t('portal:person.kind.planned')
  const contact = [person.contactName, ...(person.contactPhone ? [person.contactPhone] : [])].join(', ')
  return [
    row('who', 'om-dig', html`${asker}`),
    row('contact', 'om-dig', html`${contact}`),
    row(
      'email',
      'om-dig',
      html`<span class="mail">${person.contactEmail}</span><br><span class="quiet">${t('portal:check.email.look')}</span>`,
    ),
  ].join('')
}

/** A sole trader's number is a person's: the check digit has shown that it is right, so it need not be shown whole. */
function numberShown(orgNumber: string): string {
  const number = parseOrgNumber(orgNumber)
  return number.valid && number.isPersonal ? maskOrgNumber(orgNumber) : formatOrgNumber(orgNumber)
}
