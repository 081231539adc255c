import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { Part, Verdict } from '../shapes.ts'
import { verdictTones } from '../status.ts'
import { type AnswerDraft, answerPart } from './queries.ts'

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

const verdicts = Object.keys(verdictTones) as Verdict[]

/** What the unit says on its part. It reaches the company inside the combined answer, not by itself. */
export function AnswerForm({ caseId, part, onDone, onCancel }: Props) {
  const t = useTexts('case')
  const { member } = useSession()
  const form = useForm<AnswerDraft, unknown>({
    ...answerPart(caseId, part.id),
    draft: { form: `part.${part.id}.answer`, memberId: member.id },
    initial: draftOf(part),
    onDone,
  })
  const needsConditions = form.value.verdict === 'possible_with_conditions'
  return (
    <form className="f-form" {...form.props}>
      <RadioField
        label={t('answer.verdict')}
        choices={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
        {...form.field('verdict')}
        inline
      />
      <TextArea
        label={t('answer.body')}
        hint={t('answer.body.hint')}
        limit={8000}
        rows={6}
        {...form.field('body')}
      />
      <TextArea
        label={t('answer.conditions')}
        hint={t('answer.conditions.hint')}
        optional={!needsConditions}
        limit={4000}
        rows={2}
        {...form.field('conditions')}
        error={form.problems['conditions'] ?? refusalAt(form.error, 'part.conditionsMissing')}
      />
      <div className="f-form__pair">
        <TextField
          label={t('answer.legalBasis')}
          hint={t('answer.legalBasis.hint')}
          optional
          {...form.field('legalBasis')}
        />
        <TextField
          label={t('answer.validUntil')}
          hint={t('answer.validUntil.hint')}
          optional
          type="date"
          length="short"
          {...form.field('validUntil')}
        />
      </div>
      <Checkbox
        label={t('answer.binding')}
        checked={form.value.binding}
        onChange={(binding) => form.change({ binding })}
      />
      <FormFoot form={form} submit={t('answer.submit')} onCancel={onCancel} />
    </form>
  )
}

/** A new answer begins from the one that it takes the place of. */
function draftOf({ answer }: Part): AnswerDraft {
  return {
    verdict: answer?.verdict ?? '',
    body: answer?.body ?? '',
    conditions: answer?.conditions ?? '',
    legalBasis: answer?.legalBasis ?? '',
    binding: answer?.binding ?? false,
    validUntil: answer?.validUntil ?? '',
  }
}
