import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { unitsQuery } from '../lookups.ts'
import { partsQuery } from '../parts/queries.ts'
import { refusalAt } from '../refusal-at.ts'
import type { CaseView } from '../shapes.ts'
import { raiseDispute } from './queries.ts'

/** Somebody sees that units disagree: what about, between which, and in what words. */
export function RaiseDialog({ of, onClose }: { of: CaseView; onClose: () => void }) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const isEnglish = useLanguage() === 'en'
  const { member } = useSession()
  const parts = useQuery(partsQuery(of.id)).data ?? []
  const all = useQuery(unitsQuery).data ?? []
  const involved = new Set([...parts.map(({ unit }) => unit.id), of.accountableUnit?.id])
  const raise = raiseDispute(of.id)
  const form = useForm({
    draft: { form: `case.${of.id}.dispute`, memberId: member.id },
    initial: { areaId: '', units: [] as readonly string[], question: '' },
    send: ({ areaId, units, question }, intention) =>
      raise.send({ areaId: areaId || null, units: [...units], question }, intention),
    invalidates: raise.invalidates,
    onDone() {
      showToast({ tone: 'good', message: t('raise.done') })
      onClose()
    },
  })
  const { units: chosen } = form.value
  // Those who have to do with the case first; the others can disagree about it too.
  const units = all
    .filter(({ active }) => active)
    .toSorted((a, b) => Number(involved.has(b.id)) - Number(involved.has(a.id)))
  const missing = form.problems['units'] ?? refusalAt(form.error, 'dispute.fewUnits')
  return (
    <Modal open title={t('raise.open')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <p>{t('raise.lead')}</p>
        <TextArea
          label={t('raise.question')}
          hint={t('raise.question.hint')}
          rows={4}
          limit={2000}
          {...form.field('question')}
        />
        <SelectField
          label={t('raise.area')}
          optional
          options={[
            { value: '', label: t('raise.area.whole') },
            ...of.areas.map((area) => ({ value: area.id, label: isEnglish ? area.titleEn : area.title })),
          ]}
          {...form.field('areaId')}
        />
        <fieldset className="f-dispute__choice">
          <legend>{t('raise.units')}</legend>
          {missing ? (
            <p className="f-dispute__missing" role="alert">
              {missing}
            </p>
          ) : null}
          {units.map((unit) => (
            <Checkbox
              key={unit.id}
              label={nameOf(unit)}
              checked={chosen.includes(unit.id)}
              onChange={(checked) =>
                form.change({
                  units: checked ? [...chosen, unit.id] : chosen.filter((id) => id !== unit.id),
                })
              }
            />
          ))}
        </fieldset>
        <FormFoot form={form} submit={t('raise.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
