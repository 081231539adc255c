import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { NONE } from './none.ts'
import { ownUnitsQuery } from './queries.ts'

type Props = {
  units: readonly { readonly key: string; readonly name: string; readonly hint: string }[]
  title: string
  lead: string
  choices: Readonly<Record<string, string>>
  onChoose: (key: string, unit: string) => void
}

/** Which unit of ours each unit of a map is. */
export function UnitChoices({ units, title, lead, choices, onChoose }: Props) {
  const t = useTexts('mapFile')
  const nameOf = useNameOf()
  const own = (useQuery(ownUnitsQuery).data ?? []).filter(({ active }) => active)
  const options = [
    ...own.map((unit) => ({ value: unit.slug, label: nameOf(unit) })),
    { value: NONE, label: t('units.none') },
  ]
  return (
    <section className="f-exchange__units" aria-labelledby="unit-choices">
      <Heading level={3} data-size="2xs" id="unit-choices">
        {title}
      </Heading>
      <p>{lead}</p>
      <div className="f-exchange__choices">
        {units.map(({ key, name, hint }) => (
          <SelectField
            key={key}
            label={name}
            hint={hint}
            name={`unit-${key}`}
            value={choices[key] ?? ''}
            error={undefined}
            placeholder={t('units.choose')}
            options={options}
            onChange={(unit) => onChoose(key, unit)}
          />
        ))}
      </div>
    </section>
  )
}
