import { Readable } from 'node:stream'
import { html } from 'ghtml'
import { z } from 'zod'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { words } from '../../../platform/i18n/words.ts'
import { newToken } from '../../../platform/ids/ids.ts'
import { combinedAnswerPdf, findCaseByLink, getAttachment, getPreview } from '../../cases/index.ts'
import { refusal } from '../ask/place-page.ts'
import { type Faults, faultSummary, faultsInWords, noFaults } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect, respond } from '../look/respond.ts'
import { companyOf, languageOf, linkOf, readCase } from './read-case.ts'
import { receiptPage } from './receipt-page.ts'
import { noteStoppedFiles, replyToCase } from './reply.ts'
import { boxOf, type Typed } from './reply-form.ts'
import { statusBody } from './status-page.ts'

const LONGEST = 8000

export const followPages: readonly Page[] = [
  receiptPage,
  {
    method: 'get',
    path: '/arende/:token',
    permission: 'portal.follow',
    unlisted: true,
    handle: (request) => showStatus(request, { ...nothing, notice: thanks(request) }),
  },
  {
    method: 'post',
    path: '/arende/:token/svar',
    permission: 'portal.follow',
    perMinute: 20,
    unlisted: true,
    takesFiles: true,
    admits: async ({ token = '' }, kit, now) => {
      if (!(await findCaseByLink(kit, token, now))) throw new Problem('portal.linkGone')
    },
    handle: takeReply,
  },
  {
    // A message that was refused leaves the browser here; reloading or changing the language shows the case.
    method: 'get',
    path: '/arende/:token/svar',
    permission: 'portal.follow',
    unlisted: true,
    handle: async (request) => redirect(request, `/arende/${linkOf(request)}`),
  },
  {
    method: 'get',
    path: '/arende/:token/fil/:id',
    permission: 'portal.follow',
    unlisted: true,
    handle: async (request) => {
      const actor = await companyOf(request)
      const id = request.params['id'] ?? ''
      const found = await request.kit.db.read(actor, (read) => getAttachment(read, id))
      if (found.caseId !== actor.caseId) throw new Problem('attachment.notFound')
      return {
        kind: 'download',
        name: found.name,
        mediaType: found.mediaType,
        ...(await request.kit.files.open(found.hash)),
      }
    },
  },
  {
    method: 'get',
    path: '/arende/:token/fil/:id/bild/:size',
    permission: 'portal.follow',
    unlisted: true,
    handle: async (request) => {
      const actor = await companyOf(request)
      const { id = '', size = '' } = request.params
      const found = await request.kit.db.read(actor, (read) => getPreview(read, id, size))
      if (found.caseId !== actor.caseId) throw new Problem('attachment.notFound')
      return {
        kind: 'picture',
        mediaType: found.mediaType,
        ...(await request.kit.files.open(found.hash)),
      }
    },
  },
  {
    method: 'get',
    path: '/arende/:token/besked/:id',
    permission: 'portal.follow',
    unlisted: true,
    handle: async (request) => {
      const actor = await companyOf(request)
      const answerId = z.uuid().safeParse(request.params['id']).data
      if (!answerId) throw new Problem('combinedAnswer.notFound')
      const { name, mediaType, content } = await request.kit.db.read(actor, (read) =>
        combinedAnswerPdf(read, request.kit.config.municipality, { answerId, caseId: actor.caseId }),
      )
      return { kind: 'download', name, mediaType, stream: Readable.from([content]), size: content.length }
    },
  },
]

async function takeReply(request: PageRequest): Promise<PageReply> {
  const { kit, locale, now, form, files, refused } = request
  await noteStoppedFiles(kit, locale, now, linkOf(request), refused)
  const { once, body: typed, question } = fieldsOf(form, ['once', 'body', 'question'])
  const body = typed.trim()
  const fault =
    body.length > LONGEST ? 'field.tooLong' : body || files.length > 0 ? undefined : 'field.required'
  if (fault) {
    const found = [{ path: 'body', code: fault, params: { maximum: LONGEST } }]
    const faults = faultsInWords(words(locale), found, { body })
    return showStatus(request, { question, body: typed, faults, notice: notTaken(request), status: 400 })
  }
  const names = files.map(({ name }) => name).join(', ')
  const { reopened } = await replyToCase(kit, locale, now, linkOf(request), {
    once: once || newToken(),
    body: body || words(locale)('portal:write.filesOnly', { names }),
    files,
    waitId: z.uuid().safeParse(question).data,
  })
  if (refused.length > 0) return showStatus(request, { ...nothing, notice: notTaken(request) })
  return redirect(
    request,
    `/arende/${linkOf(request)}?tack=${reopened ? 'oppnat' : question ? 'svar' : 'ja'}`,
  )
}

const nothing: Typed = { question: '', body: '', faults: noFaults }

type Shown = Typed & {
  readonly notice: string
  readonly status?: number
}

/** The page of the case, with what was typed and what is to be said before everything else. */
export async function showStatus(
  request: PageRequest,
  { question, body, faults: told, notice, status }: Shown,
): Promise<PageReply> {
  const c = await readCase(request)
  const nth = c.questions.findIndex(({ id }) => id === question)
  // A question that has been answered meanwhile is no longer there: what was typed stays in the box that is.
  const box = nth < 0 && c.questions.length > 0 ? 0 : nth
  const faults: Faults = told['body'] ? { [boxOf(Math.max(0, box))]: told['body'] } : told
  const typed = { question: c.questions[box]?.id ?? '', body, faults }
  const locale = languageOf(request, c.locale)
  const t = words(locale)
  const title = t('portal:follow.title', { number: c.number })
  const isWrong = Object.keys(faults).length > 0
  return respond(
    { ...request, locale },
    {
      title: isWrong ? t('portal:title.fault', { title }) : title,
      address: `/arende/${linkOf(request)}`,
      unlisted: true,
      ...(status === undefined ? {} : { status }),
      body: statusBody(request, locale, c, { notice, faults: faultSummary(t, faults), typed }),
    },
  )
}

function thanks({ query, locale }: PageRequest): string {
  const keys: Record<string, string> = {
    oppnat: 'portal:follow.thanks.reopened',
    svar: 'portal:follow.thanks.answer',
    begaran: 'portal:follow.thanks.request',
    omdome: 'portal:follow.thanks.followUp',
    tid: 'portal:follow.thanks.meeting',
    avbokad: 'portal:follow.thanks.meetingCancelled',
  }
  const key = keys[query['tack'] ?? ''] ?? 'portal:follow.thanks'
  return query['tack'] ? html`<div class="note ok" role="status"><p>${words(locale)(key)}</p></div>` : ''
}

/** What became of the files that could not be taken in, and of those chosen together with a text that could not. */
function notTaken({ refused, files, form, locale }: PageRequest): string {
  const t = words(locale)
  const isKept =
    (form['body'] ?? '').trim().length <= LONGEST && ((form['body'] ?? '').trim() || files.length > 0)
  if (refused.length === 0 && (isKept || files.length === 0)) return ''
  const lines = refused.map(
    ({ name, problem }) => html`<li>${refusal(t, { name, code: problem.code, params: problem.params })}</li>`,
  )
  const heading = isKept ? t('portal:follow.refused') : t('portal:place.refused')
  return html`<div class="note bad" role="alert">!${lines.length > 0 ? html`<p><strong>${heading}</strong></p><ul>!${lines}</ul>` : ''}
!${!isKept && files.length > 0 ? html`<p>${t('portal:fault.body.filesAgain')}</p>` : ''}</div>`
}
