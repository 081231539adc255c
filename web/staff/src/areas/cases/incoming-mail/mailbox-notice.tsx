import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { mailboxQuery } from './queries.ts'
import '../shared.css'

/** To pilots and administrators: mail waits to be placed, or the mailbox can't be read. Nothing when all is well. */
export function MailboxNotice() {
  const t = useTexts('mails')
  const isLetIn = hasRole(useSession(), 'pilot', 'administrator')
  const { data } = useQuery({ ...mailboxQuery, enabled: isLetIn })
  if (!isLetIn || !data || (data.unplaced === 0 && !data.failsSince)) return null
  return (
    <div className="f-case__notice" data-tone={data.failsSince ? 'danger' : 'attention'}>
      <p>
        <strong>
          {data.failsSince ? `${t('waiting.fails')}. ` : ''}
          {data.unplaced > 0 ? `${t('waiting', { count: data.unplaced })}. ` : ''}
        </strong>
        <Link to="/incoming-mail">{t('waiting.open')}</Link>
      </p>
    </div>
  )
}
