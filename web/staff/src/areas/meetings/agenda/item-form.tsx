import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { ConflictNotice } from '../../../../../ui/conflict-notice.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { changeItem } from '../meeting/calls.ts'
import { PersonField } from '../meeting/person-field.tsx'
import { type Item, type Meeting, meetingKey, meetingQuery } from '../meeting/queries.ts'
import { addItem } from '../queries.ts'
import { type ItemText, ownerOf, textOf } from './item-text.ts'
import { UnitsField } from './units-field.tsx'

type Props = { meeting: Meeting /** Null for a new one. */; item: Item | null; onClose: () => void }

const MOST = 2000

/** A matter for the agenda: what it is about, the question that the meeting is to answer, and who presents it. */
export function ItemForm({ meeting, item, onClose }: Props) {
  const t = useTexts('meeting')
  const me = useSession()
  // What others have changed meanwhile, read when the server says so.
  const now = useQuery({ ...meetingQuery(meeting.id), enabled: false }).data ?? meeting
  const current = item ? (now.items.find(({ id }) => id === item.id) ?? item) : null
  const form = useForm({
    draft: { form: `meeting-item.${item?.id ?? `new.${meeting.id}`}`, memberId: me.member.id },
    initial: textOf(item),
    send: async (value: ItemText, intention): Promise<unknown> => {
      const { ownerText: _text, minutes, ...rest } = value
      const body = { ...rest, minutes: Number(minutes), ownerId: ownerOf(value) }
      if (!item) return addItem(meeting.id, body, intention)
      return changeItem(item.id, current?.content?.version ?? 0, body, intention)
    },
    invalidates: () => [meetingKey(meeting.id)],
    onDone: onClose,
  })
  const { value } = form
  const [isLacking, lacksOwner] = useState(false)

  /** Somebody named who was not found is asked for again, rather than left out in silence. */
  function submit(event: FormEvent<HTMLFormElement>): void {
    if (value.ownerText.trim() === '' || value.ownerId) return form.props.onSubmit(event)
    event.preventDefault()
    lacksOwner(true)
  }

  return (
    <Modal open title={t(item ? 'item.edit.title' : 'item.add.title')} onClose={onClose}>
      <form {...form.props} className="f-form" onSubmit={submit}>
        {form.isStale && current?.content ? (
          <StaleNotice
            form={form}
            theirs={textOf(current)}
            send={() => form.props.ref.current?.requestSubmit()}
          />
        ) : null}
        <TextField label={t('form.title')} {...form.field('title')} />
        <TextArea
          label={t('form.question')}
          hint={t('form.question.hint')}
          rows={2}
          limit={MOST}
          optional
          {...form.field('question')}
        />
        <RadioField
          inline
          label={t('form.purpose')}
          choices={(['inform', 'discuss', 'decide'] as const).map((purpose) => ({
            value: purpose,
            label: t(`purpose.${purpose}`),
          }))}
          {...form.field('purpose')}
          onChange={(purpose) => form.change({ purpose: purpose as ItemText['purpose'] })}
        />
        <TextField
          label={t('form.minutes')}
          type="number"
          inputMode="numeric"
          length="short"
          {...form.field('minutes')}
        />
        <PersonField
          label={t('form.owner')}
          hint={t('form.owner.hint')}
          optional
          attendance={meeting.attendance}
          text={value.ownerText}
          error={isLacking ? t('write.who.lacks') : form.problems['ownerId']}
          onChange={(ownerText, person) => {
            lacksOwner(false)
            form.change({ ownerText, ownerId: person?.memberId ?? null })
          }}
        />
        <UnitsField
          chosen={value.unitIds}
          without={meeting.attendance.filter((one) => !one.isInvitedForItem).map(({ unit }) => unit.id)}
          onChange={(unitIds) => form.change({ unitIds })}
        />
        <FormFoot form={form} submit={t(item ? 'item.save' : 'item.add')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

type StaleProps = {
  form: { value: ItemText; change: (patch: Partial<ItemText>) => void; draft: { clear: () => void } }
  theirs: ItemText
  send: () => void
}

function StaleNotice({ form, theirs, send }: StaleProps) {
  const t = useTexts('meeting')
  const rows = [
    ['title', t('form.title')],
    ['question', t('form.question')],
    ['minutes', t('form.minutes')],
    ['ownerText', t('form.owner')],
  ] as const
  const differences = rows
    .filter(([name]) => form.value[name] !== theirs[name])
    .map(([name, label]) => ({ label, mine: form.value[name], theirs: theirs[name] }))
  return (
    <ConflictNotice differences={differences} onKeepMine={send} onTakeTheirs={() => form.change(theirs)} />
  )
}
