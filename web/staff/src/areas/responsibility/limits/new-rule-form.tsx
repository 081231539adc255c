import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { changeLimit, type Rule, staleAfterLimit } from './queries.ts'

type Props = { code: string; latest: Rule; onDone: () => void }

const STARTS = ['received', 'complete', 'hybrid', 'decided', 'served', 'requested'] as const
const UNITS = ['D', 'W', 'M', 'Y'] as const

/** What the limit says from a day on. What it is not asked about stays as in the period before. */
export function NewRuleForm({ code, latest, onDone }: Props) {
  const t = useTexts('deadlines')
  const { member } = useSession()
  const [, amount = '', unit = 'W'] = /^P(\d+)([DWMY])$/.exec(latest.period ?? '') ?? []
  const form = useForm({
    draft: { form: `limit.${code}`, memberId: member.id },
    initial: {
      from: '',
      amount,
      unit,
      starts: latest.starts,
      citation: latest.citation ?? '',
      note: latest.note,
      noteEn: latest.noteEn,
    },
    send: (value, intention) => {
      const starts = STARTS.find((each) => each === value.starts) ?? latest.starts
      const period = value.amount ? `P${value.amount}${value.unit}` : null
      const { pauses, aim, late, basis, mark } = latest
      const asksWithin = starts === 'hybrid' ? (latest.asksWithin ?? 'P3W') : null
      const extension = period ? latest.extension : null
      const rest = { asksWithin, extension, pauses, aim, late, basis, mark }
      const { from, note, noteEn } = value
      return changeLimit(
        code,
        { ...rest, from, period, starts, citation: value.citation.trim() || null, note, noteEn },
        intention,
      )
    },
    invalidates: () => staleAfterLimit,
    onDone() {
      showToast({ tone: 'good', message: t('limits.new.saved') })
      onDone()
    },
  })
  return (
    <form {...form.props} className="f-form f-limits__form">
      <h3 className="f-limits__heading">{t('limits.new')}</h3>
      <p>{t('limits.new.lead')}</p>
      <TextField label={t('limits.new.from')} type="date" length="short" {...form.field('from')} />
      <div className="f-limits__time">
        <TextField
          label={t('limits.new.amount')}
          hint={t('limits.new.amount.hint')}
          type="number"
          inputMode="numeric"
          length="short"
          optional
          {...form.field('amount')}
          error={form.problems['period']}
        />
        <SelectField
          label={t('limits.new.unit')}
          options={UNITS.map((value) => ({ value, label: t(`limits.unit.${value}`) }))}
          {...form.field('unit')}
        />
      </div>
      <SelectField
        label={t('limits.new.starts')}
        options={STARTS.map((value) => ({ value, label: t(`limits.starts.${value}`) }))}
        {...form.field('starts')}
      />
      <TextField
        label={t('limits.new.citation')}
        hint={t('limits.new.citation.hint')}
        optional
        {...form.field('citation')}
      />
      <TextArea label={t('limits.new.note')} rows={2} optional {...form.field('note')} />
      <TextArea label={t('limits.new.noteEn')} rows={2} optional {...form.field('noteEn')} />
      <FormFoot form={form} submit={t('limits.new.save')} onCancel={onDone} />
    </form>
  )
}
