import { TrashIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { Button, ValidationMessage } from '../../../../../ui/library.ts'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { unitsQuery } from '../queries.ts'
import type { ProjectFormApi } from './form-api.ts'
import { NO_PARTNER } from './project-draft.ts'

/** Who does it together with the unit: other units, or somebody outside the municipality. */
export function PartnerRows({ form }: { form: ProjectFormApi }) {
  const t = useTexts('projectForm')
  const nameOf = useNameOf()
  const units = useQuery(unitsQuery).data ?? []
  const { partners, unitId } = form.value
  const error = form.problems['partners']
  const put = (nth: number, part: Partial<(typeof partners)[number]>) =>
    form.change({ partners: partners.map((one, i) => (i === nth ? { ...one, ...part } : one)) })
  return (
    <fieldset className="f-project-form__rows">
      <legend className="ds-label">{t('partners')}</legend>
      {partners.map((partner, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place until they have been saved
        <div key={nth} className="f-project-form__row">
          <SelectField
            label={t('partner.who')}
            name={`partner-${nth}`}
            value={partner.unitId}
            error={undefined}
            options={[
              { value: '', label: t('partner.outside') },
              ...units
                .filter(({ id, active }) => (active && id !== unitId) || id === partner.unitId)
                .map((unit) => ({ value: unit.id, label: nameOf(unit) })),
            ]}
            onChange={(id) => put(nth, { unitId: id })}
          />
          {partner.unitId ? null : (
            <TextField
              label={t('partner.name')}
              name={`partner-name-${nth}`}
              value={partner.name}
              error={undefined}
              onChange={(name) => put(nth, { name })}
            />
          )}
          <TextField
            label={t('partner.role')}
            optional
            name={`partner-role-${nth}`}
            value={partner.role}
            error={undefined}
            onChange={(role) => put(nth, { role })}
          />
          <Button
            icon
            variant="tertiary"
            aria-label={t('partner.remove', { nth: nth + 1 })}
            onClick={() => form.change({ partners: partners.filter((_, i) => i !== nth) })}
          >
            <TrashIcon aria-hidden />
          </Button>
        </div>
      ))}
      {error ? <ValidationMessage>{error}</ValidationMessage> : null}
      <Button variant="secondary" onClick={() => form.change({ partners: [...partners, NO_PARTNER] })}>
        {t('partner.add')}
      </Button>
    </fieldset>
  )
}
