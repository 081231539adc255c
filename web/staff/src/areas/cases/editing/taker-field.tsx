import { useQuery } from '@tanstack/react-query'
import type { FieldProps } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import type { CaseView } from '../shapes.ts'
import { candidatesQuery } from './queries.ts'

/** Who takes the next step: the accountable when nothing is chosen; those whose units take part come first. */
export function TakerField({ of, ...field }: FieldProps & { of: CaseView }) {
  const t = useTexts('watchdog')
  const nameOf = useNameOf()
  const candidates = useQuery(candidatesQuery(of.id)).data
  const known =
    candidates ?? (of.nextStepBy ? [{ ...of.nextStepBy, unit: null, takesPart: true, away: null }] : [])
  return (
    <SelectField
      label={t('step.by')}
      optional
      placeholder={t('step.by.accountable', { name: of.accountable?.name ?? '' })}
      options={known.map(({ id, name, unit, takesPart, away }) => ({
        value: id,
        group: t(takesPart ? 'step.by.takesPart' : 'step.by.others'),
        label: unit
          ? away?.standIn
            ? t('step.by.away', { name, unit: nameOf(unit), standIn: away.standIn.name })
            : t('step.by.present', { name, unit: nameOf(unit) })
          : name,
      }))}
      {...field}
    />
  )
}
