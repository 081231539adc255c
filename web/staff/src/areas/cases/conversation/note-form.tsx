import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Button } from '../../../../../ui/library.ts'
import { MentionArea } from '../../../../../ui/mention-area.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { unitsQuery } from '../lookups.ts'
import type { Mentioned } from '../mentions/mentions.ts'
import { useMentionable } from '../mentions/use-mentionable.ts'
import { TemplateChooser } from '../message-templates/template-chooser.tsx'
import { useWritesAt } from '../presence/place.ts'
import { WhoWrites } from '../presence/who-writes.tsx'
import { refusalAt } from '../refusal-at.ts'
import { carried } from './carried.ts'
import { NewerNotice } from './newer-notice.tsx'
import { type Seen, writeNote } from './queries.ts'
import { useNewer } from './use-newer.ts'

const notSaid: Seen = undefined
const nobody: readonly Mentioned[] = []

/** A note to colleagues, which can be kept within one's own authority. */
export function NoteForm({ caseId }: { caseId: string }) {
  const t = useTexts('case')
  const { member } = useSession()
  const authorities = useOwnAuthorities()
  const form = useForm({
    ...writeNote(caseId),
    draft: { form: `case.${caseId}.note`, memberId: member.id },
    initial: { body: '', confidentialTo: '', mentioned: nobody, seen: notSaid },
    onDone: () => form.props.ref.current?.querySelector('textarea')?.focus(),
  })
  const notice = useRef<HTMLSpanElement>(null)
  const newer = useNewer(caseId, 'note', form, notice)
  const body = {
    ...form.field('body'),
    onChange: newer.onChange,
  }
  useWritesAt(caseId, 'note', null, form.value.body, form.draft.isDirty)
  const { people, ask } = useMentionable(caseId, form.value.confidentialTo)
  const take = useEffectEvent((text: string) => {
    newer.onChange([form.value.body, text].filter(Boolean).join('\n\n'))
  })
  useEffect(() => {
    const brought = carried.get()
    if (brought?.caseId !== caseId) return
    carried.set(null)
    take(brought.text)
  }, [caseId])

  return (
    <form className="f-form f-talk__form" {...form.props} onSubmit={newer.onSubmit}>
      <MentionArea
        label={t('notes.write')}
        hint={t('notes.mention')}
        rows={3}
        limit={8000}
        people={people}
        onAsk={ask}
        onMention={({ id, name }) => form.change({ mentioned: [...form.value.mentioned, { id, name }] })}
        {...body}
        error={body.error ?? refusalAt(form.error, 'message.gapLeft')}
      />
      <WhoWrites caseId={caseId} doing="note" />
      <NewerNotice kind="note" newer={newer} notice={notice} />
      <TemplateChooser
        caseId={caseId}
        kind="note"
        form={form.props.ref}
        value={form.value.body}
        onChange={body.onChange}
      />
      {form.draft.isDirty || form.error ? (
        <>
          <SelectField
            label={t('notes.readers')}
            options={[
              { value: '', label: t('notes.readers.all') },
              ...authorities.map(({ id, name }) => ({ value: id, label: t('notes.readers.only', { name }) })),
            ]}
            {...form.field('confidentialTo')}
          />
          <FormFoot form={newer.isRefused ? { ...form, error: null } : form} submit={t('notes.submit')} />
        </>
      ) : (
        <div className="f-form__buttons">
          <Button type="submit" variant="secondary">
            {t('notes.submit')}
          </Button>
        </div>
      )}
    </form>
  )
}

/** The authorities of the units that one belongs to: confidentiality runs between authorities. */
function useOwnAuthorities(): readonly { id: string; name: string }[] {
  const nameOf = useNameOf()
  const session = useSession()
  const units = useQuery(unitsQuery)
  const own = (units.data ?? []).filter(({ id }) => session.units.some((unit) => unit.id === id))
  const byId = new Map(own.map(({ authority }) => [authority.id, authority]))
  return [...byId.values()].map((authority) => ({ id: authority.id, name: nameOf(authority) }))
}
