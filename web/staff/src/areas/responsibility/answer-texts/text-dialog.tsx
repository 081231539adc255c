import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { type Session, useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ConflictNotice } from '../../../../../ui/conflict-notice.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { type AnswerText, answerTextQuery, changeText, type TextDraft, writeText } from './queries.ts'
import { changedIn, draftOf } from './text-fields.ts'

type Props = {
  code: string
  /** The text to change; null for a new one. */
  text: AnswerText | null
  units: Session['units']
  onClose: () => void
}

/** A text for the answers of one’s unit. When somebody else was quicker, both versions are shown. */
export function TextDialog({ code, text, units, onClose }: Props) {
  const t = useTexts('answerTexts')
  const nameOf = useNameOf()
  const cache = useQueryClient()
  const { member } = useSession()
  // What was read when the writing began; what others save meanwhile does not move it.
  const [base] = useState(text)
  const version = useRef(base?.version ?? 0)
  const [theirs, setTheirs] = useState<TextDraft | null>(null)
  const was = draftOf(base, units[0]?.id ?? '')

  const form = useForm<TextDraft, unknown>({
    draft: { form: base ? `answerText.${base.id}` : `answerText.new.${code}`, memberId: member.id },
    initial: was,
    send(value, intention) {
      if (!base) return writeText(code, value, intention)
      const change = Object.fromEntries(changedIn(value, was).map((field) => [field, value[field]]))
      return changeText(base.id, version.current, change, intention)
    },
    invalidates: () => [['areas']],
    onDone() {
      showToast({ tone: 'good', message: t('saved') })
      onClose()
    },
  })

  useEffect(() => {
    if (!form.isStale || !base) return
    void cache.fetchQuery({ ...answerTextQuery(base.id), staleTime: 0 }).then((read) => {
      version.current = read.version
      setTheirs(draftOf(read, read.unit.id))
    })
  }, [form.isStale, cache, base])

  const title = form.field('title')
  const taken = isApiError(form.error, 409) && form.error.problem?.code === 'answerText.titleTaken'
  return (
    <Modal open title={t(base ? 'form.change' : 'form.new')} onClose={onClose}>
      <form {...form.props} className="f-form">
        {base === null && units.length > 1 ? (
          <SelectField
            label={t('form.unit')}
            options={units.map((unit) => ({ value: unit.id, label: nameOf(unit) }))}
            {...form.field('unitId')}
          />
        ) : null}
        <TextField
          label={t('form.title')}
          hint={t('form.title.hint')}
          {...title}
          error={title.error ?? (taken && isApiError(form.error) ? form.error.problem?.detail : undefined)}
        />
        <TextArea
          label={t('form.body')}
          hint={t('form.body.hint')}
          rows={6}
          limit={8000}
          {...form.field('body')}
        />
        <TextArea label={t('form.conditions')} optional rows={2} limit={4000} {...form.field('conditions')} />
        <TextField label={t('form.legalBasis')} optional {...form.field('legalBasis')} />
        {form.isStale && theirs ? (
          <ConflictNotice
            differences={changedIn(form.value, theirs).map((field) => ({
              label: t(`form.${field}`),
              mine: form.value[field],
              theirs: theirs[field],
            }))}
            onKeepMine={() => {
              setTheirs(null)
              form.props.ref.current?.requestSubmit()
            }}
            onTakeTheirs={() => {
              form.draft.clear()
              onClose()
            }}
          />
        ) : null}
        <FormFoot form={form} submit={t('form.save')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
