import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { Part } from '../shapes.ts'
import { decisionRequestsQuery, nameMatter } from './queries.ts'

const BASES = ['service', 'fl_matter', 'special_statute', 'laglighet', 'civil'] as const

type Props = { caseId: string; part: Part; onDone: () => void; onCancel: () => void }

/** Which formal matter the part is, and since when: the company's right to a decision in time hangs on it. */
export function MatterForm({ caseId, part, onDone, onCancel }: Props) {
  const t = useTexts('waiting')
  const { member } = useSession()
  const known = useQuery(decisionRequestsQuery(caseId)).data?.matters.find(({ partId }) => partId === part.id)
  const form = useForm({
    ...nameMatter(caseId, part.id),
    draft: { form: `part.${part.id}.matter`, memberId: member.id },
    initial: {
      basis: known?.basis ?? 'special_statute',
      begunOn: known?.begunOn ?? '',
      reference: known?.reference ?? '',
    },
    onDone,
  })
  const isFormal = form.value.basis === 'fl_matter' || form.value.basis === 'special_statute'
  return (
    <form className="f-form" {...form.props}>
      <p>{t('matter.lead')}</p>
      <RadioField
        label={t('matter.basis')}
        choices={BASES.map((value) => ({ value, label: t(`matter.basis.${value}`) }))}
        {...form.field('basis')}
      />
      <TextField
        label={t('matter.begunOn')}
        type="date"
        length="short"
        {...(isFormal ? {} : { optional: true })}
        {...form.field('begunOn')}
        error={
          form.problems['begunOn'] ?? refusalAt(form.error, 'matter.begunMissing', 'matter.begunInTheFuture')
        }
      />
      <TextField label={t('matter.reference')} length="medium" optional {...form.field('reference')} />
      <FormFoot form={form} submit={t('matter.submit')} onCancel={onCancel} />
    </form>
  )
}
