import { useQuery } from '@tanstack/react-query'
import { useForm } from '../../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../../lib/i18n.ts'
import { useSession } from '../../../../../../lib/session.ts'
import { showToast } from '../../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../../ui/form-foot.tsx'
import { Button } from '../../../../../../ui/library.ts'
import { Modal } from '../../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../../ui/select-field.tsx'
import { TextField } from '../../../../../../ui/text-field.tsx'
import { unitsQuery } from '../../lookups.ts'
import { changeGoal, type Goal, staleAfterGoal } from './queries.ts'

type Own = { unitId: string; days: string }

/** One goal, and the units that have another of their own. */
export function GoalDialog({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const t = useTexts('deadlines')
  const nameOf = useNameOf()
  const { member } = useSession()
  const units = useQuery(unitsQuery).data ?? []
  const form = useForm({
    draft: { form: `service-goal.${goal.kind}`, memberId: member.id },
    initial: {
      days: String(goal.days),
      unitId: '',
      own: goal.ofUnits.map(({ unitId, days }): Own => ({ unitId, days: String(days) })),
    },
    send: ({ days, own }, intention) => {
      const ofUnits = own.map((one) => ({ unitId: one.unitId, days: Number(one.days) }))
      return changeGoal(goal, { days: Number(days), ofUnits }, intention)
    },
    invalidates: () => staleAfterGoal,
    onDone() {
      showToast({ tone: 'good', message: t('goals.saved') })
      onClose()
    },
  })
  const { own, unitId, days } = form.value
  const nameOfUnit = (id: string) => {
    const unit = units.find((one) => one.id === id)
    return unit ? nameOf(unit) : ''
  }
  const others = units.filter(({ id, active }) => active && !own.some((one) => one.unitId === id))

  return (
    <Modal open title={t('goals.editOf', { what: t(`goal.${goal.kind}`) })} onClose={onClose}>
      <form {...form.props} className="f-form">
        <TextField
          label={t('goals.days')}
          type="number"
          inputMode="numeric"
          length="short"
          {...form.field('days')}
        />
        {own.map((one, nth) => (
          <div key={one.unitId} className="f-goals__own">
            <TextField
              label={t('goals.unit.days', { unit: nameOfUnit(one.unitId) })}
              type="number"
              inputMode="numeric"
              length="short"
              name={`own.${one.unitId}`}
              value={one.days}
              error={form.problems[`ofUnits.${nth}.days`]}
              onChange={(text) =>
                form.change({ own: own.map((each) => (each === one ? { ...each, days: text } : each)) })
              }
            />
            <Button
              variant="tertiary"
              aria-label={t('goals.unit.remove', { unit: nameOfUnit(one.unitId) })}
              onClick={() => form.change({ own: own.filter((each) => each !== one) })}
            >
              {t('calendar.own.removeShort')}
            </Button>
          </div>
        ))}
        <div className="f-goals__own">
          <SelectField
            label={t('goals.unit')}
            optional
            placeholder={t('goals.unit.choose')}
            options={others.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
            {...form.field('unitId')}
          />
          <Button
            variant="secondary"
            disabled={unitId === ''}
            onClick={() => form.change({ own: [...own, { unitId, days }], unitId: '' })}
          >
            {t('goals.unit.add')}
          </Button>
        </div>
        {form.isStale ? <p role="alert">{t('calendar.stale')}</p> : null}
        <FormFoot form={form} submit={t('goals.save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
