import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { readNewVisitSearch } from './address.ts'
import { CompanyField } from './company-field.tsx'
import { planVisit, staleAfterVisit } from './queries.ts'
import { newDraft, visitOf } from './visit-draft.ts'
import { VisitFields } from './visit-fields.tsx'
import './inspections.css'

/** Plans a visit in one short form, which shows who else is going there before it is saved. */
export function NewVisitPage() {
  const t = useTexts('inspections')
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
        <VisitFields form={form} units={units} />
        <FormFoot
          form={form}
          submit={t('form.send')}
          onCancel={() => void navigate({ to: '/inspections' })}
        />
      </form>
    </>
  )
}
