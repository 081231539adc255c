import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DataTable } from '../../../../../ui/data-table.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { EmptyState } from '../../../../../ui/empty-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { StatusTag } from '../../../../../ui/status-tag.tsx'
import { FailureDialog } from './failure-dialog.tsx'
import { type Job, jobsQuery } from './queries.ts'

function useJobWords(): (job: Job) => string {
  const t = useTexts('administration')
  // Every job has words of its own (a test of the server sees to it); one of a newer server is told of in its English.
  return ({ name, says }) => t(`job.${name}` as 'job.mail.send', { defaultValue: says })
}

/** What the program does by itself: how it went last, when it comes again, and what waits for somebody to look. */
export function JobTable() {
  const t = useTexts('administration')
  const wordsOf = useJobWords()
  const jobs = useQuery(jobsQuery)
  const [looking, look] = useState<Job | null>(null)
  return (
    <section aria-labelledby="jobs">
      <Heading level={2} data-size="2xs" id="jobs">
        {t('jobs.title')}
      </Heading>
      <DataTable
        caption={t('jobs.title')}
        rows={jobs.data}
        keyOf={({ name }) => name}
        error={jobs.error}
        onRetry={() => void jobs.refetch()}
        empty={<EmptyState title={t('jobs.none')} />}
        columns={[
          {
            id: 'job',
            header: t('jobs.job'),
            cell: (job) => (
              <div>
                <strong>{wordsOf(job)}</strong>
                <span className="f-admin__name">{job.name}</span>
              </div>
            ),
          },
          { id: 'last', header: t('jobs.last'), cell: (job) => <LastRun job={job} />, narrow: true },
          {
            id: 'next',
            header: t('jobs.next'),
            cell: ({ nextRun }) => (nextRun ? <DateText value={nextRun} time /> : t('jobs.whenNeeded')),
            narrow: true,
          },
          { id: 'queue', header: t('jobs.queue'), cell: (job) => <Queue job={job} /> },
          {
            id: 'failures',
            header: t('jobs.failures'),
            cell: (job) =>
              job.failures === 0 ? (
                t('jobs.noFailures')
              ) : (
                <Button variant="secondary" data-color="danger" onClick={() => look(job)}>
                  {t('jobs.look', { count: job.failures })}
                  <span className="ds-sr-only">: {wordsOf(job)}</span>
                </Button>
              ),
            narrow: true,
          },
        ]}
      />
      {looking ? (
        <FailureDialog name={looking.name} title={wordsOf(looking)} onClose={() => look(null)} />
      ) : null}
    </section>
  )
}

const tones = { completed: 'good', failed: 'danger', cancelled: 'ended' } as const

function LastRun({ job: { lastRun, lastState } }: { job: Job }) {
  const t = useTexts('administration')
  if (!lastRun || !lastState) return t('jobs.never')
  return (
    <>
      <StatusTag tone={tones[lastState]} plain>
        {t(`state.${lastState}`)}
      </StatusTag>{' '}
      <DateText value={lastRun} time />
    </>
  )
}

function Queue({ job: { waiting, running, retrying } }: { job: Job }) {
  const t = useTexts('administration')
  const parts = [
    waiting > 0 ? t('queue.waiting', { count: waiting }) : '',
    running > 0 ? t('queue.running', { count: running }) : '',
    retrying > 0 ? t('queue.retrying', { count: retrying }) : '',
  ].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : t('queue.empty')
}
