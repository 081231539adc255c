import { useQuery } from '@tanstack/react-query'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import type { CaseView } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { type FailedMail, failedMailsQuery, resendMail } from './queries.ts'

/** What the company has not got, why, and the way to send it again. */
export function FailedMails({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const mails = useQuery({ ...failedMailsQuery(of.id), enabled: of.mails.failed > 0 }).data ?? []
  if (of.mails.failed === 0) return null
  return (
    <div className="f-case__notice" data-tone="danger" role="alert">
      <div>
        <p>
          <strong>{t('mail.failed', { count: of.mails.failed })}</strong>{' '}
          {t('mail.failed.do', { email: of.contact.email ?? '' })}
        </p>
        <ul className="f-case__mails">
          {mails.map((mail) => (
            <Mail key={mail.id} of={of} mail={mail} />
          ))}
        </ul>
      </div>
    </div>
  )
}

function Mail({ of, mail }: { of: CaseView; mail: FailedMail }) {
  const t = useTexts('watchdog')
  const ui = useTexts('ui')
  const resend = useAct(resendMail(of.id), () => showToast({ tone: 'good', message: t('mail.resent') }))
  async function send(): Promise<void> {
    try {
      await resend.mutateAsync({ mailId: mail.id })
    } catch (error) {
      const said = isApiError(error) && error.problem?.detail
      showToast({ tone: 'danger', message: said || ui('error.silent') })
    }
  }
  return (
    <li>
      <span>
        {mail.subject}, <DateText value={mail.createdAt} />.{' '}
        {mail.lastError ? t('mail.why', { reason: mail.lastError }) : null}
      </span>{' '}
      {mail.may.resend ? (
        <Button variant="secondary" loading={resend.isPending} onClick={() => void send()}>
          {t('mail.resend')}
          <span className="ds-sr-only">: {mail.subject}</span>
        </Button>
      ) : null}
    </li>
  )
}
