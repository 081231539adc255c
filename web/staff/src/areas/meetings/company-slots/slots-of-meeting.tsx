import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { formatTime } from '../../../../../lib/dates.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { CompanyAnswers } from '../replies/company-answers.tsx'
import { OpenSlotsDialog } from './open-slots-dialog.tsx'
import { cancelSlot, type Slot, slotsQuery, withdrawSlot } from './queries.ts'
import { useStale } from './use-stale.ts'
import './company-slots.css'

type Props = { meetingId: string; startsAt: string; endsAt: string }

/** Times for companies at a meeting: which are free, who has the others, and for those who lead it the way to open more. */
export function SlotsOfMeeting(props: Props) {
  return (
    // Its words are fetched apart; the meeting stands meanwhile.
    <Suspense fallback={null}>
      <Panel {...props} />
    </Suspense>
  )
}

function Panel({ meetingId, startsAt, endsAt }: Props) {
  const t = useTexts('companySlots')
  const [opening, open] = useState(false)
  const slots = useQuery(slotsQuery(meetingId)).data
  if (!slots || (slots.items.length === 0 && !slots.may.open)) return null
  return (
    <section aria-labelledby="company-slots" className="f-slots">
      <Heading level={2} data-size="2xs" id="company-slots">
        {t('title')}
      </Heading>
      {slots.items.length > 0 ? (
        <ul>
          {slots.items.map((slot) => (
            <Row key={slot.id} slot={slot} />
          ))}
        </ul>
      ) : (
        <p className="f-slots__quiet">{t('none')}</p>
      )}
      {slots.may.open ? (
        <Button variant="secondary" onClick={() => open(true)}>
          {t('open')}
        </Button>
      ) : null}
      {opening ? (
        <OpenSlotsDialog
          meetingId={meetingId}
          startsAt={slots.items.at(-1)?.endsAt ?? startsAt}
          endsAt={endsAt}
          onClose={() => open(false)}
        />
      ) : null}
    </section>
  )
}

function Row({ slot }: { slot: Slot }) {
  const t = useTexts('companySlots')
  const language = useLanguage()
  const renew = useStale()
  const span = `${formatTime(slot.startsAt, language)}–${formatTime(slot.endsAt, language)}`
  return (
    <li>
      <span className="f-number">{span}</span>
      <Whose slot={slot} />
      <CompanyAnswers answers={slot.answers} />
      {slot.may.withdraw ? (
        <ConfirmWithUndo
          variant="tertiary"
          aria-label={t('withdraw.which', { span })}
          run={() => renew(() => withdrawSlot(slot.id))}
          done={t('withdrawn')}
        >
          {t('withdraw')}
        </ConfirmWithUndo>
      ) : null}
      {slot.may.cancel ? (
        <ConfirmWithUndo
          variant="tertiary"
          aria-label={t('cancel.which', { span })}
          run={() => renew(() => cancelSlot(slot.id))}
          done={t('cancelled')}
          question={{ ask: t('cancel.ask'), yes: t('cancel.yes') }}
        >
          {t('cancel')}
        </ConfirmWithUndo>
      ) : null}
    </li>
  )
}

/** Who has a time; of one whose case the reader may not read, only that it is taken. */
function Whose({ slot: { isBooked, case: of, contact } }: { slot: Slot }) {
  const t = useTexts('companySlots')
  if (!isBooked) return <span>{t('free')}</span>
  if (!of) return <span>{t('taken')}</span>
  return (
    <span>
      <Link to="/cases/$caseId" params={{ caseId: of.id }}>
        {of.number}
      </Link>{' '}
      {contact}
    </span>
  )
}
