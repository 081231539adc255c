import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { goingOn } from '../filters.ts'
import { unitsQuery } from '../queries.ts'
import type { ProjectFormApi } from './form-api.ts'

/** What it is called, whose it is and how far it has come. */
export function WhatFields({ form }: { form: ProjectFormApi }) {
  const t = useTexts('projectForm')
  const shared = useTexts('projects')
  return (
    <section aria-label={t('what')}>
      <TextField label={t('title')} hint={t('title.hint')} {...form.field('title')} />
      <div className="f-project-form__pair">
        <UnitField form={form} />
        <SelectField
          label={t('phase')}
          options={goingOn.map((value) => ({ value, label: shared(`phase.${value}`) }))}
          {...form.field('phase')}
        />
      </div>
    </section>
  )
}

/** One's own units; pilots and administrators choose among all. */
function UnitField({ form }: { form: ProjectFormApi }) {
  const t = useTexts('projectForm')
  const nameOf = useNameOf()
  const session = useSession()
  const forAll = hasRole(session, 'pilot', 'administrator')
  const all = useQuery(unitsQuery).data ?? []
  const others = all.filter(
    ({ id, active }) =>
      session.units.every((own) => own.id !== id) && (id === form.value.unitId || (forAll && active)),
  )
  const options = [...session.units, ...others].map((unit) => ({ value: unit.id, label: nameOf(unit) }))
  return (
    <SelectField
      label={t('unit')}
      options={options}
      {...(form.value.unitId ? {} : { placeholder: t('unit.choose') })}
      {...form.field('unitId')}
    />
  )
}
