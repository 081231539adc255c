import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { API } from '../../../../../lib/api.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { wholeMailQuery } from './queries.ts'
import './incoming-mail.css'

const REASONS = ['file.kind', 'file.tooLarge', 'file.empty', 'file.tooMany'] as const

type Props = { mailId: string; body: string; hasMore: boolean }

/** What a mail says that is new; all of it, and the mail as it came, for who asks. */
export function MailText({ mailId, body, hasMore }: Props) {
  return (
    <>
      <p className="f-case__text">{body}</p>
      <WholeMail mailId={mailId} hasMore={hasMore} />
    </>
  )
}

/** The ways to the rest of a mail. */
export function WholeMail({ mailId, hasMore }: Omit<Props, 'body'>) {
  const t = useTexts('mails')
  const [isOpen, open] = useState(false)
  const whole = useQuery({ ...wholeMailQuery(mailId), enabled: isOpen })
  return (
    <>
      {isOpen && whole.data ? <p className="f-case__text f-mail__whole">{whole.data.whole}</p> : null}
      {isOpen && whole.error ? <ErrorState error={whole.error} /> : null}
      <p className="f-mail__ways">
        {hasMore ? (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-expanded={isOpen}
            loading={isOpen && whole.isPending}
            onClick={() => open(!isOpen)}
          >
            {t(isOpen ? 'do.less' : 'do.whole')}
          </Button>
        ) : null}
        <a href={`${API}/incoming-mails/${mailId}/original`} download>
          {t('do.original')}
        </a>
      </p>
    </>
  )
}

/** The files of a mail: those that were taken in, and those that were not, with why. */
export function MailFiles({ files }: { files: readonly { name: string; refused: string | null }[] }) {
  const t = useTexts('mails')
  const kept = files.filter(({ refused }) => !refused).map(({ name }) => name)
  return (
    <>
      {kept.length > 0 ? <p className="f-case__quiet">{t('files', { names: kept.join(', ') })}</p> : null}
      {files.map(({ name, refused }) => {
        if (!refused) return null
        const known = REASONS.find((one) => one === refused)
        const why = t(known ? `refusal.${known}` : 'refusal.other')
        return (
          <p key={name} className="f-mail__refused">
            {t('file.refused', { name, why })}
          </p>
        )
      })}
    </>
  )
}
