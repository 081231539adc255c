import { html } from 'ghtml'
import type { Page } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { choice, type Faults, faultLine, faultsInWords, noFaults, textField } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { askerKinds, checkPerson, personNames } from './schema.ts'
import { saveStep, showStep, stepAddress, tokenOf } from './step.ts'

export const personPages: readonly Page[] = [
  {
    method: 'get',
    path: '/fraga/:token/om-dig',
    permission: 'portal.ask',
    unlisted: true,
    handle: (request) =>
      showStep(request, 'om-dig', (draft, isWrong) => {
        const t = words(request.locale)
        const typed = draft.person ?? {}
        const faults = isWrong ? faultsInWords(t, checkPerson(typed).faults, typed) : noFaults
        return {
          title: t('portal:person.title'),
          faults,
          body: form(t, stepAddress(tokenOf(request), 'om-dig'), typed, faults),
        }
      }),
  },
  {
    method: 'post',
    path: '/fraga/:token/om-dig',
    permission: 'portal.ask',
    perMinute: 60,
    unlisted: true,
    handle: (request) => {
      const person = fieldsOf(request.form, personNames)
      return saveStep(request, 'om-dig', (draft) => ({ ...draft, person }), {
        isWrong: (draft) => !checkPerson(draft.person).value,
      })
    },
  },
]

function form(t: Words, action: string, typed: Readonly<Record<string, string>>, faults: Faults): string {
  const field = (name: (typeof personNames)[number]) => ({
    name,
    label: t(`portal:person.${name}`),
    value: typed[name] ?? '',
    faults,
  })
  const kinds = askerKinds.map((kind, index) =>
    choice({
      type: 'radio',
      // The summary's link leads to the first of them.
      id: index === 0 ? 'kind' : `kind-${kind}`,
      name: 'kind',
      value: kind,
      label: t(`portal:person.kind.${kind}`),
      hint: t(`portal:person.kind.${kind}.hint`),
      checked: typed['kind'] === kind || (!typed['kind'] && !faults['kind'] && index === 0),
    }),
  )
  return html`<form novalidate method="post" action="${action}" class="who">
<fieldset class="field !${faults['kind'] ? 'wrong' : ''}"><legend>${t('portal:person.kind')}</legend>
!${faultLine('kind', faults)}!${kinds}</fieldset>
!${textField({ ...field('orgNumber'), hint: t('portal:person.orgNumber.hint'), narrow: true, numeric: true, extra: 'if-number' })}
!${textField({ ...field('companyName'), autocomplete: 'organization', extra: 'if-company' })}
<h2>${t('portal:person.contact')}</h2>
!${textField({ ...field('contactName'), autocomplete: 'name', required: true })}
!${textField({ ...field('contactEmail'), hint: t('portal:person.contactEmail.hint'), type: 'email', autocomplete: 'email', required: true })}
!${textField({ ...field('contactPhone'), type: 'tel', autocomplete: 'tel', optional: t('portal:optional') })}
<div class="buttons"><button>${t('portal:step.next')}</button></div>
</form>`
}
