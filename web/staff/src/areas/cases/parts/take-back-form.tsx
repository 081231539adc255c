import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import type { Part } from '../shapes.ts'
import { takeBackAnswer } from './queries.ts'

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

/** The unit takes its answer back and works on, and says why. */
export function TakeBackForm({ caseId, part, onDone, onCancel }: Props) {
  const t = useTexts('case')
  const { member } = useSession()
  const form = useForm({
    ...takeBackAnswer(caseId, part.id),
    draft: { form: `part.${part.id}.takeBack`, memberId: member.id },
    initial: { reason: '' },
    onDone,
  })
  return (
    <form className="f-form" {...form.props}>
      <TextArea
        label={t('takeBack.reason')}
        hint={t('takeBack.reason.hint')}
        limit={1000}
        rows={3}
        {...form.field('reason')}
      />
      <FormFoot form={form} submit={t('takeBack.submit')} onCancel={onCancel} />
    </form>
  )
}
