import { XMarkIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { areasQuery } from '../queries.ts'
import type { ProjectFormApi } from './form-api.ts'

/** Which areas of the responsibility map it concerns. */
export function AreaField({ form }: { form: ProjectFormApi }) {
  const t = useTexts('projectForm')
  const language = useLanguage()
  const areas = useQuery(areasQuery).data ?? []
  const { areaIds } = form.value
  const titleOf = (area: { title: string; titleEn: string }) =>
    language === 'en' ? area.titleEn : area.title
  const chosen = areas.filter(({ id }) => areaIds.includes(id))
  const rest = areas.filter(({ id, active }) => active && !areaIds.includes(id))
  return (
    <div>
      <SelectField
        label={t('areas')}
        hint={t('areas.hint')}
        name="areaIds"
        optional
        value=""
        error={form.problems['areaIds']}
        placeholder={t('areas.choose')}
        options={rest.map((area) => ({ value: area.id, label: titleOf(area) }))}
        onChange={(id) => (id ? form.change({ areaIds: [...areaIds, id] }) : undefined)}
      />
      <ul className="f-project-form__chosen" aria-label={t('areas.chosen')}>
        {chosen.map((area) => (
          <li key={area.id}>
            {titleOf(area)}
            <Button
              icon
              variant="tertiary"
              aria-label={t('remove', { what: titleOf(area) })}
              onClick={() => form.change({ areaIds: areaIds.filter((id) => id !== area.id) })}
            >
              <XMarkIcon aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
