import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import { caseQuery } from '../register/queries.ts'
import type { CaseView, Part } from '../shapes.ts'
import { bodyOf, emptyAsk } from './ask-draft.ts'
import { askOthers, referralsQuery } from './queries.ts'
import { RecipientFields } from './recipient-fields.tsx'
import { ShownFields } from './shown-fields.tsx'
import './referrals.css'

type Props = { caseId: string; part: Part | null; onDone: () => void; onCancel: () => void }

/** Asking others outside: whom, what, what they may see, and by when. */
export function AskForm(props: Props) {
  const of = useQuery(caseQuery(props.caseId)).data
  const usualDay = useQuery(referralsQuery(props.caseId)).data?.usualDay
  return of && usualDay ? <Form {...props} of={of} usualDay={usualDay} /> : null
}

const ASSESSMENTS = ['nothing_covered', 'left_out'] as const

function Form({ caseId, part, onDone, onCancel, of, usualDay }: Props & { of: CaseView; usualDay: string }) {
  const t = useTexts('referrals')
  const { member } = useSession()
  const write = askOthers(caseId)
  const partId = part?.id ?? null
  const form = useForm({
    draft: { form: `case.${caseId}.referral.${partId ?? 'whole'}`, memberId: member.id },
    initial: { ...emptyAsk(part !== null), answerBy: usualDay },
    send: (draft, intention) => write.send(bodyOf(draft, partId), intention),
    invalidates: write.invalidates,
    onDone({ ids }) {
      showToast({ tone: 'good', message: t('done', { count: ids.length }) })
      onDone()
    },
  })
  const said = (field: string, ...codes: readonly string[]) =>
    form.problems[field] ?? refusalAt(form.error, ...codes)
  return (
    <form className="f-form" {...form.props}>
      <p>{t('lead')}</p>
      <RecipientFields
        to={form.value.to}
        problems={form.problems}
        error={refusalAt(form.error, 'referral.sameAddress')}
        onChange={(to) => form.change({ to })}
      />
      <TextArea
        label={t('question')}
        hint={t('question.hint')}
        rows={4}
        limit={8000}
        {...form.field('question')}
      />
      <ShownFields of={of} draft={form.value} onChange={form.change} />
      <RadioField
        label={t('assessment')}
        choices={ASSESSMENTS.map((value) => ({ value, label: t(`assessment.${value}`) }))}
        {...form.field('assessment')}
        error={said('assessment', 'referral.notAssessed')}
      />
      {form.value.assessment === 'left_out' ? (
        <TextArea
          label={t('leftOut')}
          hint={t('leftOut.hint')}
          rows={2}
          limit={2000}
          {...form.field('leftOut')}
          error={said('leftOut', 'referral.leftOutMissing')}
        />
      ) : null}
      <TextField
        label={t('answerBy')}
        type="date"
        length="short"
        {...form.field('answerBy')}
        error={said('answerBy', 'referral.dayTooSoon', 'referral.dayTooLate')}
      />
      <Checkbox
        label={t(part ? 'standStill.part' : 'standStill.case')}
        checked={form.value.standStill}
        onChange={(standStill) => form.change({ standStill })}
      />
      <FormFoot form={form} submit={t('submit')} onCancel={onCancel} />
    </form>
  )
}
