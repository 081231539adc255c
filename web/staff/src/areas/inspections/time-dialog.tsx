import { formatTime, swedishDay } from '../../../../lib/dates.ts'
import { useForm } from '../../../../lib/form.ts'
import { useTexts } from '../../../../lib/i18n.ts'
import { instantAt } from '../../../../lib/instant-at.ts'
import { useSession } from '../../../../lib/session.ts'
import { FormFoot } from '../../../../ui/form-foot.tsx'
import { Modal } from '../../../../ui/modal.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { fixTime, type Joint, proposeTime, staleAfterVisit, type Visit } from './queries.ts'
import { StaleNote } from './stale-note.tsx'
import { WhenText } from './visit-words.tsx'

type Props = {
  /** A visit that its unit makes alone, or one of a joint visit. */
  of: { readonly visit: Visit } | { readonly joint: Joint; readonly visitId: string }
  current: { readonly startsAt: string | null; readonly endsAt: string | null; readonly earliestOn?: string }
  onClose: () => void
}

/** Fixes the time of a visit, or proposes another to all who make it together. */
export function TimeDialog({ of, current, onClose }: Props) {
  const t = useTexts('inspections')
  const { startsAt, endsAt, earliestOn = '' } = current
  const isJoint = 'joint' in of
  const form = useForm({
    draft: {
      form: `visit-time.${isJoint ? of.visitId : of.visit.id}`,
      memberId: useSession().member.id,
    },
    initial: {
      day: startsAt ? swedishDay(startsAt) : earliestOn,
      from: startsAt ? formatTime(startsAt, 'sv') : '09:00',
      to: endsAt ? formatTime(endsAt, 'sv') : '11:00',
    },
    send: ({ day, from, to }, intention) => {
      const time = { startsAt: instantAt(day, from), endsAt: instantAt(day, to) }
      return isJoint ? proposeTime(of, time, intention) : fixTime(of.visit, time, intention)
    },
    invalidates: () => staleAfterVisit,
    onDone: onClose,
  })
  return (
    <Modal open width="narrow" title={t(isJoint ? 'time.propose' : 'time.fix')} onClose={onClose}>
      <form {...form.props} className="f-form">
        {isJoint || of.visit.isAnnounced ? <p>{t(isJoint ? 'time.propose.lead' : 'time.fix.lead')}</p> : null}
        <TextField
          label={t('time.day')}
          type="date"
          length="short"
          {...form.field('day')}
          error={form.problems['startsAt']}
        />
        <div className="f-form__pair">
          <TextField label={t('time.from')} type="time" length="short" {...form.field('from')} />
          <TextField
            label={t('time.to')}
            type="time"
            length="short"
            {...form.field('to')}
            error={form.problems['endsAt']}
          />
        </div>
        <StaleNote form={form}>
          <p>
            {t('stale.now')} <WhenText visit={{ earliestOn, latestOn: earliestOn, ...current }} />
          </p>
        </StaleNote>
        <FormFoot
          form={form}
          submit={t(isJoint ? 'time.propose.send' : 'time.fix.send')}
          onCancel={onClose}
        />
      </form>
    </Modal>
  )
}
