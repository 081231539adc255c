import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@navikt/aksel-icons'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { Button } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { Area, Unit } from '../queries.ts'
import type { StepDraft } from './template-draft.ts'

type Props = {
  nth: number
  step: StepDraft
  others: readonly StepDraft[]
  areas: readonly Area[]
  units: readonly Unit[]
  /** The server's messages, by field. */
  problems: Readonly<Record<string, string>>
  onChange: (patch: Partial<StepDraft>) => void
  onUp?: () => void
  onDown?: () => void
  onRemove?: () => void
}

/** One step of a template: about what, who, for how long, and after which others. */
export function StepFields({ nth, step, others, areas, units, problems, onChange, ...acts }: Props) {
  const t = useTexts('plan')
  const nameOf = useNameOf()
  const language = useLanguage()
  const title = step.title || t('form.step', { nth })
  const field = (name: 'title' | 'titleEn' | 'prepare' | 'prepareEn' | 'days' | 'area' | 'unitId') => ({
    name: `${name} ${step.key}`,
    value: step[name],
    error: problems[name],
    onChange: (value: string) => onChange({ [name]: value }),
  })
  return (
    <li>
      <fieldset className="f-template-step">
        <legend className="ds-sr-only">{t('form.step', { nth })}</legend>
        <div className="f-template-step__head">
          <h3>{t('form.step', { nth })}</h3>
          <div>
            {acts.onUp ? (
              <Button icon variant="tertiary" aria-label={t('form.step.up', { title })} onClick={acts.onUp}>
                <ArrowUpIcon aria-hidden />
              </Button>
            ) : null}
            {acts.onDown ? (
              <Button
                icon
                variant="tertiary"
                aria-label={t('form.step.down', { title })}
                onClick={acts.onDown}
              >
                <ArrowDownIcon aria-hidden />
              </Button>
            ) : null}
            {acts.onRemove ? (
              <Button
                icon
                variant="tertiary"
                aria-label={t('form.step.remove.about', { title })}
                onClick={acts.onRemove}
              >
                <TrashIcon aria-hidden />
              </Button>
            ) : null}
          </div>
        </div>
        <div className="f-template-form__pair">
          <TextField label={t('form.step.title')} {...field('title')} />
          <TextField label={t('form.step.titleEn')} {...field('titleEn')} />
          <SelectField
            label={t('form.step.area')}
            placeholder={t('form.step.area.choose')}
            options={areas
              .filter(({ active }) => active)
              .map((area) => ({ value: area.code, label: language === 'en' ? area.titleEn : area.title }))}
            {...field('area')}
          />
          <SelectField
            label={t('form.step.unit')}
            optional
            placeholder={t('form.step.unit.answers')}
            options={units
              .filter(({ active }) => active)
              .map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
            {...field('unitId')}
          />
          <TextField label={t('form.step.prepare')} optional {...field('prepare')} />
          <TextField label={t('form.step.prepareEn')} optional {...field('prepareEn')} />
          <TextField
            label={t('form.step.days')}
            hint={t('form.step.days.hint')}
            optional
            type="number"
            inputMode="numeric"
            length="short"
            {...field('days')}
          />
        </div>
        {others.length > 0 ? (
          <fieldset className="f-template-step__needs">
            <legend className="ds-label">{t('form.step.needs')}</legend>
            {others.map((other) => (
              <Checkbox
                key={other.key}
                label={other.title || t('form.step.title')}
                checked={step.needs.includes(other.key)}
                onChange={(isChosen) =>
                  onChange({
                    needs: isChosen
                      ? [...step.needs, other.key]
                      : step.needs.filter((key) => key !== other.key),
                  })
                }
              />
            ))}
            {problems['needs'] ? (
              <p className="ds-validation-message" role="alert">
                {problems['needs']}
              </p>
            ) : null}
          </fieldset>
        ) : null}
      </fieldset>
    </li>
  )
}
