import { HandoverSteps } from '../../areas/cases/handover/handover-steps.tsx'
import { MailboxNotice } from '../../areas/cases/incoming-mail/mailbox-notice.tsx'
import { DayVisits } from '../../areas/inspections/day-visits.tsx'
import { DayMeetings } from '../../areas/meetings/day/day-meetings.tsx'
import { MyDayPage } from '../../areas/my-day/my-day-page.tsx'
import type { StepsOf } from '../../areas/my-day/waiting-row.tsx'
import { Swaps } from '../../areas/organisation/duty/swaps.tsx'

const steps: StepsOf = {
  handover: ({ caseId, number }) => <HandoverSteps caseId={caseId} number={number} />,
}

/** Min dag, with the steps that are taken on its rows. */
export function DayPage() {
  return (
    <MyDayPage
      steps={steps}
      above={
        <>
          <MailboxNotice />
          <Swaps onlyMine />
          <DayMeetings />
          <DayVisits />
        </>
      }
    />
  )
}
