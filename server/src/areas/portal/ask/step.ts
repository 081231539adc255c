import { html } from 'ghtml'
import type { PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { type Faults, faultSummary, noFaults } from '../look/fields.ts'
import { redirect, respond } from '../look/respond.ts'
import { changeDraft, openDraft } from './keep-draft.ts'
import { type DraftContent, STEPS, type Step } from './rules.ts'
import { firstGap } from './schema.ts'

export const tokenOf = (request: PageRequest) => request.params['token'] ?? ''

export function stepAddress(token: string, step: Step): string {
  return `/fraga/${token}/${step}`
}

export type StepContent = { readonly title: string; readonly faults: Faults; readonly body: string }

/** A step as a page: what comes before it in the draft must be there, else the way leads back to that. */
export async function showStep(
  request: PageRequest,
  step: Step,
  show: (draft: DraftContent, isWrong: boolean) => Promise<StepContent> | StepContent,
): Promise<PageReply> {
  const { kit, locale, now, query } = request
  const token = tokenOf(request)
  const draft = await openDraft(kit, locale, now, token)
  if (draft.sent) return alreadySent(request)
  const gap = firstGap(draft.content)
  if (gap && STEPS.indexOf(gap) < STEPS.indexOf(step)) return redirect(request, stepAddress(token, gap))
  const isWrong = query['fel'] === '1'
  return renderStep(request, step, stepAddress(token, step), await show(draft.content, isWrong))
}

/** Keeps what was typed, whatever it is, and goes on to the first step that lacks something. */
export async function saveStep(
  request: PageRequest,
  step: Step,
  change: (draft: DraftContent) => DraftContent,
  { isWrong, stay = false }: { isWrong: (draft: DraftContent) => boolean; stay?: boolean },
): Promise<PageReply> {
  const { kit, locale, now } = request
  const token = tokenOf(request)
  const draft = await changeDraft(kit, locale, now, token, change)
  if (draft.sent) return alreadySent(request)
  if (isWrong(draft.content)) return redirect(request, `${stepAddress(token, step)}?fel=1`)
  if (stay) return redirect(request, stepAddress(token, step))
  return redirect(request, stepAddress(token, firstGap(draft.content) ?? 'kontrollera'))
}

export function renderStep(
  request: PageRequest,
  step: Step,
  address: string,
  { title, faults, body }: StepContent,
): Promise<PageReply> {
  const t = words(request.locale)
  const at = STEPS.indexOf(step)
  const token = tokenOf(request)
  const previous = STEPS[at - 1]
  const isWrong = faults !== noFaults && Object.keys(faults).length > 0
  return respond(request, {
    title: isWrong ? t('portal:title.fault', { title }) : title,
    address,
    unlisted: true,
    body: html`<a class="back" href="${previous && token ? stepAddress(token, previous) : '/'}">${t('portal:back')}</a>
!${faultSummary(t, faults)}
<p class="step">${t('portal:step.of', { step: at + 1, steps: STEPS.length })}</p>
<progress class="way" value="${at + 1}" max="${STEPS.length}" aria-hidden="true"></progress>
<h1>${title}</h1>
!${body}`,
  })
}

/** The draft has become a case; its address leads there once more, however often it is opened or sent. */
export function alreadySent(request: PageRequest): Promise<PageReply> {
  const t = words(request.locale)
  const token = tokenOf(request)
  return respond(request, {
    title: t('portal:draft.sent.title'),
    address: `/fraga/${token}`,
    unlisted: true,
    body: html`<h1>${t('portal:draft.sent.title')}</h1>
<p class="lead">${t('portal:draft.sent.text')}</p>
<form novalidate method="post" action="/fraga/${token}/skicka"><button>${t('portal:draft.sent.do')}</button></form>`,
  })
}
