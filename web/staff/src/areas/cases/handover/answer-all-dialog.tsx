import { useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { DeclineForm } from './decline-form.tsx'
import { answerHandovers, type Handover, type ManyAnswer, type ManyResult, type Refusal } from './queries.ts'

type Props = { answer: 'accept' | 'decline'; handovers: readonly Handover[]; onClose: () => void }

/** Yes or no to many handovers, and afterwards how it went for each that was refused. */
export function AnswerAllDialog({ answer, handovers, onClose }: Props) {
  const t = useTexts('handover')
  const [result, setResult] = useState<ManyResult | null>(null)
  const send = (body: ManyAnswer, intention: string) =>
    answerHandovers.send({ handoverIds: handovers.map(({ id }) => id), answer: body }, intention)
  function end(answered: ManyResult): void {
    if (answered.items.some(({ outcome }) => outcome === 'refused')) return setResult(answered)
    showToast({ tone: 'good', message: t(`all.${answer}.done`, { count: answered.items.length }) })
    onClose()
  }
  return (
    <Modal open title={t(`all.${answer}.title`, { count: handovers.length })} onClose={onClose}>
      {result ? (
        <Outcome result={result} handovers={handovers} onClose={onClose} />
      ) : (
        <>
          <ul className="f-handovers__refused">
            {handovers.map(({ id, case: of }) => (
              <li key={id}>
                <span className="f-number">{of?.number}</span> {of?.title}
              </li>
            ))}
          </ul>
          {answer === 'accept' ? (
            <AcceptForm send={send} onDone={end} onCancel={onClose} />
          ) : (
            <DeclineForm
              draft="handovers.decline"
              lead={t('all.decline.lead')}
              write={{
                send: (refusal: Refusal, intention) => send({ kind: 'decline', ...refusal }, intention),
                invalidates: answerHandovers.invalidates,
              }}
              onDone={end}
              onCancel={onClose}
            />
          )}
        </>
      )}
    </Modal>
  )
}

type FormProps = {
  send: (answer: ManyAnswer, intention: string) => Promise<ManyResult>
  onDone: (result: ManyResult) => void
  onCancel: () => void
}

function AcceptForm({ send, onDone, onCancel }: FormProps) {
  const t = useTexts('handover')
  const { member } = useSession()
  const form = useForm<object, ManyResult>({
    draft: { form: 'handovers.accept', memberId: member.id },
    initial: {},
    send: (_, intention) => send({ kind: 'accept' }, intention),
    invalidates: answerHandovers.invalidates,
    onDone,
  })
  return (
    <form className="f-form" {...form.props}>
      <p>{t('all.accept.lead')}</p>
      <FormFoot form={form} submit={t('all.accept.submit')} onCancel={onCancel} />
    </form>
  )
}

type OutcomeProps = { result: ManyResult; handovers: readonly Handover[]; onClose: () => void }

function Outcome({ result: { items }, handovers, onClose }: OutcomeProps) {
  const t = useTexts('handover')
  const ui = useTexts('ui')
  const refused = items.filter(({ outcome }) => outcome === 'refused')
  const caseOf = (handoverId: string) => handovers.find(({ id }) => id === handoverId)?.case
  return (
    <>
      <output>
        <strong>{t('all.some', { done: items.length - refused.length, count: items.length })}</strong>
      </output>
      <h3>{t('all.refused')}</h3>
      <ul className="f-handovers__refused">
        {refused.map(({ handoverId, detail }) => (
          <li key={handoverId}>
            <span className="f-number">{caseOf(handoverId)?.number}</span> {caseOf(handoverId)?.title}
            <br />
            {detail}
          </li>
        ))}
      </ul>
      <Button onClick={onClose}>{ui('close')}</Button>
    </>
  )
}
