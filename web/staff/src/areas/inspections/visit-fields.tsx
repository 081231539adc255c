import { useQuery } from '@tanstack/react-query'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { type Session, useSession } from '../../../../lib/session.ts'
import { RadioField } from '../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { AreasField } from './areas-field.tsx'
import { ContactFields, type VisitForm } from './contact-fields.tsx'
import { Neighbours } from './neighbours.tsx'
import { membersOfQuery } from './queries.ts'

type Unit = Pick<Session['units'][number], 'id' | 'slug' | 'name' | 'nameEn'>
type Props = {
  form: VisitForm
  /** Those that it can be planned for; when there is but one, it is not asked. */
  units: readonly Unit[]
  /** Who makes it as it stands, while the list of people is read. */
  inspector?: { readonly id: string; readonly name: string }
  /** Visits that are not shown as neighbours, being in the same joint visit. */
  without?: readonly string[]
}

/** All that is said of a planned visit besides the company. Those who are on their way to the same place are shown amidst it. */
export function VisitFields({ form, units, inspector, without }: Props) {
  const t = useTexts('inspections')
  const nameOf = useNameOf()
  const me = useSession().member
  const { value } = form
  const slug = units.find(({ id }) => id === value.unitId)?.slug ?? ''
  const people = useQuery(membersOfQuery(slug)).data ?? [inspector ?? me]
  return (
    <>
      <TextField label={t('form.site')} hint={t('form.site.hint')} {...form.field('site')} />
      <TextField label={t('form.subject')} hint={t('form.subject.hint')} {...form.field('subject')} />
      <div className="f-form__pair">
        <TextField label={t('form.from')} type="date" length="short" {...form.field('earliestOn')} />
        <TextField
          label={t('form.to')}
          hint={t('form.to.hint')}
          type="date"
          length="short"
          optional
          {...form.field('latestOn')}
        />
      </div>
      <RadioField
        label={t('form.announced')}
        inline
        choices={[
          { value: 'yes', label: t('form.announced.yes'), hint: t('form.announced.yes.hint') },
          { value: 'no', label: t('form.announced.no'), hint: t('form.announced.no.hint') },
        ]}
        {...form.field('announced')}
        error={undefined}
      />
      <Neighbours draft={value} {...(without ? { without } : {})} />
      <div className="f-form__pair">
        {units.length > 1 ? (
          <SelectField
            label={t('form.unit')}
            options={units.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
            {...form.field('unitId')}
          />
        ) : null}
        <SelectField
          label={t('form.inspector')}
          options={people.map(({ id, name: called }) => ({ value: id, label: called }))}
          {...form.field('inspectorId')}
        />
      </div>
      {value.announced === 'yes' ? (
        <>
          <ContactFields form={form} companyId={value.companyId} />
          <TextArea
            label={t('form.prepare')}
            hint={t('form.prepare.hint')}
            rows={2}
            optional
            limit={1000}
            {...form.field('prepare')}
          />
        </>
      ) : null}
      <AreasField
        value={value.areaIds}
        error={form.problems['areaIds']}
        onChange={(areaIds) => form.change({ areaIds })}
      />
      <div className="f-form__pair">
        <TextField label={t('form.property')} optional {...form.field('property')} />
        <TextField label={t('form.lawfulBasis')} optional {...form.field('lawfulBasis')} />
      </div>
    </>
  )
}
