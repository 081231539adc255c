import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { isApiError } from '../../../../lib/api-error.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { DateText } from '../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { CancelDialog } from './cancel-dialog.tsx'
import { JoinSection } from './join-section.tsx'
import { JointCard } from './joint-card.tsx'
import { OutcomeForm } from './outcome-form.tsx'
import { type Visit, visitQuery } from './queries.ts'
import { Requests } from './requests.tsx'
import { TimeDialog } from './time-dialog.tsx'
import { VisitTags, WhenText } from './visit-words.tsx'
import './inspections.css'

/** One visit: when, where and why, who else comes, what the company asks, and what came of it. */
export function VisitPage() {
  const t = useTexts('inspections')
  const { visitId } = useParams({ from: '/shell/inspections/$visitId' })
  const visit = useQuery(visitQuery(visitId))
  if (isApiError(visit.error, 404)) throw visit.error
  const above = (
    <Link to="/inspections" className="ds-link">
      {t('title')}
    </Link>
  )
  if (!visit.data)
    return (
      <>
        <PageHeader title={t('one')} above={above} />
        {visit.error ? (
          <ErrorState error={visit.error} onRetry={() => void visit.refetch()} />
        ) : (
          <Skeletons kind="page" />
        )}
      </>
    )
  return <View key={visitId} visit={visit.data} above={above} />
}

function View({ visit, above }: { visit: Visit; above: ReactNode }) {
  const t = useTexts('inspections')
  const [asks, ask] = useState<'time' | 'cancel' | null>(null)
  const isOpen = visit.status === 'planned' || visit.status === 'agreed'
  return (
    <>
      <PageHeader
        title={visit.subject}
        above={above}
        beside={<VisitTags visit={visit} />}
        actions={
          visit.may.change ? (
            <>
              {visit.joint ? null : (
                <Button onClick={() => ask('time')}>{t(visit.startsAt ? 'time.move' : 'time.fix')}</Button>
              )}
              <Button asChild variant="secondary">
                <Link to="/inspections/$visitId/edit" params={{ visitId: visit.id }}>
                  {t('edit')}
                </Link>
              </Button>
              <Button variant="secondary" onClick={() => ask('cancel')}>
                {t('cancel.title')}
              </Button>
            </>
          ) : null
        }
      />
      <div className="f-visits__page">
        <Requests visit={visit} />
        {visit.joint && isOpen ? (
          <section aria-labelledby="joint">
            <h2 id="joint">{t('joint.title')}</h2>
            <JointCard joint={visit.joint} shownOn={visit.id} />
          </section>
        ) : null}
        {visit.declined.map((one) => (
          <p key={one.at}>{t('declined', { unit: one.unit, reason: one.reason })}</p>
        ))}
        <Facts visit={visit} />
        {visit.may.change && isOpen ? <JoinSection visit={visit} /> : null}
        {/* Begins anew with what has been noted, and stays as it is when something else is changed. */}
        <OutcomeForm key={outcomeOf(visit)} visit={visit} />
      </div>
      {asks === 'time' ? <TimeDialog of={{ visit }} current={visit} onClose={() => ask(null)} /> : null}
      {asks === 'cancel' ? <CancelDialog visit={visit} onClose={() => ask(null)} /> : null}
    </>
  )
}

const outcomeOf = ({ status, outcome, outcomeNote, endedWhy, doneOn }: Visit): string =>
  JSON.stringify([status === 'not_done', outcome, outcomeNote, endedWhy, doneOn])

function Facts({ visit }: { visit: Visit }) {
  const t = useTexts('inspections')
  // What came of it first: it is what one opens a visit that has been made for.
  const facts: [string, ReactNode][] = [
    [t('outcome.note'), visit.outcomeNote],
    [t('outcome.doneOn'), visit.doneOn ? <DateText key="done" value={visit.doneOn} weekday /> : ''],
    [t('ended.why'), visit.endedWhy],
    [t('column.when'), visit.doneOn ? '' : <WhenText key="when" visit={visit} />],
    [
      t('column.company'),
      <Link key="company" to="/companies/$companyId" params={{ companyId: visit.company.id }}>
        {visit.company.name}
      </Link>,
    ],
    [t('column.site'), [visit.site, visit.property].filter(Boolean).join(', ')],
    [t('form.unit'), visit.unit.name],
    [t('facts.inspector'), visit.inspector.name],
    [t('facts.announced'), t(visit.isAnnounced ? 'form.announced.yes' : 'form.announced.no')],
    [t('form.areas'), visit.areas.map(({ title }) => title).join(', ')],
    [t('form.prepare'), visit.prepare],
    [t('form.lawfulBasis'), visit.lawfulBasis],
    [t('form.contact'), [visit.contactName, visit.contactEmail].filter(Boolean).join(', ')],
    [
      t('form.case'),
      visit.case ? (
        <Link key="case" to="/cases/$caseId" params={{ caseId: visit.case.id }}>
          {visit.case.number} {visit.case.title}
        </Link>
      ) : (
        ''
      ),
    ],
  ]
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{t('facts.title')}</h2>
      <dl className="f-visits__facts">
        {facts
          .filter(([, said]) => said !== '')
          .map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
