import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from '../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { RadioField } from '../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../ui/select-field.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { readNewVisitSearch } from './address.ts'
import { CompanyField } from './company-field.tsx'
import { ContactFields } from './contact-fields.tsx'
import { Neighbours } from './neighbours.tsx'
import { membersOfQuery, planVisit, staleAfterVisit } from './queries.ts'
import { newDraft, visitOf } from './visit-draft.ts'
import './inspections.css'

/** Plans a visit in one short form, which shows who else is going there before it is saved. */
export function NewVisitPage() {
  const t = useTexts('inspections')
  const nameOf = useNameOf()
  const navigate = useNavigate()
  const { member, units } = useSession()
  const { company = '', name = '' } = readNewVisitSearch(useSearch({ strict: false }))
  const [initial] = useState(() =>
    newDraft({ unitId: units[0]?.id ?? '', memberId: member.id, company: { id: company, name } }),
  )
  const form = useForm({
    draft: { form: `visit.new.${company}`, memberId: member.id },
    initial,
    send: (draft, intention) => planVisit(visitOf(draft), intention),
    invalidates: () => staleAfterVisit,
    onDone({ id }) {
      showToast({ tone: 'good', message: t('form.done') })
      void navigate({ to: '/inspections/$visitId', params: { visitId: id } })
    },
  })
  const { value } = form
  const slug = units.find(({ id }) => id === value.unitId)?.slug ?? ''
  const people = useQuery(membersOfQuery(slug)).data ?? [member]
  return (
    <>
      <PageHeader
        title={t('plan')}
        above={
          <Link to="/inspections" className="ds-link">
            {t('title')}
          </Link>
        }
      />
      <form className="f-form f-visits__form" {...form.props}>
        <CompanyField
          chosen={{ id: value.companyId, name: value.companyName }}
          error={form.problems['companyId'] ? t('form.company.missing') : undefined}
          onChange={(one) =>
            form.change({
              companyId: one.id,
              companyName: one.name,
              contactName: '',
              contactEmail: '',
            })
          }
        />
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
        <Neighbours draft={value} />
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
        <div className="f-form__pair">
          <TextField label={t('form.property')} optional {...form.field('property')} />
          <TextField label={t('form.lawfulBasis')} optional {...form.field('lawfulBasis')} />
        </div>
        <FormFoot
          form={form}
          submit={t('form.send')}
          onCancel={() => void navigate({ to: '/inspections' })}
        />
      </form>
    </>
  )
}
