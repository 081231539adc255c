import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { FeedAddress } from './feed-address.tsx'
import { FreshAddress } from './fresh-address.tsx'
import { HowToSubscribe } from './how-to-subscribe.tsx'
import { feedQuery } from './queries.ts'
import './feed.css'

/** One’s meetings in the calendar that one has already: a secret address for it to fetch them from. */
export function MyCalendarPage() {
  const t = useTexts('calendarFeed')
  const meetings = useTexts('meetings')
  const found = useQuery(feedQuery)
  // Told once by the server, and gone when the page is left.
  const [address, setAddress] = useState<string | null>(null)
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        above={
          <Link to="/meetings" className="ds-link">
            {meetings('title')}
          </Link>
        }
      />
      <div className="f-feed">
        {found.data !== undefined ? (
          <>
            {address ? <FreshAddress key={address} address={address} /> : null}
            <FeedAddress feed={found.data} onAddress={setAddress} />
            {found.data ? <HowToSubscribe /> : null}
            <WhatIsInIt />
          </>
        ) : found.error ? (
          <ErrorState error={found.error} onRetry={() => void found.refetch()} />
        ) : (
          <Skeletons kind="rows" count={4} />
        )}
      </div>
    </>
  )
}

function WhatIsInIt() {
  const t = useTexts('calendarFeed')
  return (
    <section aria-labelledby="in-calendar">
      <Heading level={2} data-size="2xs" id="in-calendar">
        {t('in.title')}
      </Heading>
      <ul>
        <li>{t('in.meetings')}</li>
        <li>{t('in.asked')}</li>
        <li>{t('in.companies')}</li>
        <li>{t('in.visits')}</li>
      </ul>
      <p>{t('in.not')}</p>
    </section>
  )
}
