import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { unitsQuery } from '../lookups.ts'
import { refusalAt } from '../refusal-at.ts'
import type { Part } from '../shapes.ts'
import { declinePart } from './queries.ts'

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

/** Not us: why, and who instead. The accountable decides again. */
export function DeclineForm({ caseId, part, onDone, onCancel }: Props) {
  const t = useTexts('case')
  const nameOf = useNameOf()
  const units = useQuery(unitsQuery)
  const { member } = useSession()
  const form = useForm({
    ...declinePart(caseId, part.id),
    draft: { form: `part.${part.id}.decline`, memberId: member.id },
    initial: { reason: '', suggestedUnitId: '' },
    onDone,
  })
  const others = (units.data ?? []).filter(({ id, active }) => active && id !== part.unit.id)
  return (
    <form className="f-form" {...form.props}>
      <TextArea
        label={t('decline.reason')}
        hint={t('decline.reason.hint')}
        limit={1000}
        rows={3}
        {...form.field('reason')}
      />
      <SelectField
        label={t('decline.suggest')}
        hint={t('decline.suggest.hint')}
        optional
        placeholder={t('decline.suggest.none')}
        options={others.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
        {...form.field('suggestedUnitId')}
        error={form.problems['suggestedUnitId'] ?? refusalAt(form.error, 'part.sameUnitSuggested')}
      />
      <FormFoot form={form} submit={t('decline.submit')} onCancel={onCancel} />
    </form>
  )
}
