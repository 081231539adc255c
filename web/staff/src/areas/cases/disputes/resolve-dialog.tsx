import { useQuery } from '@tanstack/react-query'
import { now } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { type FieldProps, useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { unitMembersQuery, unitsQuery } from '../lookups.ts'
import type { CaseView } from '../shapes.ts'
import { LearnFields } from './learn-fields.tsx'
import { type Dispute, resolveDispute } from './queries.ts'
import { type ResolutionDraft, toResolution } from './resolution-draft.ts'

type Props = { of: CaseView; dispute: Dispute; onClose: () => void }

/** Settles a dispute: the words, who takes it, and what is learned from it. */
export function ResolveDialog({ of, dispute, onClose }: Props) {
  const t = useTexts('disputes')
  const nameOf = useNameOf()
  const { member } = useSession()
  const units = useQuery(unitsQuery).data ?? []
  const own = dispute.units.filter(({ may }) => may.take)
  const resolve = resolveDispute(of.id, dispute.id)
  const [first, second] = dispute.units
  const initial: ResolutionDraft = {
    text: '',
    who: own[0]?.id ?? 'nobody',
    askedUnitId: '',
    memberId: '',
    note: { wanted: false, unitId: own[0]?.id ?? first?.id ?? '', otherUnitId: '', body: '', example: '' },
    map: { wanted: false, unitId: own[0]?.id ?? '', fromOn: swedishDay(now()), reason: '' },
  }
  const other = [first, second].find((unit) => unit && unit.id !== initial.note.unitId)
  const form = useForm<ResolutionDraft, unknown>({
    draft: { form: `dispute.${dispute.id}.resolve`, memberId: member.id },
    initial: { ...initial, note: { ...initial.note, otherUnitId: other?.id ?? '' } },
    send: (draft, intention) => resolve.send(toResolution(draft), intention),
    invalidates: resolve.invalidates,
    onDone() {
      showToast({ tone: 'good', message: t('resolve.done') })
      onClose()
    },
  })
  const taking = own.find(({ id }) => id === form.value.who)
  const takes = dispute.area ? 'resolve.who.take' : 'resolve.who.take.whole'
  return (
    <Modal open title={t('resolve.open')} onClose={onClose}>
      <form className="f-form" {...form.props}>
        <TextArea
          label={t('resolve.text')}
          hint={t('resolve.text.hint')}
          rows={4}
          limit={4000}
          {...form.field('text')}
        />
        <RadioField
          label={t('resolve.who')}
          choices={[
            ...own.map((unit) => ({ value: unit.id, label: t(takes, { unit: nameOf(unit) }) })),
            ...(dispute.may.ask && dispute.area
              ? [{ value: 'ask', label: t('resolve.who.ask'), hint: t('resolve.who.ask.hint') }]
              : []),
            { value: 'nobody', label: t('resolve.who.nobody') },
          ]}
          {...form.field('who')}
        />
        {taking ? (
          <MemberField slug={taking.slug} field={form.field('memberId')} />
        ) : form.value.who === 'ask' ? (
          <SelectField
            label={t('resolve.unit')}
            placeholder={t('resolve.unit.choose')}
            options={units
              .filter(({ active }) => active)
              .map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
            {...form.field('askedUnitId')}
          />
        ) : null}
        {dispute.area ? <LearnFields form={form} dispute={dispute} units={units} /> : null}
        <FormFoot form={form} submit={t('resolve.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

type MemberProps = { slug: string; field: FieldProps }

function MemberField({ slug, field }: MemberProps) {
  const t = useTexts('disputes')
  const { member } = useSession()
  const members = useQuery(unitMembersQuery(slug)).data ?? []
  return (
    <SelectField
      {...field}
      label={t('resolve.member')}
      optional
      options={[
        { value: '', label: t('resolve.member.me') },
        ...members.filter(({ id }) => id !== member.id).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}
