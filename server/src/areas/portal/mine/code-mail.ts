import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import type { Config } from '../../../platform/config/config.ts'
import { words } from '../../../platform/i18n/words.ts'
import { letter } from '../../../platform/mail/letter.ts'
import { CODE_MINUTES } from './rules.ts'

/** The mail with the code. It carries no link that signs anybody in: the code is typed where it was asked for. */
export function codeMail({ municipality, publicUrl }: Config, locale: Locale, code: string) {
  const t = words(locale)
  const say = (key: string) => t(`mail:code.${key}`, { minutes: CODE_MINUTES, municipality })
  const shown = `${code.slice(0, 3)} ${code.slice(3)}`
  const [subject, foot] = [say('subject'), say('foot')]
  const link = `${publicUrl}/mina/kod`
  return {
    subject,
    text: [say('lead'), shown, say('next'), `${say('link')}\n${link}`, foot].join('\n\n'),
    html: letter({
      locale,
      subject,
      content: html`<p style="margin:0 0 12px">${say('lead')}</p>
<p style="margin:16px 0;font-size:32px;font-weight:700;letter-spacing:3px">${shown}</p>
<p style="margin:0 0 12px">${say('next')}</p>`,
      link,
      linkText: say('link'),
      foot,
    }),
  }
}
