import { isApiError } from '../../../../../lib/api-error.ts'
import { lastDayOf } from '../../../../../lib/calendar.ts'
import { useNow } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Heading } from '../../../../../ui/library.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import { MemberPicker } from '../members/member-picker.tsx'
import { type Absence, changeAbsence, setAbsence, staleAfterAbsence } from './queries.ts'
import { useOutcome } from './use-outcome.ts'

type Props = {
  member: { readonly id: string; readonly name: string }
  unit: string
  editing: Absence | null
  onDone: () => void
  onCancel: () => void
}

/** From, to and who stands in. Without a last day: until further notice. */
export function AbsenceForm({ member, unit, editing, onDone, onCancel }: Props) {
  const t = useTexts('people')
  const me = useSession().member.id
  const outcome = useOutcome()
  const now = useNow()
  const hasBegun = editing !== null && Date.parse(editing.from) <= now.getTime()
  const form = useForm({
    draft: { form: `absence.${editing?.id ?? member.id}`, memberId: me },
    initial: {
      first: editing ? swedishDay(editing.from) : '',
      last: editing?.to ? lastDayOf(editing.to) : '',
      deputyId: editing?.deputy?.id ?? '',
    },
    send: (days, intention) =>
      editing ? changeAbsence(editing, hasBegun, days, intention) : setAbsence(member.id, days, intention),
    invalidates: () => staleAfterAbsence,
    onDone(saved) {
      showToast({ tone: 'good', message: outcome(saved) })
      onDone()
    },
  })
  // At the day that stands in the way; the focus follows.
  const overlap = isApiError(form.error, 409) ? form.error.problem?.detail : undefined
  const title = t(editing ? 'absence.edit' : 'absence.new')
  return (
    <form {...form.props} className="f-form" aria-label={title}>
      <Heading level={3} data-size="2xs" className="f-absences__title">
        {title}
      </Heading>
      <div className="f-absences__days">
        {hasBegun ? null : (
          <TextField
            label={t('absence.first')}
            hint={t('absence.firstHint')}
            type="date"
            {...form.field('first')}
            error={form.problems['from'] ?? overlap}
          />
        )}
        <TextField
          label={t('absence.last')}
          hint={t('absence.lastHint')}
          optional
          type="date"
          {...form.field('last')}
          error={form.problems['to']}
        />
      </div>
      <MemberPicker
        label={t('absence.deputy')}
        hint={t('absence.deputyHint')}
        unit={unit}
        without={member.id}
        nobody={t('absence.noDeputy')}
        chosen={form.value.deputyId}
        known={editing?.deputy}
        onChange={(deputyId) => form.change({ deputyId })}
        error={form.problems['deputyId']}
      />
      {form.isStale ? <ErrorState error={form.error} /> : null}
      <FormFoot form={form} submit={t('absence.save')} onCancel={onCancel} />
    </form>
  )
}
