import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import type { BesideMail } from './queries.ts'

/** Who has written, about what and when, and why the mail is where it is. */
export function MailHead({ mail, level: Level = 'h3' }: { mail: BesideMail; level?: 'h2' | 'h3' }) {
  const t = useTexts('mails')
  const { name, address } = mail.from
  const who = name ? `${name} <${address}>` : address
  return (
    <>
      <Level className="f-mail__subject">{mail.subject || t('noSubject')}</Level>
      <p className="f-case__quiet">
        {who || t('noSender')} · <DateText value={mail.receivedAt} time />
      </p>
      {mail.why ? <p className="f-mail__why">{t(`why.${mail.why}`)}</p> : null}
    </>
  )
}
