import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { sayUsualDays } from '../plan-templates/queries.ts'
import type { AreaDetails } from '../queries.ts'

/** How many working days questions of the area usually take. */
export function UsualDaysDialog({ area, onClose }: { area: AreaDetails; onClose: () => void }) {
  const t = useTexts('plan')
  const { member } = useSession()
  const form = useForm<{ days: string }, unknown>({
    draft: { form: `area.${area.code}.usual-days`, memberId: member.id },
    initial: { days: area.usualDays?.toString() ?? '' },
    send: ({ days }, intention) => sayUsualDays(area.code, days === '' ? null : Number(days), intention),
    invalidates: () => [['areas'], ['plan-templates'], ['case']],
    onDone: onClose,
  })
  return (
    <Modal open title={t('usual.heading')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <TextField
          label={t('usual.field')}
          hint={t('usual.hint')}
          optional
          type="number"
          inputMode="numeric"
          length="short"
          {...form.field('days')}
        />
        <FormFoot form={form} submit={t('usual.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
