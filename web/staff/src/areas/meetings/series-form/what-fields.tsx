import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { unitsQuery } from '../queries.ts'
import type { SeriesFormApi } from './form-api.ts'
import { kinds } from './series-draft.ts'

const MOST_PURPOSE = 2000

type Props = {
  form: SeriesFormApi
  /** The unit that holds it, which stays the same once it has begun. */
  holder: { readonly name: string } | null
}

/** What the series is called, what kind it is, what it is to lead to and which unit holds it. */
export function WhatFields({ form, holder }: Props) {
  const t = useTexts('meetings')
  return (
    <section aria-labelledby="form-what">
      <h2 id="form-what">{t('form.what')}</h2>
      <TextField label={t('form.title')} hint={t('form.title.hint')} {...form.field('title')} />
      <div className="f-series-form__pair">
        <SelectField
          label={t('form.kind')}
          options={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          {...form.field('kind')}
        />
        {holder ? null : <UnitField form={form} />}
      </div>
      <TextArea label={t('form.purpose')} rows={2} optional limit={MOST_PURPOSE} {...form.field('purpose')} />
    </section>
  )
}

/** One's own units; whoever leads meetings for all chooses among all. */
function UnitField({ form }: { form: SeriesFormApi }) {
  const t = useTexts('meetings')
  const nameOf = useNameOf()
  const session = useSession()
  const forAll = hasRole(session, 'pilot', 'meeting_leader')
  const all = useQuery({ ...unitsQuery, enabled: forAll }).data ?? []
  const others = all.filter(({ id, active }) => active && session.units.every((own) => own.id !== id))
  const options = [...session.units, ...others].map((unit) => ({ value: unit.id, label: nameOf(unit) }))
  return (
    <SelectField
      label={t('form.unit')}
      options={options}
      {...(form.value.unitId ? {} : { placeholder: t('form.unit.choose') })}
      {...form.field('unitId')}
    />
  )
}
