import { weekdayName } from '../../../../../lib/calendar.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { ValidationMessage } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { DatesPreview } from './dates-preview.tsx'
import type { SeriesFormApi } from './form-api.ts'
import { dayOffs, nths, recurrenceOf, rhythms } from './series-draft.ts'

const WEEKDAYS = [1, 2, 3, 4, 5] as const
const WEEKEND = [6, 7] as const

/** When it meets, with the dates that it gives beside as one chooses. */
export function RecurrenceFields({ form }: { form: SeriesFormApi }) {
  const t = useTexts('meetings')
  const { rhythm } = form.value
  const isOnce = rhythm === 'once'
  return (
    <div className="f-series-form__when">
      <div className="f-series-form__fields">
        <div className="f-series-form__pair">
          <SelectField
            label={t('form.rhythm')}
            options={rhythms.map((value) => ({ value, label: t(`form.rhythm.${value}`) }))}
            {...form.field('rhythm')}
          />
          {rhythm === 'interval' ? (
            <SelectField
              label={t('form.interval')}
              options={INTERVALS.map((value) => ({ value, label: value }))}
              {...form.field('interval')}
            />
          ) : null}
          {rhythm === 'monthly' ? (
            <SelectField
              label={t('form.nth')}
              options={nths.map((value) => ({ value, label: t(`form.nth.${value}`) }))}
              {...form.field('nth')}
            />
          ) : null}
        </div>
        {isOnce ? null : rhythm === 'monthly' ? <OneDay form={form} /> : <ManyDays form={form} />}
        <div className="f-series-form__row">
          <TextField
            label={t('form.from')}
            type="time"
            length="short"
            {...form.field('from')}
            error={form.problems['recurrence.startTime']}
          />
          <TextField
            label={t('form.to')}
            type="time"
            length="short"
            {...form.field('to')}
            error={form.problems['recurrence.minutes']}
          />
        </div>
        <div className="f-series-form__row">
          <TextField
            label={t(isOnce ? 'form.onceDay' : 'form.firstDay')}
            type="date"
            length="short"
            {...form.field('firstDay')}
            error={form.problems['recurrence.firstDay']}
          />
          {isOnce ? null : (
            <TextField
              label={t('form.lastDay')}
              type="date"
              length="short"
              optional
              {...form.field('lastDay')}
              error={form.problems['recurrence.lastDay']}
            />
          )}
        </div>
        <SelectField
          label={t('form.dayOff')}
          options={dayOffs.map((value) => ({ value, label: t(`form.dayOff.${value}`) }))}
          {...form.field('dayOff')}
        />
      </div>
      <DatesPreview recurrence={recurrenceOf(form.value)} />
    </div>
  )
}

const INTERVALS = Array.from({ length: 11 }, (_, nth) => String(nth + 2))

function OneDay({ form }: { form: SeriesFormApi }) {
  const t = useTexts('meetings')
  const language = useLanguage()
  return (
    <SelectField
      label={t('form.day')}
      name="weekday"
      value={String(form.value.weekdays[0] ?? WEEKDAYS[3])}
      error={form.problems['recurrence.pattern.weekday']}
      options={[...WEEKDAYS, ...WEEKEND].map((day) => ({
        value: String(day),
        label: weekdayName(day, language),
      }))}
      onChange={(day) => form.change({ weekdays: [Number(day)] })}
    />
  )
}

function ManyDays({ form }: { form: SeriesFormApi }) {
  const t = useTexts('meetings')
  const language = useLanguage()
  const { weekdays } = form.value
  const error = form.problems['recurrence.pattern.weekdays']
  return (
    <fieldset className="f-radios" data-inline>
      <legend className="ds-label">{t('form.days')}</legend>
      <div className="f-radios__choices">
        {[...WEEKDAYS, ...WEEKEND].map((day) => (
          <Checkbox
            key={day}
            label={weekdayName(day, language)}
            checked={weekdays.includes(day)}
            onChange={(isChosen) =>
              form.change({
                weekdays: isChosen
                  ? [...weekdays, day].toSorted((a, b) => a - b)
                  : weekdays.filter((one) => one !== day),
              })
            }
          />
        ))}
      </div>
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
    </fieldset>
  )
}
