import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { partsQuery } from '../parts/queries.ts'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView } from '../shapes.ts'
import { registerRequest } from './queries.ts'

const CHANNELS = ['email', 'letter', 'visit'] as const

/** What the company has asked in writing: in which matter, when and how. */
export function RequestDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('waiting')
  const nameOf = useNameOf()
  const { member } = useSession()
  const parts = (useQuery(partsQuery(of.id)).data ?? []).filter(
    ({ status }) => status !== 'declined' && status !== 'withdrawn',
  )
  const form = useForm({
    ...registerRequest(of.id),
    draft: { form: `case.${of.id}.request`, memberId: member.id },
    initial: { partId: '', receivedOn: '', channel: 'email', body: '' },
    onDone({ effect }) {
      showToast({ tone: 'good', message: t(`request.done.${effect}`) })
      onClose()
    },
  })
  return (
    <Modal open title={t('act.decisionRequest')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{t('request.lead')}</p>
        <SelectField
          label={t('request.part')}
          placeholder={t('request.part.choose')}
          options={parts.map((part) => ({ value: part.id, label: `${nameOf(part.unit)}: ${part.title}` }))}
          {...form.field('partId')}
        />
        <TextField
          label={t('request.receivedOn')}
          type="date"
          length="short"
          {...form.field('receivedOn')}
          error={form.problems['receivedOn'] ?? refusalAt(form.error, 'decisionRequest.inTheFuture')}
        />
        <RadioField
          label={t('request.channel')}
          inline
          choices={CHANNELS.map((value) => ({ value, label: t(`request.channel.${value}`) }))}
          {...form.field('channel')}
        />
        <TextArea label={t('request.body')} rows={3} limit={4000} optional {...form.field('body')} />
        <FormFoot form={form} submit={t('request.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
