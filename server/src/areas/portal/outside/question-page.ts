import { html } from 'ghtml'
import { dayOf } from '../../../kernel/local-day.ts'
import type { PageRequest } from '../../../platform/http/page.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { dayOfInWords } from '../look/dates.ts'
import { type Faults, faultSummary } from '../look/fields.ts'
import { dialled } from '../look/names.ts'
import { sizeInWords } from '../look/sizes.ts'
import { paragraphs } from '../look/text.ts'
import { answerForms, type Typed } from './answer-forms.ts'
import { linkOf, type ReadReferral } from './read-referral.ts'

/** Who asks, what, by when, what may be seen, and the ways to answer; afterwards only the receipt. */
export function questionBody(
  request: PageRequest,
  r: ReadReferral,
  { typed, faults, notice }: { typed: Typed; faults: Faults; notice: string },
): string {
  const { locale, kit, now } = request
  const t = words(locale)
  const { municipality } = kit.config
  // A number is not broken over two lines; the names are made safe where they are put in.
  const number = html`<span class="number">${r.asker.number}</span>`
  const names = { municipality: html`${municipality}`, organisation: html`${r.organisation}` }
  const lead = html`<p class="lead">!${t('outside:lead', { ...names, number })}</p>`
  if (r.opens === 'receipt')
    return html`<h1>${t('outside:receipt.title')}</h1>
!${lead}!${receipt(request, t, r)}!${whom(request, t, r)}`
  const hasPassed = dayOf(now) > r.answerBy
  return html`!${faultSummary(t, faults)}!${notice}<h1>${titleOf(t, r)}</h1>
!${lead}
<dl class="facts"><div><dt>${t('outside:answerBy')}</dt><dd><strong>${dayInWords(r.answerBy, locale)}</strong></dd></div></dl>
!${hasPassed ? html`<div class="note warn"><p>${t('outside:passed')}</p></div>` : ''}
<section aria-labelledby="question"><h2 id="question">${t('outside:question')}</h2>!${paragraphs(r.question)}</section>
!${facts(request, t, r)}
!${whom(request, t, r)}
!${answerForms(request, r, typed, faults)}`
}

export const titleOf = (t: Words, { organisation, opens }: ReadReferral) =>
  opens === 'receipt' ? t('outside:receipt.title') : t('outside:title', { organisation })

/** What was chosen for them, and nothing else. */
function facts(request: PageRequest, t: Words, r: ReadReferral): string {
  const told = [
    [t('outside:facts.title'), r.title],
    [t('outside:facts.place'), r.place],
    [t('outside:facts.question'), r.companyQuestion],
    ...r.texts.map(({ heading, body }) => [heading, body] as const),
  ].filter(([, text]) => text)
  const files = r.files.map(
    ({ id, name, size }) =>
      html`<li><a href="/remiss/${linkOf(request)}/fil/${id}" download>${name}</a><span class="quiet">${sizeInWords(size, request.locale)}</span></li>`,
  )
  const none = told.length + files.length === 0 ? html`<p>${t('outside:facts.none')}</p>` : ''
  return html`<section aria-labelledby="facts"><h2 id="facts">${t('outside:facts')}</h2>!${none}
!${told.map(([heading, text]) => html`<h3>${heading}</h3>!${paragraphs(text ?? '')}`)}
!${files.length > 0 ? html`<h3>${t('outside:files')}</h3><ul class="files">!${files}</ul>` : ''}</section>`
}

function whom(request: PageRequest, t: Words, { asker }: ReadReferral): string {
  const title = (request.locale === 'en' ? asker.titleEn || asker.title : asker.title) ?? ''
  if (!asker.name || !asker.email) return ''
  return html`<section aria-labelledby="whom"><h2 id="whom">${t('outside:whom')}</h2>
<div class="card"><p><strong>${asker.name}</strong>!${title ? html`<br>${title}` : ''}</p>
!${asker.phone ? html`<p>${t('outside:whom.phone')}: <a href="tel:${dialled(asker.phone)}">${asker.phone}</a></p>` : ''}
<p>${t('outside:whom.email')}: <a href="mailto:${asker.email}">${asker.email}</a></p></div></section>`
}

function receipt({ locale }: PageRequest, t: Words, r: ReadReferral): string {
  const day = r.endedAt ? dayOfInWords(r.endedAt, locale) : ''
  return html`<p>${t(`outside:receipt.${r.ending ?? 'answered'}`, { day })}</p>
!${r.answerBody ? html`<blockquote class="card">!${paragraphs(r.answerBody)}</blockquote>` : ''}
!${r.sentFiles > 0 ? html`<p>${t('outside:receipt.files', { count: r.sentFiles })}</p>` : ''}
<p>${t('outside:receipt.next')}</p><p class="quiet">${t('outside:receipt.kept')}</p>`
}
