import { html } from 'ghtml'
import type { Page } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { type Faults, faultsInWords, noFaults, textArea } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect } from '../look/respond.ts'
import { beginDraft } from './keep-draft.ts'
import { withQuestion } from './rules.ts'
import { checkQuestion } from './schema.ts'
import { renderStep, saveStep, showStep, stepAddress, tokenOf } from './step.ts'

const isWrong = ({ question }: { question: string }) => !checkQuestion(question).value

export const questionPages: readonly Page[] = [
  {
    method: 'get',
    path: '/fraga',
    permission: 'portal.ask',
    handle: async (request) => {
      const t = words(request.locale)
      return renderStep(request, 'fraga', '/fraga', content(t, '/fraga', '', noFaults))
    },
  },
  {
    method: 'post',
    path: '/fraga',
    permission: 'portal.ask',
    perMinute: 20,
    unlisted: true,
    handle: async (request) => {
      const { kit, locale, now, form } = request
      const { question, do: what } = fieldsOf(form, ['question', 'do'])
      const token = await beginDraft(kit, locale, now, question)
      // From a search the words come along to be written out, before anything is found lacking.
      if (what === 'write') return redirect(request, stepAddress(token, 'fraga'))
      return redirect(
        request,
        isWrong({ question }) ? `${stepAddress(token, 'fraga')}?fel=1` : stepAddress(token, 'berorda'),
      )
    },
  },
  {
    method: 'get',
    path: '/fraga/:token',
    permission: 'portal.ask',
    unlisted: true,
    handle: async (request) => redirect(request, stepAddress(tokenOf(request), 'kontrollera')),
  },
  {
    method: 'get',
    path: '/fraga/:token/fraga',
    permission: 'portal.ask',
    unlisted: true,
    handle: (request) =>
      showStep(request, 'fraga', ({ question }, wrong) => {
        const t = words(request.locale)
        const faults = wrong
          ? faultsInWords(t, checkQuestion(question).faults, { question: question.trim() })
          : noFaults
        return content(t, stepAddress(tokenOf(request), 'fraga'), question, faults)
      }),
  },
  {
    method: 'post',
    path: '/fraga/:token/fraga',
    permission: 'portal.ask',
    perMinute: 60,
    unlisted: true,
    handle: (request) => {
      const { question } = fieldsOf(request.form, ['question'])
      return saveStep(request, 'fraga', (draft) => withQuestion(draft, question), { isWrong })
    },
  },
]

function content(t: Words, action: string, question: string, faults: Faults) {
  const field = textArea({
    name: 'question',
    label: t('portal:question.label'),
    hint: t('portal:question.hint'),
    value: question,
    faults,
    required: true,
  })
  return {
    title: t('portal:question.title'),
    faults,
    body: html`<form novalidate method="post" action="${action}">
!${field}
<p class="quiet">${t('portal:draft.kept')}</p>
<div class="buttons"><button>${t('portal:step.next')}</button></div>
</form>`,
  }
}
