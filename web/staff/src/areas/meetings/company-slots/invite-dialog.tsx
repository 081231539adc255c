import { formatDay, formatTime, formatWeekday } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { staleAfterMeeting } from '../queries.ts'
import { bookSlot, offerSlots, type SlotOfCase } from './queries.ts'

type Props = { caseId: string; found: SlotOfCase; onClose: () => void }

/** Invites the company of a case to a meeting: at a time that is booked now, or one that it chooses itself. */
export function InviteDialog({ caseId, found, onClose }: Props) {
  const t = useTexts('companySlots')
  return (
    <Modal open width="narrow" title={t('invite.title')} onClose={onClose}>
      {found.free.length > 0 ? (
        <InviteForm caseId={caseId} found={found} onClose={onClose} />
      ) : (
        <div className="f-form">
          <p>{t('invite.noneFree')}</p>
          <div className="f-form__buttons">
            <Button onClick={onClose}>{t('invite.close')}</Button>
          </div>
        </div>
      )}
    </Modal>
  )
}

function InviteForm({ caseId, found: { free, offer, hasAddress }, onClose }: Props) {
  const t = useTexts('companySlots')
  const language = useLanguage()
  const me = useSession().member.id
  const series = [...new Map(free.map((slot) => [slot.seriesId, slot.series]))]
  const form = useForm({
    draft: { form: `invite-company.${caseId}`, memberId: me },
    initial: { how: offer ? 'book' : 'ask', slotId: free[0]?.id ?? '', seriesId: series[0]?.[0] ?? '' },
    send: ({ how, slotId, seriesId }, intention) =>
      how === 'book' ? bookSlot(slotId, caseId, intention) : offerSlots(caseId, seriesId, intention),
    invalidates: () => staleAfterMeeting,
    onDone(_, { how }) {
      showToast({ tone: 'good', message: t(how === 'book' ? 'invite.booked' : 'invite.asked') })
      onClose()
    },
  })
  const isBooking = form.value.how === 'book'
  return (
    <form {...form.props} className="f-form">
      <p>{t(hasAddress ? 'invite.lead' : 'invite.noAddress')}</p>
      <RadioField
        label={t('invite.how')}
        choices={[
          { value: 'ask', label: t('invite.ask'), hint: t('invite.ask.hint') },
          { value: 'book', label: t('invite.book'), hint: t('invite.book.hint') },
        ]}
        {...form.field('how')}
      />
      {isBooking ? (
        <SelectField
          label={t('invite.time')}
          options={free.map((slot) => ({
            value: slot.id,
            group: slot.series,
            label: `${formatWeekday(slot.startsAt, language)} ${formatDay(slot.startsAt, language)} ${formatTime(slot.startsAt, language)}–${formatTime(slot.endsAt, language)}`,
          }))}
          {...form.field('slotId')}
        />
      ) : (
        <SelectField
          label={t('invite.series')}
          options={series.map(([value, title]) => ({
            value,
            label: t('invite.free', {
              series: title,
              count: free.filter(({ seriesId }) => seriesId === value).length,
            }),
          }))}
          {...form.field('seriesId')}
        />
      )}
      <FormFoot
        form={form}
        submit={t(isBooking ? 'invite.book.send' : 'invite.ask.send')}
        onCancel={onClose}
      />
    </form>
  )
}
