import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { editOf, formOf, groups, timesWith, ways } from './choices-form.ts'
import { type Choices, saveChoices } from './queries.ts'

type Props = {
  choices: Choices
  /** Reads anew what is chosen, when it was changed elsewhere. */
  onReload: () => void
}

/** For each kind of news one of three ways, and when mails wait. */
export function ChoicesFields({ choices, onReload }: Props) {
  const t = useTexts('notices')
  const { member } = useSession()
  const form = useForm({
    draft: { form: 'notice-choices', memberId: member.id },
    initial: formOf(choices),
    send: (value, intention) => saveChoices(editOf(value), choices.version, intention),
    invalidates: () => [['notice-choices']],
    onDone: () => showToast({ tone: 'good', message: t('choices.saved') }),
  })
  const { weekly, following, quiet, quietDays } = form.value

  return (
    <form className="f-form f-choices" {...form.props}>
      {groups.map((group) => (
        <RadioField
          key={group}
          inline
          label={t(`group.${group}`)}
          hint={t(`group.hint.${group}`)}
          choices={ways.map((way) => ({ value: way, label: t(`way.${way}`) }))}
          {...form.field(group)}
        />
      ))}
      {choices.isHead ? (
        <Checkbox
          label={t('choices.weekly')}
          checked={weekly}
          onChange={(on) => form.change({ weekly: on })}
        />
      ) : null}
      <Checkbox
        label={t('choices.following')}
        checked={following}
        onChange={(on) => form.change({ following: on })}
      />
      <fieldset className="f-choices__quiet">
        <legend className="ds-label">{t('choices.quiet')}</legend>
        <p className="f-field__hint">{t('choices.quietLead')}</p>
        <Checkbox
          label={t('choices.quietHours')}
          checked={quiet}
          onChange={(on) => form.change({ quiet: on })}
        />
        {quiet ? (
          <div className="f-choices__hours">
            <SelectField
              label={t('choices.from')}
              options={timesWith(form.value.from)}
              {...form.field('from')}
              error={form.problems['quiet.from'] ?? form.problems['quiet']}
            />
            <SelectField
              label={t('choices.to')}
              options={timesWith(form.value.to)}
              {...form.field('to')}
              error={form.problems['quiet.to']}
            />
          </div>
        ) : null}
        <Checkbox
          label={t('choices.quietDays')}
          checked={quietDays}
          onChange={(on) => form.change({ quietDays: on })}
        />
      </fieldset>
      {form.isStale ? <ErrorState error={form.error} onRetry={onReload} /> : null}
      <FormFoot form={form} submit={t('choices.save')} />
    </form>
  )
}
