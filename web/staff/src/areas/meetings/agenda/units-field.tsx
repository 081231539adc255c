import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { unitsQuery } from '../queries.ts'

type Props = {
  chosen: readonly string[]
  /** Those who are at the whole meeting need not be asked in. */
  without: readonly string[]
  onChange: (unitIds: string[]) => void
}

/** Units that are asked in for one item alone. */
export function UnitsField({ chosen, without, onChange }: Props) {
  const t = useTexts('meeting')
  const nameOf = useNameOf()
  const units = useQuery(unitsQuery).data ?? []
  const out = new Set([...chosen, ...without])
  const options = units
    .filter(({ id }) => !out.has(id))
    .map((unit) => ({ value: unit.id, label: nameOf(unit) }))
  return (
    <div className="f-field">
      <SelectField
        label={t('form.units')}
        hint={t('form.units.hint')}
        name="units"
        optional
        placeholder={t('form.units.choose')}
        options={options}
        value=""
        error={undefined}
        onChange={(id) => id && onChange([...chosen, id])}
      />
      {chosen.length > 0 ? (
        <ul className="f-chosen">
          {chosen.map((id) => {
            const unit = units.find((one) => one.id === id)
            const name = unit ? nameOf(unit) : ''
            return (
              <li key={id}>
                {name}
                <Button
                  variant="tertiary"
                  data-color="neutral"
                  aria-label={t('form.units.remove', { unit: name })}
                  onClick={() => onChange(chosen.filter((one) => one !== id))}
                >
                  {t('form.remove')}
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </div>
  )
}
