import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { Segments } from '../../../../ui/segments.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { readVisitSearch, statuses, type VisitSearch } from './address.ts'
import { CompanyField } from './company-field.tsx'
import { companyNameQuery, unitsQuery } from './queries.ts'

/** Which visits the list shows. All of it stands in the address, so that it can be sent to a colleague. */
export function ListFilters({ search }: { search: VisitSearch }) {
  const t = useTexts('inspections')
  const nameOf = useNameOf()
  const navigate = useNavigate()
  const units = useQuery(unitsQuery).data ?? []
  const companyName = useQuery(companyNameQuery(search.company ?? '')).data
  const set = (change: { readonly [name in keyof VisitSearch]?: string | boolean }) =>
    void navigate({ to: '/inspections', search: readVisitSearch({ ...search, ...change }), replace: true })
  return (
    <>
      <div className="f-visits__filters">
        <Segments
          label={t('filter.when')}
          value={search.past ? 'past' : 'coming'}
          options={(['coming', 'past'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(value) => set({ past: value === 'past', from: '', to: '' })}
        />
        <Segments
          label={t('filter.whose')}
          value={search.show ?? 'all'}
          options={(['all', 'mine'] as const).map((value) => ({ value, label: t(`filter.${value}`) }))}
          onChange={(show) => set({ show })}
        />
        <SelectField
          label={t('column.unit')}
          name="unit"
          value={search.unit ?? ''}
          error={undefined}
          options={[
            { value: '', label: t('filter.everyUnit') },
            ...units.map((one) => ({ value: one.slug, label: nameOf(one) })),
          ]}
          onChange={(unit) => set({ unit })}
        />
        <SelectField
          label={t('column.status')}
          name="status"
          value={search.status ?? ''}
          error={undefined}
          options={[
            { value: '', label: t('filter.everyStatus') },
            ...statuses.map((value) => ({ value, label: t(`status.${value}`) })),
          ]}
          onChange={(status) => set({ status })}
        />
        <TextField
          label={t('filter.from')}
          name="from"
          type="date"
          length="short"
          optional
          value={search.from ?? ''}
          error={undefined}
          onChange={(from) => set({ from })}
        />
        <TextField
          label={t('filter.to')}
          name="to"
          type="date"
          length="short"
          optional
          value={search.to ?? ''}
          error={undefined}
          onChange={(to) => set({ to })}
        />
      </div>
      <div className="f-visits__company">
        <CompanyField
          chosen={{ id: search.company ?? '', name: companyName ?? '' }}
          error={undefined}
          onChange={({ id }) => set({ company: id })}
        />
      </div>
    </>
  )
}
