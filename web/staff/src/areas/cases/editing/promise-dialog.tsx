import { useQuery } from '@tanstack/react-query'
import { formatDay } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { planQuery } from '../plan/queries.ts'
import { chanceOf } from '../plan/time-scale.ts'
import { usePlanWords } from '../plan/use-plan-words.ts'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView } from '../shapes.ts'
import { promiseDate } from './queries.ts'

/** The date that the company is told; a moved one is explained. */
export function PromiseDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('case')
  const language = useLanguage()
  const { member } = useSession()
  const form = useForm({
    ...promiseDate(of.id),
    draft: { form: `case.${of.id}.promise`, memberId: member.id },
    initial: { on: '', reason: '' },
    onDone() {
      showToast({ tone: 'good', message: t('promise.done') })
      onClose()
    },
  })
  return (
    <Modal open title={t(of.promisedOn ? 'act.movePromise' : 'act.promise')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <p>
          {of.promisedOn ? t('promise.now', { date: formatDay(of.promisedOn, language) }) : t('promise.lead')}
        </p>
        <TextField
          label={t(of.promisedOn ? 'promise.on' : 'promise.first')}
          type="date"
          length="short"
          {...form.field('on')}
          error={form.problems['on'] ?? refusalAt(form.error, 'promise.inThePast')}
        />
        <Chance caseId={of.id} on={form.value.on} onUse={(on) => form.change({ on })} />
        {of.promisedOn ? (
          <TextArea
            label={t('promise.reason')}
            hint={t('promise.reason.hint')}
            rows={3}
            limit={1000}
            {...form.field('reason')}
            error={form.problems['reason'] ?? refusalAt(form.error, 'promise.reasonMissing')}
          />
        ) : null}
        <FormFoot
          form={form}
          submit={t(of.contact.email ? 'promise.submit' : 'promise.submitQuiet')}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}

/** How sure the date is by the plan, and one that is sure enough. */
function Chance({ caseId, on, onUse }: { caseId: string; on: string; onUse: (on: string) => void }) {
  const t = useTexts('plan')
  const language = useLanguage()
  const words = usePlanWords()
  const whole = useQuery(planQuery(caseId)).data?.whole
  if (!whole) return null
  return (
    <p className="f-case__quiet" aria-live="polite">
      {on ? t('promise.chance', { chance: words.chance(chanceOf(whole.chances, on)) }) : null}{' '}
      {on === whole.honestOn ? null : (
        <button type="button" className="ds-link" onClick={() => onUse(whole.honestOn)}>
          {t('promise.use', { date: formatDay(whole.honestOn, language) })}
        </button>
      )}
    </p>
  )
}
