import { html } from 'ghtml'
import type { Actor, Locale } from '../../../kernel/actor.ts'
import type { MemberId } from '../../../kernel/ids.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Kit } from '../../../platform/http/kit.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { postMail } from '../../../platform/mail/outbox.ts'
import { findMember } from '../../organisation/index.ts'
import type { Inheritance, Taken } from './rules.ts'

/** One mail to each who takes over, with all that is theirs now; who does it to themselves knows already. */
export async function tellReceivers(
  tx: Tx,
  kit: Kit,
  actor: Actor,
  now: Date,
  fromId: MemberId,
  told: ReadonlyMap<MemberId, Inheritance>,
): Promise<void> {
  const from = await findMember(tx, fromId)
  for (const [receiverId, all] of told) {
    const receiver = await findMember(tx, receiverId)
    if (!receiver || (actor.kind === 'member' && actor.memberId === receiverId)) continue
    const mail = composeSummary(receiver.locale, {
      receiver: receiver.name,
      from: from?.name ?? '',
      all,
      link: `${kit.config.publicUrl}/app/my-day`,
      municipality: kit.config.municipality,
    })
    const key = `passedOn:${fromId}:${receiverId}:${now.toISOString()}`
    await postMail(tx, kit, now, { key, to: receiver.email, isAutomatic: true, ...mail })
  }
}

type Facts = {
  readonly receiver: string
  readonly from: string
  readonly all: Inheritance
  readonly link: string
  readonly municipality: string
}

/** A mail may be read by others than the receiver: what is restricted is there by its number alone. */
function composeSummary(locale: Locale, { receiver, from, all, link, municipality }: Facts) {
  const t = words(locale)
  const say = (key: string, params: Record<string, string | number> = {}) => t(`passingOn:${key}`, params)
  const groups = (['cases', 'parts', 'nextSteps'] as const)
    .filter((kind) => all[kind].length > 0)
    .map((kind) => ({
      title: say(`mail.${kind}`, { count: all[kind].length }),
      lines: all[kind].map((one) => lineOf(t, one)),
    }))
  const many = all.cases.length + all.parts.length + all.nextSteps.length
  const subject = say('mail.subject', { from, count: many })
  const lead = say('mail.lead', { from })
  const foot = say('mail.foot', { municipality })
  const text = [
    say('mail.greeting', { name: receiver }),
    lead,
    ...groups.map(({ title, lines }) => [title, ...lines.map((line) => `- ${line}`)].join('\n')),
    `${say('mail.link')}\n${link}`,
    foot,
  ].join('\n\n')
  const lists = groups
    .map(
      ({ title, lines }) =>
        html`<h2 style="margin:20px 0 4px;font-size:17px">${title}</h2><ul>!${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
    )
    .join('')
  const content = html`<p>${say('mail.greeting', { name: receiver })}</p><p>${lead}</p>!${lists}`
  const page = letter({ locale, subject, content, link, linkText: say('mail.link'), foot })
  return { subject, text, html: page }
}

const lineOf = (t: Words, { number, title, restricted }: Taken) =>
  restricted ? `${number} ${t('passingOn:mail.restricted')}` : `${number} ${title}`
