import { useTexts } from '../../../../../lib/i18n.ts'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkDialogProps } from './shapes.ts'
import { useBulkForm } from './use-bulk-form.ts'

/** One new date for all of them, with the reason that every company reads. */
export function PromiseMany(props: BulkDialogProps) {
  const t = useTexts('case')
  const shared = useTexts('cases')
  const bulk = useBulkForm({
    ...props,
    id: 'promise',
    initial: { on: '', reason: '' },
    changeOf: (value) => ({ kind: 'promise', ...value }),
  })
  const { form, cases } = bulk
  return (
    <BulkDialog
      id="promise"
      bulk={bulk}
      submit={shared('many.promise.submit', { count: cases.length })}
      onClose={props.onClose}
    >
      <p>{shared('many.promise.lead')}</p>
      <TextField
        label={t('promise.on')}
        type="date"
        length="short"
        {...form.field('on')}
        error={form.problems['change.on'] ?? refusalAt(form.error, 'promise.inThePast')}
      />
      <TextArea
        label={t('promise.reason')}
        hint={t('promise.reason.hint')}
        rows={3}
        limit={1000}
        {...form.field('reason')}
        error={form.problems['change.reason'] ?? refusalAt(form.error, 'promise.reasonMissing')}
      />
    </BulkDialog>
  )
}
