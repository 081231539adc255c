import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import type { Write } from '../case-keys.ts'
import { refusalAt } from '../refusal-at.ts'
import type { Refusal } from './queries.ts'
import { ReceiverFields } from './receiver-fields.tsx'

type Props<Result> = {
  draft: string
  lead: string
  write: Write<Refusal, Result>
  onDone: (result: Result) => void
  onCancel: () => void
}

/** Why, and whom to ask instead: for one handover or for many. */
export function DeclineForm<Result>({ draft, lead, write, onDone, onCancel }: Props<Result>) {
  const t = useTexts('handover')
  const { member } = useSession()
  const form = useForm<{ reason: string; suggestedUnitId: string; suggestedMemberId: string }, Result>({
    draft: { form: draft, memberId: member.id },
    initial: { reason: '', suggestedUnitId: '', suggestedMemberId: '' },
    send: ({ reason, suggestedUnitId, suggestedMemberId }, intention) =>
      write.send(
        {
          reason,
          suggestedUnitId: suggestedUnitId || null,
          suggestedMemberId: suggestedMemberId || null,
        },
        intention,
      ),
    invalidates: write.invalidates,
    onDone,
  })
  const { problems, error } = form
  return (
    <form className="f-form" {...form.props}>
      <p>{lead}</p>
      <TextArea
        label={t('decline.reason')}
        hint={t('decline.reason.hint')}
        rows={3}
        limit={1000}
        {...form.field('reason')}
        error={problems['reason'] ?? problems['answer.reason']}
      />
      <ReceiverFields
        label={t('decline.unit')}
        placeholder={t('decline.unit.none')}
        optional
        unit={{
          ...form.field('suggestedUnitId'),
          error:
            problems['suggestedUnitId'] ?? refusalAt(error, 'handover.sameSuggested', 'case.unknownUnit'),
        }}
        member={{
          ...form.field('suggestedMemberId'),
          error: problems['suggestedMemberId'] ?? refusalAt(error, 'handover.notReceiver'),
        }}
        onUnit={(suggestedUnitId) => form.change({ suggestedUnitId, suggestedMemberId: '' })}
      />
      <FormFoot form={form} submit={t('decline.submit')} onCancel={onCancel} />
    </form>
  )
}
