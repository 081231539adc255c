import { useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { AnswerContent } from '../parts/answer-view.tsx'
import { useAct } from '../use-act.ts'
import { JointDialog } from './joint-dialog.tsx'
import { type Conflict, replyToJoint, type Side } from './queries.ts'
import { DeclineJointDialog, ReleaseDialog } from './reason-dialog.tsx'

type Props = { caseId: string; conflict: Conflict }
type Dialog = 'joint' | 'decline' | 'release'

/** Two answers side by side, what is proposed in their place, and the ways out. */
export function ConflictCard({ caseId, conflict }: Props) {
  const t = useTexts('conflicts')
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const { kind, statement, foundBy, may } = conflict
  const isOpen = conflict.status === 'open'
  const titleId = `conflict-${conflict.id}`
  const close = () => setDialog(null)
  return (
    <article className="f-conflict" aria-labelledby={titleId} data-open={isOpen || undefined}>
      <h2 id={titleId} tabIndex={-1}>
        {t('heading')}
      </h2>
      <p>
        {t(`about.${kind}`, { name: foundBy?.name ?? '' })} {isOpen ? t('blocks') : null}
      </p>
      {statement ? <blockquote className="f-case__text">{statement}</blockquote> : null}
      <ul className="f-conflict__sides">
        {conflict.sides.map((side) => (
          <SideView key={side.partId} side={side} marked={conflict.term} />
        ))}
      </ul>
      {isOpen ? (
        <Proposal caseId={caseId} conflict={conflict} onDecline={() => setDialog('decline')} />
      ) : null}
      {isOpen ? (
        <div className="f-form__buttons">
          {may.propose ? <Button onClick={() => setDialog('joint')}>{t('joint.open')}</Button> : null}
          {may.release ? (
            <Button variant="secondary" onClick={() => setDialog('release')}>
              {t('release.open')}
            </Button>
          ) : null}
        </div>
      ) : (
        <Ended conflict={conflict} />
      )}
      {dialog === 'joint' ? <JointDialog caseId={caseId} conflict={conflict} onClose={close} /> : null}
      {dialog === 'decline' ? (
        <DeclineJointDialog caseId={caseId} conflict={conflict} onClose={close} />
      ) : null}
      {dialog === 'release' ? <ReleaseDialog caseId={caseId} conflict={conflict} onClose={close} /> : null}
    </article>
  )
}

function SideView({ side, marked }: { side: Side; marked: Conflict['term'] }) {
  const t = useTexts('conflicts')
  const nameOf = useNameOf()
  const { topic, unit, answer } = side
  return (
    <li>
      <h3>{topic}</h3>
      <p className="f-case__quiet">{t('side.issued', { name: answer.issuedBy.name, unit: nameOf(unit) })}</p>
      <AnswerContent answer={answer} marked={marked} />
    </li>
  )
}

/** What one unit proposes that both say, and what the other one said to it. */
function Proposal({ caseId, conflict, onDecline }: Props & { onDecline: () => void }) {
  const t = useTexts('conflicts')
  const nameOf = useNameOf()
  const { joint, sides, may } = conflict
  const reply = useAct(replyToJoint(caseId, conflict.id))
  if (!joint) return null
  const asked = sides.find(({ partId }) => partId !== joint.partId)
  const unit = asked ? nameOf(asked.unit) : ''
  if (joint.status === 'declined') {
    return <p className="f-case__text">{t('joint.declined', { unit, reason: joint.reason })}</p>
  }
  if (joint.status !== 'proposed') return null
  const answer = (agrees: boolean) =>
    reply.mutate(
      { agrees, reason: '' },
      {
        onSuccess: () => showToast({ tone: 'good', message: agrees ? t('joint.done') : t('joint.tookBack') }),
      },
    )
  return (
    <section className="f-conflict__joint" aria-label={t('joint.title')}>
      <p>{t('joint.proposed', { name: joint.proposedBy.name })}</p>
      <AnswerContent answer={joint.content} />
      {may.agree ? null : <p className="f-case__quiet">{t('joint.waits', { unit })}</p>}
      {reply.error ? <ErrorState error={reply.error} /> : null}
      <div className="f-form__buttons">
        {may.agree ? (
          <Button loading={reply.isPending} onClick={() => answer(true)}>
            {t('joint.agree')}
          </Button>
        ) : null}
        {may.agree ? (
          <Button variant="secondary" onClick={onDecline}>
            {t('joint.decline')}
          </Button>
        ) : may.decline ? (
          <Button variant="secondary" loading={reply.isPending} onClick={() => answer(false)}>
            {t('joint.takeBack')}
          </Button>
        ) : null}
      </div>
    </section>
  )
}

function Ended({ conflict: { status, endedBy, reason } }: Pick<Props, 'conflict'>) {
  const t = useTexts('conflicts')
  if (status === 'open') return null
  return <p className="f-case__text">{t(`ended.${status}`, { name: endedBy?.name ?? '', reason })}</p>
}
