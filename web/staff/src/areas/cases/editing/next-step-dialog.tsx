import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { CaseView } from '../shapes.ts'
import { EditConflict } from './edit-conflict.tsx'
import { editCase } from './queries.ts'
import { TakerField } from './taker-field.tsx'

/** What happens next, and when. */
export function NextStepDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('case')
  const { member } = useSession()
  const edit = editCase(of.id)
  const form = useForm({
    draft: { form: `case.${of.id}.next-step`, memberId: member.id },
    initial: {
      nextStep: of.nextStep,
      nextStepOn: (of.nextStep && of.nextStepOn) || '',
      nextStepBy: of.nextStepBy?.id ?? '',
      version: of.version,
    },
    send: ({ version, nextStep, nextStepOn, nextStepBy }, intention) => {
      const change = { nextStep, nextStepOn: nextStepOn || null, nextStepBy: nextStepBy || null }
      return edit.send({ change, version }, intention)
    },
    invalidates: edit.invalidates,
    onDone: onClose,
  })
  return (
    <Modal open title={t('act.nextStep')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <EditConflict
          of={of}
          form={form}
          onClose={onClose}
          shown={(now) => [
            { label: t('field.nextStep'), mine: form.value.nextStep, theirs: now.nextStep },
            { label: t('field.nextStepOn'), mine: form.value.nextStepOn, theirs: now.nextStepOn },
          ]}
        />
        <TextField label={t('nextStep.what')} hint={t('nextStep.hint')} {...form.field('nextStep')} />
        <TextField label={t('nextStep.on')} type="date" length="short" {...form.field('nextStepOn')} />
        <TakerField of={of} {...form.field('nextStepBy')} />
        <FormFoot form={form} submit={t('save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
