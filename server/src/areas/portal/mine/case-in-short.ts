import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { dayInWords } from '../../../platform/i18n/day-in-words.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { needsCompany, whatHappens, whenToHear } from '../follow/in-short.ts'
import type { FollowedCase } from '../follow/read-case.ts'
import { dayOfInWords } from '../look/dates.ts'
import { dialled } from '../look/names.ts'
import { firstWords } from '../look/text.ts'

/** One case with the same five answers as on its own page, each in a line. */
export function caseInShort(
  t: Words,
  locale: Locale,
  c: FollowedCase,
  address: string,
  today: string,
): string {
  const [question] = c.questions
  const need = question
    ? html`<strong>${firstWords(question.about) || t('portal:need.answer.plain')}</strong> ${t('mine:need.by', { day: dayInWords(question.wakesOn, locale) })}`
    : html`${t('mine:need.nothing')}`
  const facts = [
    ['portal:follow.now', html`${whatHappens(t, locale, c)}`],
    ['portal:follow.who', whoInShort(t, c)],
    ['portal:follow.when', html`${whenToHear(t, locale, c, today).join(' ')}`],
    ['portal:follow.need', need],
    ['portal:follow.said', saidInShort(t, locale, c)],
  ] as const
  const rows = facts
    .filter(([, answer]) => answer)
    .map(([key, answer]) => html`<div><dt>${t(key)}</dt><dd>!${answer}</dd></div>`)
  return html`<article class="card case !${needsCompany(c) ? 'needs' : ''}" aria-labelledby="m-${c.id}">
<h3 id="m-${c.id}"><a href="${address}">${t('portal:follow.title', { number: c.number })}</a></h3>
<p>${firstWords(c.question)}</p>
<dl class="facts">!${rows}</dl>
<p><a class="button" href="${address}">${t(question ? 'mine:answer' : 'mine:show')}<span class="unseen">, ${c.number}</span></a></p></article>`
}

function whoInShort(t: Words, c: FollowedCase): string {
  if (!c.accountable) return ''
  const phone = c.accountable.phone ?? c.unit?.phone
  const call = phone ? html`, <a href="tel:${dialled(phone)}">${phone}</a>` : ''
  return html`${c.accountable.name}!${call}`
}

/** The latest that was said, by whom and when. */
function saidInShort(t: Words, locale: Locale, c: FollowedCase): string {
  const answer = c.answers.at(-1)
  const message = c.messages.at(-1)
  if (answer && (!message || answer.sentAt > message.at))
    return html`${t('mine:said.answer', { day: dayOfInWords(answer.sentAt, locale) })}`
  if (!message) return html`${t('portal:when.asked', { day: dayOfInWords(c.receivedAt, locale) })}`
  const key = message.isMine ? 'mine' : message.isFromCompany ? 'colleague' : 'us'
  const day = dayOfInWords(message.at, locale)
  return html`${t(`mine:said.${key}`, { name: message.author, day })} ”${firstWords(message.body)}”`
}
