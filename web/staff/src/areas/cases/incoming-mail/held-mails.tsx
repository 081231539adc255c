import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { CaseView } from '../shapes.ts'
import { MailHead } from './mail-head.tsx'
import { MailFiles, MailText } from './mail-text.tsx'
import { actOnMail, type BesideMail, besideCaseQuery } from './queries.ts'
import { useMailAct } from './use-mail-act.ts'

/** Above the conversation: mail that may not be the company's, until it is decided; and below it what machines have sent. */
export function HeldMails({ of }: { of: CaseView }) {
  const t = useTexts('mails')
  const mails = useQuery(besideCaseQuery(of.id)).data ?? []
  const held = mails.filter(({ state }) => state === 'held')
  if (held.length === 0) return null
  const isMine = held.some(({ may }) => may.decide)
  return (
    <section className="f-mail__beside f-mail__held" aria-labelledby="held-title">
      <h2 id="held-title" tabIndex={-1}>
        {t(isMine ? 'held.title' : 'held.others', { count: held.length })}
      </h2>
      <p className="f-case__quiet">{t('held.lead')}</p>
      <ul className="f-mail__list">
        {held.map((mail) => (
          <li key={mail.id} className="f-mail__item">
            <MailHead mail={mail} />
            <MailText mailId={mail.id} body={mail.body} hasMore={mail.hasMore} />
            <MailFiles files={mail.files} />
            {mail.may.decide ? <Decision of={of} mail={mail} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Decision({ of, mail }: { of: CaseView; mail: BesideMail }) {
  const t = useTexts('mails')
  const { id: mailId } = mail
  const back = useMailAct(actOnMail('return', of.id), () => ({ message: t('done.returned') }))
  const putIn = useMailAct(actOnMail('putting-in', of.id), () => ({ message: t('done.put') }))
  const refuse = useMailAct(actOnMail('setting-aside', of.id), () => ({
    message: t('done.refused'),
    undo: () => back.run({ mailId }),
  }))
  const about = <span className="ds-sr-only">: {mail.subject || t('noSubject')}</span>
  return (
    <div className="f-mail__acts">
      <Button loading={putIn.isPending} onClick={() => putIn.run({ mailId })}>
        {t('do.putIn')}
        {about}
      </Button>
      <Button variant="secondary" loading={refuse.isPending} onClick={() => refuse.run({ mailId })}>
        {t('do.refuse')}
        {about}
      </Button>
    </div>
  )
}

/** What machines have sent, and what somebody has refused: quiet, and out of the way of what people say. */
export function NotedMails({ of }: { of: CaseView }) {
  const t = useTexts('mails')
  const mails = useQuery(besideCaseQuery(of.id)).data ?? []
  const noted = mails.filter(({ state }) => state !== 'held')
  if (noted.length === 0) return null
  return (
    <details className="f-mail__noted">
      <summary>
        {t('noted.title')} ({noted.length})
      </summary>
      <ul className="f-mail__list">
        {noted.map((mail) => (
          <li key={mail.id} className="f-mail__item">
            <MailHead mail={mail} />
            <MailText mailId={mail.id} body={mail.body} hasMore={mail.hasMore} />
            {mail.state === 'set_aside' ? <Refused of={of} mail={mail} /> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Refused({ of, mail }: { of: CaseView; mail: BesideMail }) {
  const t = useTexts('mails')
  const back = useMailAct(actOnMail('return', of.id), () => ({ message: t('done.returned') }))
  return (
    <div className="f-mail__acts">
      <p>{mail.settledBy ? t('refused.by', { name: mail.settledBy }) : t('refused.title')}</p>
      {mail.may.decide ? (
        <Button variant="secondary" loading={back.isPending} onClick={() => back.run({ mailId: mail.id })}>
          {t('do.return')}
          <span className="ds-sr-only">: {mail.subject || t('noSubject')}</span>
        </Button>
      ) : null}
    </div>
  )
}
