import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { MeetingLink } from '../meeting-link.tsx'
import { CompanyAnswers } from '../replies/company-answers.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { cancelSlot, endOffer, type SlotOfCase as Found, slotOfCaseQuery } from './queries.ts'
import { useStale } from './use-stale.ts'
import './company-slots.css'

/** The time that the company of a case has at a meeting, and the way to invite it to one. */
export function SlotOfCase({ caseId }: { caseId: string }) {
  return (
    // Its words are fetched apart; the case stands meanwhile.
    <Suspense fallback={null}>
      <Panel caseId={caseId} />
    </Suspense>
  )
}

function Panel({ caseId }: { caseId: string }) {
  const t = useTexts('companySlots')
  const [inviting, invite] = useState(false)
  const found = useQuery(slotOfCaseQuery(caseId)).data
  if (!found || (!found.booked && !found.offer && !found.may.invite)) return null
  const { booked, offer, may } = found
  return (
    <div className="f-slot-of-case">
      <h3>{t('case.title')}</h3>
      {booked ? <Booked booked={booked} mayCancel={may.invite} /> : null}
      {offer && !booked ? <Asked caseId={caseId} offer={offer} mayEnd={may.invite} /> : null}
      {may.invite && !booked ? (
        <Button variant="tertiary" data-color="neutral" onClick={() => invite(true)}>
          {t('case.invite')}
        </Button>
      ) : null}
      {inviting ? <InviteDialog caseId={caseId} found={found} onClose={() => invite(false)} /> : null}
    </div>
  )
}

function Booked({ booked, mayCancel }: { booked: NonNullable<Found['booked']>; mayCancel: boolean }) {
  const t = useTexts('companySlots')
  const language = useLanguage()
  const renew = useStale()
  return (
    <>
      <p>
        <MeetingLink id={booked.meetingId}>
          {booked.series} <DateText value={booked.startsAt} weekday time />–
          {formatTime(booked.endsAt, language)}
        </MeetingLink>
        <span className="f-slots__quiet">{t(booked.isChosenByCompany ? 'case.chosen' : 'case.booked')}</span>
      </p>
      <CompanyAnswers answers={booked.answers} />
      {mayCancel ? (
        <ConfirmWithUndo
          variant="tertiary"
          run={() => renew(() => cancelSlot(booked.id))}
          done={t('cancelled')}
          question={{ ask: t('cancel.ask'), yes: t('cancel.yes') }}
        >
          {t('cancel')}
        </ConfirmWithUndo>
      ) : null}
    </>
  )
}

type AskedProps = { caseId: string; offer: NonNullable<Found['offer']>; mayEnd: boolean }

function Asked({ caseId, offer, mayEnd }: AskedProps) {
  const t = useTexts('companySlots')
  const renew = useStale()
  return (
    <>
      <p>
        {t('case.asked', { series: offer.series })}
        <span className="f-slots__quiet">
          {offer.by.name}, <DateText value={offer.offeredAt} />
        </span>
      </p>
      {mayEnd ? (
        <ConfirmWithUndo variant="tertiary" run={() => renew(() => endOffer(caseId))} done={t('case.ended')}>
          {t('case.end')}
        </ConfirmWithUndo>
      ) : null}
    </>
  )
}
