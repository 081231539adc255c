import { Link } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useFocusKept } from '../../../../lib/focus-kept.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useWrite } from '../../../../lib/use-write.ts'
import { ErrorState } from '../../../../ui/error-state.tsx'
import { Button } from '../../../../ui/library.ts'
import { StatusTag } from '../../../../ui/status-tag.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { answerJoint, type Joint, type Party, staleAfterVisit } from './queries.ts'
import { TimeDialog } from './time-dialog.tsx'
import { WhenText } from './visit-words.tsx'

type Props = {
  joint: Joint
  named?: boolean
  /** The visit whose page it stands on, which needs no way to itself. */
  shownOn?: string
}

/** Several units' visits as one: the time, what each has said, and the answer in one touch. */
export function JointCard({ joint, named = false, shownOn }: Props) {
  const t = useTexts('inspections')
  const own = joint.parties.filter(({ may }) => may.answer)
  const time = { ...joint, earliestOn: '', latestOn: '' }
  return (
    <article className="f-visits__joint" aria-label={t('joint.about', { company: joint.company.name })}>
      {named ? (
        <h3>
          {joint.company.name}, {joint.site}
        </h3>
      ) : null}
      <p className="f-visits__time">
        <strong>
          <WhenText visit={time} />
        </strong>{' '}
        <span className="f-visits__quiet">
          {joint.proposedBy ? t('joint.by', { name: joint.proposedBy }) : t('joint.found')}
        </span>
      </p>
      <ul className="f-visits__parties">
        {joint.parties.map((party) => (
          <li key={party.visitId}>
            {party.visitId === shownOn ? (
              <span>{party.unit.name}</span>
            ) : (
              <Link to="/inspections/$visitId" params={{ visitId: party.visitId }}>
                {party.unit.name}
              </Link>
            )}
            <span>{party.subject}</span>
            <StatusTag tone={party.hasSaidYes ? 'good' : 'waiting'} plain>
              {t(party.hasSaidYes ? 'joint.yes' : 'joint.silent')}
            </StatusTag>
          </li>
        ))}
      </ul>
      {own.map((party) => (
        <Steps key={party.visitId} joint={joint} party={party} isOne={own.length === 1} />
      ))}
    </article>
  )
}

/** Goes when it has been said. */
function Yes({ isSending, onSay }: { isSending: boolean; onSay: () => void }) {
  const t = useTexts('inspections')
  const button = useRef<HTMLButtonElement>(null)
  useFocusKept(button, 'button')
  return (
    <Button ref={button} loading={isSending} onClick={onSay}>
      {t('joint.sayYes')}
    </Button>
  )
}

function Steps({ joint, party, isOne }: { joint: Joint; party: Party; isOne: boolean }) {
  const t = useTexts('inspections')
  const [asks, ask] = useState<'no' | 'time' | null>(null)
  const { visitId } = party
  const yes = useWrite({
    call: (_: null, intention) => answerJoint({ joint, visitId }, { answer: 'yes' }, intention),
    invalidates: () => staleAfterVisit,
  })
  return (
    <>
      <div className="f-visits__steps">
        {isOne ? null : <span>{party.unit.name}:</span>}
        {party.hasSaidYes ? null : <Yes isSending={yes.isPending} onSay={() => yes.mutate(null)} />}
        <Button variant="secondary" onClick={() => ask('time')}>
          {t('joint.otherTime')}
        </Button>
        <Button variant="tertiary" onClick={() => ask('no')}>
          {t('joint.sayNo')}
        </Button>
      </div>
      {yes.error ? <ErrorState error={yes.error} /> : null}
      {asks === 'no' ? <DeclineDialog joint={joint} visitId={visitId} onClose={() => ask(null)} /> : null}
      {asks === 'time' ? (
        <TimeDialog of={{ joint, visitId }} current={joint} onClose={() => ask(null)} />
      ) : null}
    </>
  )
}
