import { html } from 'ghtml'
import { isDay } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { answerFromOutside, askForTime, getAttachment } from '../../cases/index.ts'
import { refusal } from '../ask/place-page.ts'
import { type Faults, noFaults } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect, respond } from '../look/respond.ts'
import { FIELDS, KINDS, type Kind, nothingTyped, type Typed } from './answer-forms.ts'
import { questionBody, titleOf } from './question-page.ts'
import { asOutsider, linkOf, openedBy, outsiderOf, readReferral } from './read-referral.ts'

const LONGEST = 8000

/** Where others outside read what they are asked and answer. No account, one question, for a limited time. */
export const outsidePages: readonly Page[] = [
  {
    method: 'get',
    path: '/remiss/:token',
    permission: 'portal.answerOutside',
    perMinute: 60,
    unlisted: true,
    handle: (request) => show(request, {}),
  },
  {
    method: 'post',
    path: '/remiss/:token',
    permission: 'portal.answerOutside',
    perMinute: 20,
    unlisted: true,
    takesFiles: true,
    admits: async ({ token = '' }, kit, now) => {
      const { opens } = await openedBy(kit, token, now)
      // Whoever has answered sees the receipt; nothing more is taken in through their link.
      if (opens === 'receipt') throw new Problem('referral.ended')
    },
    handle: take,
  },
  {
    method: 'get',
    path: '/remiss/:token/fil/:id',
    permission: 'portal.answerOutside',
    perMinute: 60,
    unlisted: true,
    handle: async (request) => {
      const { actor } = await outsiderOf(request)
      const id = request.params['id'] ?? ''
      const { name, mediaType, hash } = await request.kit.db.read(actor, (read) => getAttachment(read, id))
      return { kind: 'download', name, mediaType, ...(await request.kit.files.open(hash)) }
    },
  },
]

type Shown = { readonly typed?: Typed; readonly faults?: Faults; readonly notice?: string }

async function show(
  request: PageRequest,
  { typed = nothingTyped, faults = noFaults, notice = '' }: Shown,
): Promise<PageReply> {
  const t = words(request.locale)
  const r = await readReferral(request)
  const title = titleOf(t, r)
  const isWrong = Object.keys(faults).length > 0 || notice !== ''
  return respond(request, {
    title: isWrong ? t('portal:title.fault', { title }) : title,
    address: `/remiss/${linkOf(request)}`,
    unlisted: true,
    ...(isWrong ? { status: 400 } : {}),
    body: questionBody(request, r, { typed, faults, notice }),
  })
}

async function take(request: PageRequest): Promise<PageReply> {
  const typed = fieldsOf(request.form, FIELDS)
  const kind = KINDS.find((known) => known === typed.kind)
  if (!kind) throw new Problem('validation.failed', {}, [{ path: 'kind', code: 'field.unknown' }])
  const faults = faultsOf(request, kind, typed)
  const notice = notTaken(request)
  if (Object.keys(faults).length > 0 || notice) return show(request, { typed, faults, notice })
  try {
    await keep(request, kind, typed)
  } catch (error) {
    const day = error instanceof Problem ? dayFault(request, error) : undefined
    if (day) return show(request, { typed, faults: { until: day } })
    // Somebody else with the link was first: what they said is on the receipt.
    if (!(error instanceof Problem && error.code === 'referral.ended')) throw error
  }
  return redirect(request, `/remiss/${linkOf(request)}`)
}

async function keep(request: PageRequest, kind: Kind, typed: Typed): Promise<void> {
  const { now, files, locale } = request
  const names = files.map(({ name }) => name).join(', ')
  await asOutsider(request, async (tx, actor) => {
    if (kind === 'more_time') {
      return askForTime(tx, actor, now, { until: typed.until.trim(), reason: typed.reason.trim() })
    }
    const body = {
      answered: typed.body.trim() || words(locale)('outside:filesOnly', { names }),
      no_comments: '',
      not_us: typed.who.trim(),
    }[kind]
    await answerFromOutside(tx, actor, now, { kind, body, files: kind === 'answered' ? files : [] })
  })
}

/** What is wrong with what was typed, by field. */
function faultsOf({ files, locale }: PageRequest, kind: Kind, typed: Typed): Faults {
  const t = words(locale)
  const faults: Record<string, string> = {}
  const need = (field: 'body' | 'who' | 'reason', isEnough = false) => {
    const text = typed[field].trim()
    if (text.length > LONGEST) faults[field] = t('outside:fault.tooLong', { maximum: LONGEST })
    else if (!text && !isEnough) faults[field] = t(`outside:fault.${field}.required`)
  }
  if (kind === 'answered') need('body', files.length > 0)
  if (kind === 'not_us') need('who')
  if (kind === 'more_time') {
    if (!isDay(typed.until.trim())) faults['until'] = t('outside:fault.until.required')
    need('reason')
  }
  return faults
}

const DAY = ['referral.dayTooSoon', 'referral.dayTooLate', 'referral.dayNotLater']
const dayFault = ({ locale }: PageRequest, { code }: Problem) =>
  DAY.includes(code) ? words(locale)(`errors:${code}`) : undefined

/** Files that could not be taken in: the answer is not sent without them. */
function notTaken({ refused, locale }: PageRequest): string {
  if (refused.length === 0) return ''
  const t = words(locale)
  const lines = refused.map(
    ({ name, problem }) => html`<li>${refusal(t, { name, code: problem.code, params: problem.params })}</li>`,
  )
  return html`<div class="note bad" role="alert"><p><strong>${t('outside:refused.title')}</strong></p><ul>!${lines}</ul></div>`
}
