import { formatDay } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import { type DecisionRequest, endRequest } from './queries.ts'

type Props = { caseId: string; request: DecisionRequest; onClose: () => void }

/** How a request for decision ended: with the decision, or refused by a decision of its own. */
export function EndDialog({ caseId, request, onClose }: Props) {
  const t = useTexts('waiting')
  const language = useLanguage()
  const { member } = useSession()
  const form = useForm({
    ...endRequest(caseId, request.id),
    draft: { form: `request.${request.id}.end`, memberId: member.id },
    initial: { outcome: 'decided', on: '', reference: '', reason: '' },
    onDone() {
      showToast({ tone: 'good', message: t('end.done') })
      onClose()
    },
  })
  const isRefused = form.value.outcome === 'refused'
  const incomplete = refusalAt(form.error, 'decisionRequest.refusalIncomplete')
  return (
    <Modal open title={t('end.title')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{t('end.lead', { part: request.part, day: formatDay(request.receivedOn, language) })}</p>
        <RadioField
          label={t('end.outcome')}
          choices={[
            { value: 'decided', label: t('end.outcome.decided') },
            { value: 'refused', label: t('end.outcome.refused'), hint: t('end.outcome.refused.hint') },
          ]}
          {...form.field('outcome')}
        />
        <TextField
          label={t('end.on')}
          type="date"
          length="short"
          {...form.field('on')}
          error={
            form.problems['on'] ??
            refusalAt(form.error, 'decisionRequest.inTheFuture', 'decisionRequest.beforeItCame')
          }
        />
        <TextField
          label={t('end.reference')}
          length="medium"
          {...(isRefused ? {} : { optional: true })}
          {...form.field('reference')}
          error={form.problems['reference'] ?? incomplete}
        />
        {isRefused ? (
          <TextArea label={t('end.reason')} rows={4} limit={4000} {...form.field('reason')} />
        ) : null}
        <FormFoot form={form} submit={t('end.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
