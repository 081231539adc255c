import { useTexts } from '../../../../../lib/i18n.ts'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { ReceiverFields } from '../handover/receiver-fields.tsx'
import { BulkDialog } from './bulk-dialog.tsx'
import type { BulkDialogProps } from './shapes.ts'
import { useBulkForm } from './use-bulk-form.ts'

/** Somebody is asked to take all of them over: a colleague leaves, or a unit is reorganised. */
export function HandoverMany(props: BulkDialogProps) {
  const t = useTexts('handover')
  const shared = useTexts('cases')
  const { form, ...bulk } = useBulkForm({
    ...props,
    id: 'handover',
    initial: { unitId: '', memberId: '', reason: '' },
    changeOf: ({ unitId, memberId, reason }) => ({
      kind: 'handover',
      unitId,
      memberId: memberId || null,
      reason,
    }),
  })
  const at = (name: 'unitId' | 'memberId' | 'reason') => ({
    ...form.field(name),
    error: form.problems[`change.${name}`],
  })
  return (
    <BulkDialog
      id="handover"
      bulk={{ ...bulk, form }}
      submit={shared('many.handover.submit')}
      onClose={props.onClose}
    >
      <p>{shared('many.handover.lead')}</p>
      <ReceiverFields
        label={t('propose.unit')}
        placeholder={t('propose.unit.choose')}
        unit={at('unitId')}
        member={at('memberId')}
        onUnit={(unitId) => form.change({ unitId, memberId: '' })}
      />
      <TextArea
        label={t('propose.reason')}
        hint={t('propose.reason.hint')}
        rows={3}
        limit={1000}
        {...at('reason')}
      />
    </BulkDialog>
  )
}
