import { EnvelopeClosedIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { combinedAnswerQuery } from '../combined-answer/queries.ts'
import { NotedMails } from '../incoming-mail/held-mails.tsx'
import { MailFiles, WholeMail } from '../incoming-mail/mail-text.tsx'
import type { CaseView, CombinedAnswer, Message } from '../shapes.ts'
import { MessageForm } from './message-form.tsx'
import { messagesQuery } from './queries.ts'

/** Everything that has been said between us and the company, the answers that were sent too. */
export function MessagesPanel({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const messages = useQuery(messagesQuery(of.id))
  const answers = useQuery(combinedAnswerQuery(of.id))
  const { email } = of.contact
  const error = messages.error ?? answers.error
  return (
    <section className="f-talk__side" data-side="company" aria-labelledby="messages-title">
      <header>
        <EnvelopeClosedIcon aria-hidden />
        <div>
          <h2 id="messages-title" tabIndex={-1}>
            {t('messages.title')}
          </h2>
          <p>{email ? t('messages.lead', { email }) : t('messages.noEmail')}</p>
        </div>
      </header>
      {messages.data && answers.data ? (
        <Thread items={threadOf(of, messages.data, answers.data)} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void messages.refetch()} />
      ) : (
        <Skeletons />
      )}
      <NotedMails of={of} />
      {of.may.writeToCompany ? (
        <MessageForm of={of} />
      ) : (
        <p className="f-talk__none">{t('messages.mayNot')}</p>
      )}
    </section>
  )
}

type Said = {
  id: string
  at: string
  who: string
  body: string
  /** The question of ours that it answers. */
  answers?: string | null
  kind: 'question' | 'theirs' | 'ours' | 'answer'
  mail?: Message['mail']
}

/** In the order that it was said, the question first. */
function threadOf(of: CaseView, messages: readonly Message[], { sent }: CombinedAnswer): readonly Said[] {
  const question: Said = {
    id: 'question',
    at: of.receivedAt,
    who: of.contact.name,
    body: of.question,
    kind: 'question',
  }
  const written = messages.map(({ id, at, authorName, body, direction, answers, mail }): Said => {
    const kind = direction === 'to_company' ? 'ours' : 'theirs'
    return { id, at, who: authorName, body, answers, mail, kind }
  })
  const answers = sent.map(
    ({ id, sentAt, by, body }): Said => ({ id, at: sentAt, who: by, body, kind: 'answer' }),
  )
  return [question, ...[...written, ...answers].sort((a, b) => a.at.localeCompare(b.at))]
}

function CameAsMail({ mail }: { mail: NonNullable<Message['mail']> }) {
  return (
    <>
      <MailFiles files={mail.refusedFiles.map(({ name, why }) => ({ name, refused: why }))} />
      <WholeMail mailId={mail.id} hasMore={mail.hasMore} />
    </>
  )
}

function Thread({ items }: { items: readonly Said[] }) {
  const t = useTexts('case')
  const mails = useTexts('mails')
  return (
    <ol className="f-talk__list">
      {items.map(({ id, at, who, body, answers, kind, mail }) => (
        <li key={id} id={`said-${id}`} tabIndex={-1} className="f-talk__item" data-kind={kind}>
          <p className="f-talk__who">
            <strong>{who}</strong> <span>{t(`messages.${kind}`)}</span>
            {mail ? <span>{mails('message.byMail')}</span> : null} <DateText value={at} time />
          </p>
          {answers ? (
            <p className="f-case__quiet">{t('messages.answers', { question: shortened(answers) })}</p>
          ) : null}
          <p className="f-case__text">{body}</p>
          {mail ? <CameAsMail mail={mail} /> : null}
        </li>
      ))}
    </ol>
  )
}

/** So much of a question that one knows which it is; the whole stands above in the thread. */
const shortened = (text: string) => (text.length > 90 ? `${text.slice(0, 90)}…` : text)
