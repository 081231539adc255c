import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { API } from '../../../../../lib/api.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { Unsent } from '../live/unsent.tsx'
import { useQueue } from '../live/use-queue.ts'
import { MeetingHead } from '../meeting/meeting-head.tsx'
import { type Meeting, minutesQuery } from '../meeting/queries.ts'
import { Approval } from './approval.tsx'
import { MinutesDocument } from './minutes-document.tsx'
import { ReopenDialog } from './reopen-dialog.tsx'
import { Versions } from './versions.tsx'
import './minutes.css'

/** A meeting that is closed: what it came to, to read, print and approve. */
export function MinutesView({ meeting }: { meeting: Meeting }) {
  const t = useTexts('meeting')
  const [version, choose] = useState<number | undefined>(undefined)
  const [isReopening, reopen] = useState(false)
  const { keeper, queue } = useQueue(meeting.id)
  const found = useQuery(minutesQuery(meeting.id, version))
  const minutes = found.data
  return (
    <>
      <MeetingHead
        meeting={meeting}
        actions={
          <>
            <a
              className="ds-button"
              data-variant="secondary"
              href={`${API}/meetings/${meeting.id}/minutes/pdf`}
            >
              {t('minutes.pdf')}
            </a>
            <Button variant="tertiary" onClick={() => window.print()}>
              {t('minutes.print')}
            </Button>
            {meeting.may.lead ? (
              <Button variant="tertiary" onClick={() => reopen(true)}>
                {t('reopen')}
              </Button>
            ) : null}
          </>
        }
      />
      <Unsent meeting={meeting} queue={queue} keeper={keeper} />
      {minutes ? (
        <>
          <Approval meeting={meeting} minutes={minutes} />
          <MinutesDocument minutes={minutes} />
          <Versions minutes={minutes} onChoose={choose} />
        </>
      ) : found.error ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <Skeletons kind="lines" count={12} />
      )}
      {isReopening ? <ReopenDialog meeting={meeting} onClose={() => reopen(false)} /> : null}
    </>
  )
}
