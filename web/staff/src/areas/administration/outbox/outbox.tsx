import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { Segments } from '../../../../../ui/segments.tsx'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import { type Mail, type MailStatus, mailsQuery, useRetryMail } from './queries.ts'

const tones = {
  waiting: 'waiting',
  sending: 'active',
  sent: 'good',
  failed: 'danger',
} as const satisfies Record<MailStatus, Tone>

const views = ['failed', 'waiting', 'sent', 'all'] as const

/** E-mails that could not leave, those that wait, and those that have left. */
export function Outbox() {
  const t = useTexts('administration')
  const [view, look] = useState<(typeof views)[number]>('failed')
  const mails = useInfiniteQuery(mailsQuery(view))
  return (
    <section aria-labelledby="outbox">
      <div className="f-admin__head">
        <Heading level={2} data-size="2xs" id="outbox">
          {t('outbox.title')}
        </Heading>
        <Segments
          label={t('outbox.which')}
          value={view}
          options={views.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={look}
        />
      </div>
      <DataTable
        caption={t('outbox.title')}
        rows={mails.data?.pages.flatMap(({ items }) => items)}
        keyOf={({ id }) => id}
        error={mails.error}
        onRetry={() => void mails.refetch()}
        empty={<EmptyState title={t(`outbox.none.${view}`)} />}
        more={{
          hasMore: mails.hasNextPage,
          isLoading: mails.isFetchingNextPage,
          load: () => void mails.fetchNextPage(),
        }}
        columns={[
          {
            id: 'subject',
            header: t('outbox.subject'),
            cell: ({ caseId, subject }) =>
              caseId ? (
                <Link to="/cases/$caseId" params={{ caseId }} data-row-link>
                  {subject}
                </Link>
              ) : (
                <strong>{subject}</strong>
              ),
          },
          { id: 'to', header: t('outbox.to'), cell: ({ recipient }) => recipient },
          {
            id: 'status',
            header: t('outbox.status'),
            cell: (mail) => <MailState mail={mail} />,
          },
          {
            id: 'created',
            header: t('outbox.created'),
            cell: ({ createdAt }) => <DateText value={createdAt} time />,
            narrow: true,
          },
          {
            id: 'retry',
            header: t('outbox.do'),
            cell: (mail) => (mail.may.retry ? <RetryButton mail={mail} /> : null),
            narrow: true,
            phone: 'bare',
          },
        ]}
      />
    </section>
  )
}

function MailState({ mail: { status, attempts, lastError } }: { mail: Mail }) {
  const t = useTexts('administration')
  return (
    <>
      <StatusTag tone={tones[status]} plain>
        {t(`mail.${status}`)}
        {attempts > 1 ? `, ${t('outbox.attempts', { count: attempts })}` : ''}
      </StatusTag>
      {lastError ? <span className="f-admin__name">{lastError}</span> : null}
    </>
  )
}

function RetryButton({ mail }: { mail: Mail }) {
  const t = useTexts('administration')
  const ui = useTexts('ui')
  const retry = useRetryMail(() => showToast({ tone: 'good', message: t('outbox.retried') }))

  async function send(): Promise<void> {
    try {
      await retry.mutateAsync(mail.id)
    } catch (error) {
      const said = isApiError(error) && error.problem?.detail
      showToast({ tone: 'danger', message: said || ui('error.silent') })
    }
  }
  return (
    <Button variant="secondary" loading={retry.isPending} onClick={() => void send()}>
      {t('outbox.retry')}
      <span className="ds-sr-only">: {mail.subject}</span>
    </Button>
  )
}
