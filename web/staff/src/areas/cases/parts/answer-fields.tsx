import type { ReactNode } from 'react'
import type { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { Verdict } from '../shapes.ts'
import { verdictTones } from '../status.ts'
import type { AnswerDraft } from './answer-body.ts'
import { TermsField } from './terms-field.tsx'

type Props = {
  form: Pick<
    ReturnType<typeof useForm<AnswerDraft, unknown>>,
    'value' | 'change' | 'problems' | 'error' | 'field'
  >
  /** Between the verdict and the words. */
  note?: ReactNode
}

const verdicts = Object.keys(verdictTones) as Verdict[]

/** What an answer is made of: one unit's, or one that two give together. */
export function AnswerFields({ form, note }: Props) {
  const t = useTexts('case')
  const needsConditions = form.value.verdict === 'possible_with_conditions'
  return (
    <>
      <RadioField
        label={t('answer.verdict')}
        choices={verdicts.map((verdict) => ({ value: verdict, label: t(`verdict.${verdict}`) }))}
        {...form.field('verdict')}
        inline
      />
      {note}
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
      <TermsField
        terms={form.value.terms}
        problems={form.problems}
        onChange={(terms) => form.change({ terms })}
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
    </>
  )
}
