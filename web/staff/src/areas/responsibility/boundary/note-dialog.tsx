import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { type Session, useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { unitsQuery } from '../queries.ts'
import { type NoteDraft, writeNote } from './queries.ts'

type Props = {
  code: string
  led: Session['units']
  /** The unit on the other side, when it is known from where one comes. */
  other?: string | undefined
  onClose: () => void
}

/** A head writes who does what at the seam to another unit. */
export function NoteDialog({ code, led, other, onClose }: Props) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const { member } = useSession()
  const units = useQuery(unitsQuery).data ?? []
  const initial: NoteDraft = { unitId: led[0]?.id ?? '', otherUnitId: other ?? '', body: '', example: '' }
  const form = useForm({
    draft: { form: `boundary.${code}`, memberId: member.id },
    initial,
    send: (note, intention) => writeNote(code, note, intention),
    invalidates: () => [['areas']],
    onDone() {
      showToast({ tone: 'good', message: t('boundary.saved') })
      onClose()
    },
  })
  return (
    <Modal open title={t('boundary.write')} onClose={onClose}>
      <form {...form.props} className="f-form">
        {led.length > 1 ? (
          <SelectField
            label={t('boundary.unit')}
            options={led.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
            {...form.field('unitId')}
          />
        ) : null}
        <SelectField
          label={t('boundary.other')}
          placeholder={t('resolve.unit.choose')}
          options={units
            .filter(({ active, id }) => active && id !== form.value.unitId)
            .map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
          {...form.field('otherUnitId')}
        />
        <TextArea
          label={t('boundary.body')}
          hint={t('boundary.body.hint')}
          rows={4}
          limit={4000}
          {...form.field('body')}
        />
        <TextArea
          label={t('boundary.exampleField')}
          optional
          rows={2}
          limit={4000}
          {...form.field('example')}
        />
        <FormFoot form={form} submit={t('boundary.save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
