import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FieldProps, useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { useSession } from '../../../../lib/session.ts'
import { showToast } from '../../../../lib/toasts.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { Modal } from '../../../../ui/modal.tsx'
import { RadioField } from '../../../../ui/radio-field.tsx'
import { Skeletons } from '../../../../ui/skeletons.tsx'
import { TextArea } from '../../../../ui/text-area.tsx'
import { formName } from './form-text.tsx'
import { type MergePreview, mergeCompanies, previewQuery } from './merging-queries.ts'
import { type Company, type CompanyItem, staleKeys } from './queries.ts'

type Props = { company: Company; other: CompanyItem; onClose: () => void }
type Side = MergePreview['staying']
const facts = ['name', 'form', 'address'] as const
type ChosenFact = (typeof facts)[number]

/** Two entries become one: which stays, which facts are kept, and why. */
export function MergeDialog({ company, other, onClose }: Props) {
  const t = useTexts('companies')
  const go = useNavigate()
  const { member } = useSession()
  // The one that has a number has facts that somebody else vouches for.
  const first = other.orgNumberShown && !company.orgNumberShown ? other.id : company.id
  const preview = useQuery(previewQuery(other.id, company.id))
  const form = useForm({
    draft: { form: `company.${company.id}.merge.${other.id}`, memberId: member.id },
    initial: { staying: first, name: first, form: first, address: first, reason: '' },
    send: (value, intention) => {
      const absorbedId = value.staying === company.id ? other.id : company.id
      const take = facts.filter((fact) => value[fact] === absorbedId)
      return mergeCompanies({ absorbedId, stayingId: value.staying, take, reason: value.reason }, intention)
    },
    invalidates: () => staleKeys,
    onDone(_, value) {
      showToast({ tone: 'good', message: t('merge.done') })
      onClose()
      if (value.staying !== company.id)
        void go({ to: '/companies/$companyId', params: { companyId: value.staying }, replace: true })
    },
  })
  const sides = preview.data ? [preview.data.staying, preview.data.absorbed] : []
  const choose = (staying: string) => form.change({ staying, name: staying, form: staying, address: staying })
  const gone = sides.find(({ id }) => id !== form.value.staying)
  return (
    <Modal open title={t('merge.title')} onClose={onClose}>
      {preview.data ? (
        <form className="f-form" {...form.props}>
          <RadioField
            label={t('merge.staying')}
            hint={t('merge.staying.hint')}
            name="staying"
            value={form.value.staying}
            error={undefined}
            onChange={choose}
            choices={sides.map((side) => ({
              value: side.id,
              label: side.name,
              hint: t('merge.has', {
                number: side.orgNumberShown ?? t('number.none'),
                cases: t('count.cases', { count: side.cases }),
                contacts: t('count.contacts', { count: side.contacts }),
              }),
            }))}
          />
          {facts.map((fact) => (
            <FactChoice key={fact} fact={fact} sides={sides} {...form.field(fact)} />
          ))}
          {gone ? (
            <p>
              {t('merge.moves', {
                name: gone.name,
                cases: t('count.cases', { count: gone.cases }),
                contacts: t('count.contacts', { count: gone.contacts }),
              })}
            </p>
          ) : null}
          <TextArea
            label={t('merge.reason')}
            hint={t('merge.reason.hint')}
            rows={2}
            limit={500}
            {...form.field('reason')}
          />
          <FormFoot form={form} submit={t('merge.submit')} onCancel={onClose} />
        </form>
      ) : (
        <Skeletons count={3} />
      )}
    </Modal>
  )
}

/** Which of two values is kept. Nothing to choose when they are the same, or when one of them is missing. */
function FactChoice({ fact, sides, ...field }: FieldProps & { fact: ChosenFact; sides: readonly Side[] }) {
  const t = useTexts('companies')
  const shown = (side: Side) =>
    fact === 'address'
      ? [side.address, side.city].filter(Boolean).join(', ')
      : fact === 'form'
        ? formName(side.form, t)
        : side.name
  const values = sides.map(shown)
  if (values.some((value) => !value) || new Set(values).size < 2) return null
  return (
    <RadioField
      label={t(`merge.keep.${fact}`)}
      choices={sides.map((side) => ({ value: side.id, label: shown(side) }))}
      {...field}
    />
  )
}
