import { formatShortDay } from '../../../../../lib/calendar.ts'
import { formatTime, swedishDay } from '../../../../../lib/dates.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useLanguage, useTexts } from '../../../../../lib/i18n.ts'
import { instantAt } from '../../../../../lib/instant-at.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import {
  addMeeting,
  getMeeting,
  type MeetingRow,
  type MeetingTime,
  moveMeeting,
  type Series,
  staleAfterMeeting,
} from '../queries.ts'
import { endOf } from '../use-recurrence-words.ts'
import './series.css'

type Timed = Pick<MeetingRow, 'id' | 'startsAt' | 'endsAt' | 'place' | 'link'>
type Props = {
  onClose: () => void
} & (
  | {
      /** One more is put in, as the series has them. */
      series: Series
      meeting?: undefined
    }
  | { /** The one to move. */ meeting: Timed; series?: Series }
)

const timeOf = ({ startsAt, endsAt, place, link }: Timed) => ({
  day: swedishDay(startsAt),
  from: formatTime(startsAt, 'sv'),
  to: formatTime(endsAt, 'sv'),
  place,
  link,
})

const usualTime = ({ recurrence: { startTime, minutes }, place, link }: Series) => ({
  day: '',
  from: startTime,
  to: endOf(startTime, minutes),
  place,
  link,
})

/** One more meeting of a series, or another time and place for one that there is. */
export function TimeDialog(props: Props) {
  const { meeting, onClose } = props
  const t = useTexts('meetings')
  const language = useLanguage()
  const me = useSession().member.id
  const day = meeting ? formatShortDay(meeting.startsAt, language) : ''
  const form = useForm({
    draft: {
      form: `meeting-time.${props.meeting ? props.meeting.id : `new.${props.series.id}`}`,
      memberId: me,
    },
    initial: props.meeting ? timeOf(props.meeting) : usualTime(props.series),
    send: async (value, intention): Promise<unknown> => {
      const body: MeetingTime = {
        startsAt: instantAt(value.day, value.from),
        endsAt: instantAt(value.day, value.to),
        place: value.place,
        link: value.link,
      }
      if (!props.meeting) return addMeeting(props.series.id, body, intention)
      const { id } = props.meeting
      return moveMeeting(id, (await getMeeting(id)).version, body, intention)
    },
    invalidates: () => staleAfterMeeting,
    onDone() {
      showToast({ tone: 'good', message: t(meeting ? 'time.moved' : 'time.added') })
      onClose()
    },
  })
  return (
    <Modal open width="narrow" title={meeting ? t('time.move', { day }) : t('time.add')} onClose={onClose}>
      <form {...form.props} className="f-form f-meeting-form">
        <p>{t(meeting ? 'time.move.lead' : 'time.add.lead')}</p>
        <TextField
          label={t('time.day')}
          type="date"
          length="short"
          {...form.field('day')}
          error={form.problems['startsAt']}
        />
        <div className="f-series__times">
          <TextField label={t('form.from')} type="time" length="short" {...form.field('from')} />
          <TextField
            label={t('form.to')}
            type="time"
            length="short"
            {...form.field('to')}
            error={form.problems['endsAt']}
          />
        </div>
        <TextField label={t('form.place')} optional {...form.field('place')} />
        <TextField
          label={t('form.link')}
          hint={t('form.link.hint')}
          type="url"
          optional
          {...form.field('link')}
        />
        <FormFoot form={form} submit={t(meeting ? 'time.move.send' : 'time.add.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
