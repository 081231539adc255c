import { useTexts } from '../../../../lib/i18n.ts'
import type { MailPreview } from './shapes.ts'

/** The letter as text: exactly the words that leave, without running anything that a mail might hold. */
export function Letter({ mail, name }: { mail: MailPreview; name: string }) {
  const t = useTexts('case')
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- letters longer than the dialog are scrolled from the keyboard
    <section className="f-letter" aria-label={t('send.letter')} tabIndex={0}>
      <dl>
        <div>
          <dt>{t('send.to')}</dt>
          <dd>{mail.to ? `${name} <${mail.to}>` : name}</dd>
        </div>
        <div>
          <dt>{t('send.subject')}</dt>
          <dd>{mail.subject}</dd>
        </div>
      </dl>
      <p className="f-case__text">{mail.text}</p>
    </section>
  )
}
