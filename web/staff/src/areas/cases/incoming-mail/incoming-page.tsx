import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Segments } from '../../../../../ui/segments.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { BlockTable } from './mail-blocks.tsx'
import { MailHead } from './mail-head.tsx'
import { MailFiles, MailText } from './mail-text.tsx'
import { AsideActs, PlacingActs } from './placing-acts.tsx'
import { mailboxQuery, type PlacingView, placingQuery } from './queries.ts'
import './incoming-mail.css'

const views = ['unplaced', 'set_aside'] as const satisfies readonly PlacingView[]

/** What has come by mail and belongs to no case yet. The server lets in pilots and administrators. */
export function IncomingPage() {
  const t = useTexts('mails')
  const session = useSession()
  const isLetIn = hasRole(session, 'pilot', 'administrator')
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {isLetIn ? (
        <>
          <Placing />
          <BlockTable />
        </>
      ) : (
        <EmptyState title={t('closed')}>{t('closed.lead')}</EmptyState>
      )}
    </>
  )
}

function Placing() {
  const t = useTexts('mails')
  const ui = useTexts('ui')
  const [view, look] = useState<PlacingView>('unplaced')
  const mails = useInfiniteQuery(placingQuery(view))
  const items = mails.data?.pages.flatMap((page) => page.items)
  return (
    <section aria-label={t('title')}>
      <div className="f-mail__head">
        <Segments
          label={t('which')}
          value={view}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={look}
        />
        <Mailbox />
      </div>
      {mails.error ? (
        <ErrorState error={mails.error} onRetry={() => void mails.refetch()} />
      ) : !items ? (
        <Skeletons kind="rows" count={3} />
      ) : items.length === 0 ? (
        <EmptyState title={t(`none.${view}`)}>{t(`none.${view}.lead`)}</EmptyState>
      ) : (
        <ul className="f-mail__list">
          {items.map((mail) => (
            <li key={mail.id} className="f-mail__item">
              <MailHead mail={mail} level="h2" />
              <MailText mailId={mail.id} body={mail.body} hasMore={mail.hasMore} />
              <MailFiles files={mail.files} />
              {mail.state === 'unplaced' ? <PlacingActs mail={mail} /> : null}
              {mail.state === 'set_aside' ? <AsideActs mail={mail} /> : null}
            </li>
          ))}
        </ul>
      )}
      {mails.hasNextPage ? (
        <Button
          variant="secondary"
          loading={mails.isFetchingNextPage}
          onClick={() => void mails.fetchNextPage()}
        >
          {ui('table.more')}
        </Button>
      ) : null}
    </section>
  )
}

/** When the mailbox was read, or since when it can't be. */
function Mailbox() {
  const t = useTexts('mails')
  const { data } = useQuery(mailboxQuery)
  if (!data) return null
  if (!data.isOn) return <p className="f-case__quiet">{t('mailbox.off')}</p>
  if (data.failsSince)
    return (
      <p className="f-mail__refused" role="alert">
        {t('mailbox.fails')} <DateText value={data.failsSince} time />.{' '}
        {t('mailbox.why', { reason: data.lastError })}
      </p>
    )
  return data.lookedAt ? (
    <p className="f-case__quiet">
      {t('mailbox.looked')} <DateText value={data.lookedAt} time />
    </p>
  ) : null
}
