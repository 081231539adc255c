import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ConflictNotice } from '../../../../../ui/conflict-notice.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import { GapButtons } from './gap-buttons.tsx'
import {
  changeTemplate,
  type MayWrite,
  type MessageTemplate,
  messageTemplateQuery,
  type TemplateDraft,
  writeTemplate,
} from './queries.ts'
import { changedIn, draftOf } from './template-fields.ts'

type Props = {
  /** The template to change; null for a new one. */
  template: MessageTemplate | null
  may: MayWrite
  onClose: () => void
}

/** A template of one’s unit or of the municipality. When somebody else was quicker, both versions are shown. */
export function TemplateDialog({ template, may, onClose }: Props) {
  const t = useTexts('messageTemplates')
  const nameOf = useNameOf()
  const cache = useQueryClient()
  const { member, units } = useSession()
  // What was read when the writing began; what others save meanwhile does not move it.
  const [base] = useState(template)
  const version = useRef(base?.version ?? 0)
  const [theirs, setTheirs] = useState<TemplateDraft | null>(null)
  const owners = [
    ...units
      .filter(({ id }) => may.writeForUnits.includes(id))
      .map((unit) => ({ value: unit.id, label: nameOf(unit) })),
    ...(may.writeForAll ? [{ value: '', label: t('everybody') }] : []),
  ]
  const was = draftOf(base, owners[0]?.value ?? '')

  const form = useForm<TemplateDraft, unknown>({
    draft: { form: base ? `messageTemplate.${base.id}` : 'messageTemplate.new', memberId: member.id },
    initial: was,
    send(value, intention) {
      if (!base) return writeTemplate(value, intention)
      const change = Object.fromEntries(changedIn(value, was).map((field) => [field, value[field]]))
      return changeTemplate(base.id, version.current, change, intention)
    },
    invalidates: () => [['message-templates']],
    onDone() {
      showToast({ tone: 'good', message: t('saved') })
      onClose()
    },
  })

  useEffect(() => {
    if (!form.isStale || !base) return
    void cache.fetchQuery({ ...messageTemplateQuery(base.id), staleTime: 0 }).then((read) => {
      version.current = read.version
      setTheirs(draftOf(read, ''))
    })
  }, [form.isStale, cache, base])

  const title = form.field('title')
  const body = form.field('body')
  const bodyEn = form.field('bodyEn')
  const unknown = refusalAt(form.error, 'messageTemplate.unknownPlaceholder')
  return (
    <Modal open title={t(base ? 'form.change' : 'form.new')} onClose={onClose}>
      <form {...form.props} className="f-form">
        {base === null ? (
          <RadioField
            label={t('form.kind')}
            choices={(['message', 'note'] as const).map((kind) => ({
              value: kind,
              label: t(`form.kind.${kind}`),
            }))}
            {...form.field('kind')}
          />
        ) : null}
        {base === null && owners.length > 1 ? (
          <SelectField
            label={t('form.unit')}
            hint={t('form.unit.hint')}
            options={owners}
            {...form.field('unitId')}
          />
        ) : null}
        <TextField
          label={t('form.title')}
          hint={t('form.title.hint')}
          {...title}
          error={title.error ?? refusalAt(form.error, 'messageTemplate.titleTaken')}
        />
        <TextArea
          label={t('form.body')}
          hint={t('form.body.hint')}
          rows={7}
          limit={6000}
          {...body}
          error={body.error ?? unknown}
        />
        <GapButtons
          label={t('form.gaps')}
          field="body"
          form={form.props.ref}
          value={body.value}
          onChange={body.onChange}
        />
        {form.value.kind === 'message' ? (
          <>
            <TextArea
              label={t('form.bodyEn')}
              hint={t('form.bodyEn.hint')}
              optional
              rows={5}
              limit={6000}
              {...bodyEn}
            />
            <GapButtons
              label={t('form.gaps.en')}
              field="bodyEn"
              form={form.props.ref}
              value={bodyEn.value}
              onChange={bodyEn.onChange}
            />
          </>
        ) : null}
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
