import { html } from 'ghtml'
import { z } from 'zod'
import { systemActor } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/problem.ts'
import { faultsOf } from '../../../platform/http/faults.ts'
import type { Page, PageReply, PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { addContact, findCaseByLink, NewCaseContact, openLink, removeContact } from '../../cases/index.ts'
import { type Faults, faultSummary, faultsInWords, noFaults, textField } from '../look/fields.ts'
import { fieldsOf } from '../look/form.ts'
import { redirect, respond } from '../look/respond.ts'
import { type FollowedCase, languageOf, linkOf, readCase } from './read-case.ts'

type Shown = {
  readonly typed: { readonly name: string; readonly email: string }
  readonly faults: Faults
  readonly status?: number
}
const untouched: Shown = { typed: { name: '', email: '' }, faults: noFaults }

const admits: NonNullable<Page['admits']> = async ({ token = '' }, kit, now) => {
  if (!(await findCaseByLink(kit, token, now))) throw new Problem('portal.linkGone')
}
const shared = { permission: 'portal.follow', unlisted: true } as const

/** Where the company's contact says which colleagues follow the case too, and takes it back. */
export const peoplePages: readonly Page[] = [
  {
    ...shared,
    method: 'get',
    path: '/arende/:token/personer',
    handle: (request) => show(request, untouched),
  },
  { ...shared, method: 'post', path: '/arende/:token/personer', perMinute: 20, admits, handle: add },
  {
    ...shared,
    method: 'post',
    path: '/arende/:token/personer/:id/bort',
    perMinute: 20,
    admits,
    handle: remove,
  },
]

async function add(request: PageRequest): Promise<PageReply> {
  const { kit, now, form, locale } = request
  const typed = fieldsOf(form, ['name', 'email'])
  const read = NewCaseContact.safeParse(typed, { reportInput: true })
  if (!read.success) {
    const faults = faultsInWords(words(locale), faultsOf(read.error), typed)
    return show(request, { typed, faults, status: 400 })
  }
  try {
    const { waits } = await kit.db.change(systemActor('portal'), async (tx) => {
      const opened = await openLink(tx, linkOf(request), now)
      if (!opened?.isContact) throw new Problem('portal.linkGone')
      const company = { kind: 'company', caseId: opened.caseId, locale } as const
      return addContact(tx, kit, company, now, opened.caseId, read.data)
    })
    return redirect(request, `/arende/${linkOf(request)}/personer?tack=${waits ? 'vantar' : 'ja'}`)
  } catch (error) {
    const refused =
      error instanceof Problem && ['contact.alreadyThere', 'contact.tooMany'].includes(error.code)
    if (!refused) throw error
    const faults = faultsInWords(words(locale), [{ path: 'email', code: error.code, params: {} }], typed)
    return show(request, { typed, faults, status: 409 })
  }
}

/** The contact removes anybody, and a colleague themself. One who is gone already is gone. */
async function remove(request: PageRequest): Promise<PageReply> {
  const { kit, now, locale } = request
  const id = z.uuid().safeParse(request.params['id']).data ?? ''
  const isSelf = await kit.db.change(systemActor('portal'), async (tx) => {
    const opened = await openLink(tx, linkOf(request), now)
    if (!opened || !(opened.isContact || opened.contactId === id)) throw new Problem('portal.linkGone')
    const company = { kind: 'company', caseId: opened.caseId, locale } as const
    await removeContact(tx, company, now, opened.caseId, id).catch((error: unknown) => {
      if (!(error instanceof Problem && error.code === 'contact.notFound')) throw error
    })
    return !opened.isContact
  })
  return redirect(request, isSelf ? '/' : `/arende/${linkOf(request)}/personer?tack=bort`)
}

async function show(request: PageRequest, { typed, faults, status }: Shown): Promise<PageReply> {
  const c = await readCase(request)
  const locale = languageOf(request, c.locale)
  const t = words(locale)
  const isWrong = Object.keys(faults).length > 0
  const title = t('portal:people.title')
  const mayAdd = c.me.isContact && c.status !== 'closed'
  return respond(
    { ...request, locale },
    {
      title: isWrong ? t('portal:title.fault', { title }) : title,
      address: `/arende/${linkOf(request)}/personer`,
      unlisted: true,
      ...(status === undefined ? {} : { status }),
      body: html`<p class="no-print"><a href="/arende/${linkOf(request)}">${t('portal:back')}</a></p>
!${faultSummary(t, faults)}!${thanks(request, t)}<h1>${title}</h1>
<p>${t('portal:people.lead', { number: c.number })}</p>
!${list(t, c, linkOf(request))}
!${mayAdd ? form(t, c, linkOf(request), typed, faults) : ''}`,
    },
  )
}

function list(t: Words, c: FollowedCase, token: string): string {
  const asker = html`<li><p><strong>${c.contactName}</strong><br>${t('portal:people.asked')}</p></li>`
  const others = c.colleagues.map(({ id, name, email, letInAt }) => {
    const mayRemove = c.me.isContact || c.me.contactId === id
    const key = c.me.contactId === id ? 'portal:people.leave' : 'portal:people.remove'
    const button = mayRemove
      ? html`<form method="post" action="/arende/${token}/personer/${id}/bort"><button class="plain">${t(key, { name })}</button></form>`
      : ''
    return html`<li><p><strong>${name}</strong><br>${email}${letInAt ? '' : html`<br>${t('portal:people.waits')}`}</p>!${button}</li>`
  })
  return html`<ul class="people">!${[asker, ...others]}</ul>`
}

function form(t: Words, c: FollowedCase, token: string, typed: Shown['typed'], faults: Faults): string {
  return html`<h2>${t('portal:people.add')}</h2>
<p>${t(c.isRestricted ? 'portal:people.add.restricted' : 'portal:people.add.text')}</p>
<form novalidate method="post" action="/arende/${token}/personer">
!${textField({ name: 'name', label: t('portal:people.name'), value: typed.name, faults, required: true, autocomplete: 'off' })}
!${textField({ name: 'email', label: t('portal:people.email'), value: typed.email, faults, required: true, type: 'email', autocomplete: 'off' })}
<button>${t('portal:people.do')}</button></form>`
}

function thanks({ query }: PageRequest, t: Words): string {
  const keys: Record<string, string> = {
    ja: 'portal:people.thanks',
    vantar: 'portal:people.thanks.waits',
    bort: 'portal:people.thanks.removed',
  }
  const key = keys[query['tack'] ?? '']
  return key ? html`<div class="note ok" role="status"><p>${t(key)}</p></div>` : ''
}
