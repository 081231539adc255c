import { type FormEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { announce } from '../../../../../lib/announce.ts'
import { useDraft } from '../../../../../lib/draft.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { Segments } from '../../../../../ui/segments.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import type { Item, Meeting } from '../meeting/queries.ts'
import { ActionFields } from './action-fields.tsx'
import { type ActionText, emptyAction, lackingIn } from './action-text.ts'
import type { Keeper } from './queue-keeper.ts'

type Kind = 'note' | 'decision' | 'action'
type Text = ActionText & { body: string; kind: Kind }
type Props = {
  meeting: Meeting
  item: Item
  keeper: Keeper
  me: string
  onWrite: (itemId: string | null) => void
}

const MOST = 5000
/** So long after the last key somebody is no longer writing. */
const IDLE_MS = 45_000
const kinds: readonly Kind[] = ['note', 'decision', 'action']

/** Where one writes what is said, decided and undertaken. Kept at every key, and no hindrance to what others write. */
export function Composer({ meeting, item, keeper, me, onWrite }: Props) {
  const t = useTexts('meeting')
  const empty: Text = { ...emptyAction, body: '', kind: 'note' }
  const draft = useDraft(
    { form: `meeting-write.${item.id}`, memberId: me },
    empty,
    // Each entry is its own: nothing that comes from others changes what is written here.
    { holdsNews: false },
  )
  const [kind, choose] = useState(draft.value.kind)
  const [lacks, setLacks] = useState<readonly string[]>([])
  const form = useRef<HTMLFormElement>(null)
  const { value } = draft
  useWritesAt(item.id, value.body, onWrite)

  useEffect(() => {
    if (lacks.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [lacks])

  function submit(event?: FormEvent): void {
    event?.preventDefault()
    const lacking = lackingIn(value, kind === 'action')
    setLacks(lacking)
    if (lacking.length > 0) return
    const target = crypto.randomUUID()
    const { memberId, unitId, dueOn, who, unit } = value
    const base = { target, itemId: item.id, body: value.body.trim() }
    keeper.write(
      kind === 'action' ? { ...base, kind, memberId, unitId, dueOn, who, unit } : { ...base, kind },
    )
    draft.clear()
    announce(t(`write.said.${kind}`))
    form.current?.querySelector('textarea')?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
  }

  return (
    <form ref={form} className="f-live__write" noValidate onSubmit={submit}>
      <Segments
        label={t('write.what')}
        value={kind}
        options={kinds.map((one) => ({ value: one, label: t(`write.${one}`) }))}
        onChange={(next) => {
          choose(next)
          setLacks([])
        }}
      />
      <TextArea
        label={t(`write.${kind}.label`)}
        name="body"
        rows={3}
        limit={MOST}
        value={value.body}
        error={lacks.includes('body') ? t(`write.${kind}.lacks`) : undefined}
        onChange={(body) => draft.change({ body, kind })}
        extra={{ onKeyDown }}
      />
      {kind === 'action' ? (
        <ActionFields
          attendance={meeting.attendance}
          earliest={meeting.now}
          value={value}
          lacks={lacks}
          onChange={(change) => draft.change({ ...change, kind })}
        />
      ) : null}
      <div className="f-form__buttons">
        <Button type="submit" variant="secondary">
          {t(`write.${kind}.send`)}
        </Button>
        <span className="f-field__hint">{t('write.hint')}</span>
      </div>
    </form>
  )
}

/** Tells that something is written here, from the first key until it is sent or left alone for a while. */
function useWritesAt(itemId: string, body: string, onWrite: (itemId: string | null) => void): void {
  const last = useRef(body)
  const tell = useEffectEvent(onWrite)
  useEffect(() => {
    if (body === last.current) return
    last.current = body
    tell(body.trim() ? itemId : null)
    const timer = window.setTimeout(() => tell(null), IDLE_MS)
    return () => window.clearTimeout(timer)
  }, [itemId, body])
  useEffect(() => () => tell(null), [])
}
