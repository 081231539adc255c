import { XMarkIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useTexts } from '../../../../lib/i18n.ts'
import { Button } from '../../../../ui/library.ts'
import { SelectField } from '../../../../ui/select-field.tsx'
import { areasQuery } from './queries.ts'

type Props = {
  value: readonly string[]
  onChange: (areaIds: readonly string[]) => void
  error: string | undefined
}

/** Which areas of the responsibility map the visit concerns. */
export function AreasField({ value, onChange, error }: Props) {
  const t = useTexts('inspections')
  const language = useLanguage()
  const areas = useQuery(areasQuery).data ?? []
  const titleOf = (area: { title: string; titleEn: string }) =>
    language === 'en' ? area.titleEn : area.title
  const chosen = areas.filter(({ id }) => value.includes(id))
  const rest = areas.filter(({ id, active }) => active && !value.includes(id))
  return (
    <div>
      <SelectField
        label={t('form.areas')}
        name="areaIds"
        optional
        value=""
        error={error}
        placeholder={t('form.areas.choose')}
        options={rest.map((area) => ({ value: area.id, label: titleOf(area) }))}
        onChange={(id) => (id ? onChange([...value, id]) : undefined)}
      />
      {chosen.length > 0 ? (
        <ul className="f-visits__areas" aria-label={t('form.areas.chosen')}>
          {chosen.map((area) => (
            <li key={area.id}>
              {titleOf(area)}
              <Button
                icon
                variant="tertiary"
                aria-label={t('form.areas.remove', { area: titleOf(area) })}
                onClick={() => onChange(value.filter((id) => id !== area.id))}
              >
                <XMarkIcon aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
