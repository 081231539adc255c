import { PadlockLockedIcon } from '@navikt/aksel-icons'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../../../../lib/i18n.ts'
import { BlockedAddresses } from '../incoming-mail/mail-blocks.tsx'
import { FailedMails } from '../mails/failed-mails.tsx'
import type { CaseView } from '../shapes.ts'

/** What one must know before doing anything: mail that didn't arrive, confidentiality, and duplicates. */
export function CaseNotices({ of }: { of: CaseView }) {
  const t = useTexts('case')
  const original = of.linked.find(({ how }) => how === 'duplicateOf')
  return (
    <>
      <FailedMails of={of} />
      <BlockedAddresses of={of} />
      {of.visibility === 'restricted' ? (
        <div className="f-case__notice f-desk__restricted" data-tone="plain">
          <PadlockLockedIcon aria-hidden />
          <p>{t('restricted.notice')}</p>
        </div>
      ) : null}
      {of.companyTrouble && of.status !== 'closed' ? (
        <div className="f-case__notice" data-tone="attention">
          <p>{t(`trouble.${of.companyTrouble}`, { company: of.company?.name ?? '' })}</p>
        </div>
      ) : null}
      {original ? (
        <div className="f-case__notice" data-tone="plain">
          <p>
            {t('duplicate.notice')}{' '}
            <Link to="/cases/$caseId" params={{ caseId: original.id }}>
              {original.number} {original.title}
            </Link>
          </p>
        </div>
      ) : null}
      {of.closingNote ? (
        <div className="f-case__notice" data-tone="plain">
          <p className="f-case__text">
            <strong>{t('close.said')}</strong> {of.closingNote}
          </p>
        </div>
      ) : null}
    </>
  )
}
