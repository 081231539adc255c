import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { MeetingLink } from '../meeting-link.tsx'
import { ofCaseQuery } from '../queries.ts'
import './case-meetings.css'

/** The next meeting that takes a case up, where the card that tells of its meetings lies far down; nothing without one. */
export function NextMeeting({ caseId }: { caseId: string }) {
  return (
    // Its words are fetched apart; the case stands meanwhile.
    <Suspense fallback={null}>
      <Line caseId={caseId} />
    </Suspense>
  )
}

function Line({ caseId }: { caseId: string }) {
  const t = useTexts('meetings')
  const said = useQuery(ofCaseQuery(caseId)).data
  const next = said?.items
    .filter(({ result, status }) => result === null && (status === 'planned' || status === 'live'))
    .at(-1)
  if (!next) return null
  return (
    <section className="f-next-meeting" aria-labelledby="next-meeting">
      <h2 id="next-meeting">{t(next.status === 'live' ? 'onCase.live' : 'onCase.next')}</h2>
      <p>
        <MeetingLink id={next.meetingId}>{next.series}</MeetingLink>
      </p>
      <p>
        <DateText value={next.startsAt} weekday time />
        {next.place ? ` · ${next.place}` : null}
        {next.link ? (
          <>
            {' · '}
            <a href={next.link} rel="noreferrer">
              {t('row.join')}
            </a>
          </>
        ) : null}
      </p>
    </section>
  )
}
