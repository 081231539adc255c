import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { FieldProps } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { unitsQuery } from '../lookups.ts'
import { refusalAt } from '../refusal-at.ts'
import type { WaitDraft } from './queries.ts'

export const emptyWait: WaitDraft = { waitsFor: 'company', authority: '', unitId: '', about: '', wakesOn: '' }

const WHO = ['company', 'other_authority', 'unit'] as const
type Props = {
  form: {
    readonly value: WaitDraft
    readonly problems: Readonly<Record<string, string>>
    readonly error: unknown
    readonly field: <N extends keyof WaitDraft>(name: N) => FieldProps<N>
  }
  /** The unit that waits, which is not offered; null for the case as a whole. */
  ownUnitId: string | null
}

/** Who is waited for, what for, and until when: the same for a case and for a part. */
export function WaitFields({ form, ownUnitId }: Props) {
  const t = useTexts('waiting')
  const nameOf = useNameOf()
  const list = useId()
  const units = (useQuery(unitsQuery).data ?? []).filter(({ id, active }) => active && id !== ownUnitId)
  const { waitsFor } = form.value
  const said = (field: string, ...codes: readonly string[]) =>
    form.problems[field] ?? refusalAt(form.error, ...codes)
  const asks = waitsFor === 'company'
  return (
    <>
      <RadioField
        label={t('wait.for')}
        choices={WHO.map((value) => ({
          value,
          label: t(`wait.for.${value}`),
          hint: t(`wait.for.${value}.hint`),
        }))}
        {...form.field('waitsFor')}
      />
      {waitsFor === 'other_authority' ? (
        <>
          <TextField
            label={t('wait.authority')}
            length="medium"
            list={list}
            {...form.field('authority')}
            error={said('authority', 'waiting.authorityMissing')}
          />
          <datalist id={list}>
            {t('wait.authority.known')
              .split(', ')
              .map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
          </datalist>
        </>
      ) : null}
      {waitsFor === 'unit' ? (
        <SelectField
          label={t('wait.unit')}
          placeholder={t('wait.unit.choose')}
          options={units.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
          {...form.field('unitId')}
          error={said('unitId', 'waiting.unitMissing', 'waiting.ownUnit', 'case.unknownUnit')}
        />
      ) : null}
      <TextArea
        label={t(asks ? 'wait.question' : 'wait.about')}
        rows={3}
        limit={8000}
        {...(ownUnitId === null ? {} : { optional: true })}
        {...(ownUnitId !== null && asks ? { hint: t('wait.question.optional') } : {})}
        {...form.field('about')}
        error={form.problems['about'] ?? form.problems['body']}
      />
      <TextField
        label={t('wait.wakesOn')}
        hint={t('wait.wakesOn.hint')}
        type="date"
        length="short"
        optional
        {...form.field('wakesOn')}
        error={said('wakesOn', 'waiting.wakesTooSoon', 'waiting.wakesTooLate')}
      />
    </>
  )
}
