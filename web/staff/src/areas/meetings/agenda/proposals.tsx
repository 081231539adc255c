import { PlusIcon } from '@navikt/aksel-icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { type Meeting, meetingKey, type Proposal, proposalsQuery } from '../meeting/queries.ts'
import { useAct } from '../meeting/use-act.ts'
import { addItem } from '../queries.ts'
import { Parties } from './parties.tsx'

const SHOWN = 6

/** What the work itself puts forward, each with why; one touch puts it on the agenda. */
export function Proposals({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const found = useQuery(proposalsQuery(meeting.id))
  const [all, showAll] = useState(false)
  const proposals = found.data ?? []
  const shown = all ? proposals : proposals.slice(0, SHOWN)
  return (
    <section aria-labelledby="proposals">
      <Heading level={2} data-size="2xs" id="proposals">
        {t('proposals')}
      </Heading>
      {found.data ? (
        <>
          {proposals.length === 0 ? <p className="f-meeting__quiet">{t('proposals.none')}</p> : null}
          <ul className="f-proposals">
            {shown.map((proposal) => (
              <ProposalRow key={proposal.key} meetingId={meeting.id} proposal={proposal} />
            ))}
          </ul>
          {proposals.length > shown.length ? (
            <Button variant="tertiary" onClick={() => showAll(true)}>
              {t('proposals.more', { count: proposals.length - shown.length })}
            </Button>
          ) : null}
        </>
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons kind="lines" />
      )}
    </section>
  )
}

function ProposalRow({ meetingId, proposal }: { meetingId: string; proposal: Proposal }) {
  const t = useTexts('meeting')
  const cache = useQueryClient()
  const act = useAct(() => cache.invalidateQueries({ queryKey: meetingKey(meetingId) }))
  const [isAdding, adding] = useState(false)
  const { key, source, title, at, isLeft } = proposal

  async function add(): Promise<void> {
    adding(true)
    await act(() => addItem(meetingId, { proposal: key }, crypto.randomUUID()), {
      done: t('proposals.added', { title }),
    })
    adding(false)
  }

  return (
    <li>
      <div>
        <Title proposal={proposal} />
        <p className="f-meeting__facts">
          <span>{t(isLeft ? 'why.left' : `why.${source}`)}</span>
          <span>
            <DateText value={at} show="relative" />
          </span>
        </p>
      </div>
      <Button
        icon
        variant="secondary"
        aria-label={t('proposals.add', { title })}
        loading={isAdding}
        onClick={() => void add()}
      >
        <PlusIcon aria-hidden />
      </Button>
    </li>
  )
}

/** What it is about, with the way there; of an overlap its two parties, whose names are its title. */
function Title({ proposal: { title, case: found, area, overlap } }: { proposal: Proposal }) {
  if (overlap) return <Parties overlap={overlap} />
  return (
    <p className="f-proposals__title">
      {found ? (
        <Link to="/cases/$caseId" params={{ caseId: found.id }}>
          {title}
        </Link>
      ) : area ? (
        <Link to="/map/$code" params={{ code: area.code }}>
          {title}
        </Link>
      ) : (
        title
      )}
    </p>
  )
}
