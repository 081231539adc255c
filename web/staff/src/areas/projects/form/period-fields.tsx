import { useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { ProjectFormApi } from './form-api.ts'

/** When it begins and ends, and whether that is certain. */
export function PeriodFields({ form }: { form: ProjectFormApi }) {
  const t = useTexts('projectForm')
  const { startIsCertain, endIsCertain, plannedStart, plannedEnd } = form.value
  return (
    <fieldset className="f-project-form__group">
      <legend className="f-project-form__legend">{t('period')}</legend>
      <div className="f-project-form__pair">
        <div>
          <TextField
            label={t('start')}
            type="date"
            length="short"
            optional
            {...form.field('plannedStart')}
            error={form.problems['period.plannedStart']}
          />
          {plannedStart ? (
            <Checkbox
              label={t('start.certain')}
              checked={startIsCertain}
              onChange={(on) => form.change({ startIsCertain: on })}
            />
          ) : null}
        </div>
        <div>
          <TextField
            label={t('end')}
            type="date"
            length="short"
            optional
            {...form.field('plannedEnd')}
            error={form.problems['period.plannedEnd']}
          />
          {plannedEnd ? (
            <Checkbox
              label={t('end.certain')}
              checked={endIsCertain}
              onChange={(on) => form.change({ endIsCertain: on })}
            />
          ) : null}
        </div>
      </div>
    </fieldset>
  )
}
