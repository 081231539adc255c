import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Banner } from '../../../../../ui/banner.tsx'
import { Checkbox } from '../../../../../ui/checkbox.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import { type PlannedPart, planPart, planQuery } from './queries.ts'
import { usePlanWords } from './use-plan-words.ts'

type Props = {
  caseId: string
  part: PlannedPart
  others: readonly PlannedPart[]
  onClose: () => void
}

/** How long a part takes, and what it waits for. */
export function PlanDialog({ caseId, part, others, onClose }: Props) {
  const t = useTexts('plan')
  const nameOf = useNameOf()
  const words = usePlanWords()
  const cache = useQueryClient()
  const { member } = useSession()
  const { send, invalidates } = planPart(caseId, part.id)
  const form = useForm({
    draft: { form: `case.${caseId}.plan.${part.id}.${part.version}`, memberId: member.id },
    initial: { days: part.days.planned?.toString() ?? '', needs: part.needs },
    send: ({ days, needs }, intention) =>
      send(
        { version: part.version, change: { days: days === '' ? null : Number(days), needs: [...needs] } },
        intention,
      ),
    invalidates,
    onDone() {
      showToast({ tone: 'good', message: t('edit.done', { title: part.title }) })
      onClose()
    },
  })
  const { isStale } = form
  useEffect(() => {
    if (isStale) void cache.invalidateQueries({ queryKey: planQuery(caseId).queryKey })
  }, [isStale, cache, caseId])
  const choices = others.filter(({ id }) => id !== part.id)
  const circle = refusalAt(form.error, 'plan.circle')
  return (
    <Modal open title={t('edit.title', { title: part.title })} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        {isStale ? <Banner tone="attention">{t('edit.stale')}</Banner> : null}
        <TextField
          label={t('edit.days')}
          hint={t('edit.days.hint', {
            days: t('days', { count: part.days.likely }),
            basis: words.basis(part.days),
          })}
          optional
          type="number"
          inputMode="numeric"
          length="short"
          {...form.field('days')}
        />
        <fieldset className="f-plan__needs" aria-describedby={circle ? 'plan-circle' : undefined}>
          <legend className="ds-label">{t('edit.needs')}</legend>
          <p className="f-case__quiet">{t(choices.length > 0 ? 'edit.needs.hint' : 'edit.needs.none')}</p>
          {choices.map(({ id, title, unit }) => (
            <Checkbox
              key={id}
              label={
                <>
                  {title} <span className="f-case__quiet">{nameOf(unit)}</span>
                </>
              }
              checked={form.value.needs.includes(id)}
              onChange={(isChosen) =>
                form.change({
                  needs: isChosen
                    ? [...form.value.needs, id]
                    : form.value.needs.filter((needed) => needed !== id),
                })
              }
            />
          ))}
          {circle ? (
            <p id="plan-circle" className="ds-validation-message" role="alert">
              {circle}
            </p>
          ) : null}
        </fieldset>
        <FormFoot form={form} submit={t('edit.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
