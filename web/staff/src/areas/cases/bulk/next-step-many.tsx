import { useTexts } from '../../../../../lib/i18n.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkDialogProps } from './shapes.ts'
import { useBulkForm } from './use-bulk-form.ts'

/** The same next step, and its day, for all of them. */
export function NextStepMany(props: BulkDialogProps) {
  const t = useTexts('case')
  const bulk = useBulkForm({
    ...props,
    id: 'nextStep',
    initial: { nextStep: '', nextStepOn: '' },
    changeOf: ({ nextStep, nextStepOn }) => ({
      kind: 'nextStep',
      nextStep,
      nextStepOn: nextStepOn || null,
    }),
  })
  const at = (name: 'nextStep' | 'nextStepOn') => ({
    ...bulk.form.field(name),
    error: bulk.form.problems[`change.${name}`],
  })
  return (
    <BulkDialog id="nextStep" bulk={bulk} submit={t('save')} onClose={props.onClose}>
      <TextField label={t('nextStep.what')} hint={t('nextStep.hint')} {...at('nextStep')} />
      <TextField label={t('nextStep.on')} optional type="date" length="short" {...at('nextStepOn')} />
    </BulkDialog>
  )
}
