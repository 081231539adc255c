import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ConflictNotice } from '../../../../../ui/conflict-notice.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import {
  changedFields,
  editOf,
  fieldNames,
  formOf,
  type ProfileField,
  profileFields,
} from './profile-form.ts'
import { editUnit, type UnitProfile, unitQuery } from './queries.ts'

const lines = new Set<ProfileField>(['phone', 'email', 'openingHours', 'openingHoursEn'])
const hinted = new Set<ProfileField>(['doesNot', 'commonQuestions'])

type Props = { unit: UnitProfile; onClose: () => void }

/** What the unit says of itself, in both languages. When somebody else was quicker, both versions are shown. */
export function EditUnit({ unit, onClose }: Props) {
  const t = useTexts('organisation')
  const cache = useQueryClient()
  const { member } = useSession()
  // What was read when the writing began; what others save meanwhile does not move it.
  const [base] = useState(unit)
  const version = useRef(base.version)
  const [theirs, setTheirs] = useState<UnitProfile | null>(null)
  const was = formOf(base)

  const form = useForm({
    draft: { form: `unit.${base.slug}`, memberId: member.id },
    initial: was,
    send: (value, intention) =>
      editUnit(base.slug, version.current, editOf(value, changedFields(value, was)), intention),
    invalidates: () => [['units']],
    onDone() {
      showToast({ tone: 'good', message: t('edit.done') })
      onClose()
    },
  })

  useEffect(() => {
    if (!form.isStale) return
    void cache.fetchQuery({ ...unitQuery(base.slug), staleTime: 0 }).then(setTheirs)
  }, [form.isStale, cache, base.slug])

  function keepMine(read: UnitProfile): void {
    version.current = read.version
    setTheirs(null)
    form.props.ref.current?.requestSubmit()
  }

  return (
    <form {...form.props} className="f-form">
      {fieldNames.map((name) =>
        lines.has(name) ? (
          <TextField
            key={name}
            label={t(`edit.${name}`)}
            type={name === 'email' ? 'email' : name === 'phone' ? 'tel' : 'text'}
            length={name === 'phone' ? 'medium' : 'long'}
            optional
            {...form.field(name)}
          />
        ) : (
          <TextArea
            key={name}
            label={t(`edit.${name}`)}
            hint={hinted.has(name) ? t(`edit.hint.${name as 'doesNot' | 'commonQuestions'}`) : undefined}
            limit={profileFields[name]}
            optional
            rows={3}
            {...form.field(name)}
            error={form.field(name).error ?? problemIn(name, form.problems)}
          />
        ),
      )}
      {form.isStale && theirs ? (
        <ConflictNotice
          differences={changedFields(form.value, formOf(theirs)).map((name) => ({
            label: t(`edit.${name}`),
            mine: form.value[name],
            theirs: formOf(theirs)[name],
          }))}
          onKeepMine={() => keepMine(theirs)}
          onTakeTheirs={() => {
            form.draft.clear()
            onClose()
          }}
        />
      ) : null}
      <FormFoot form={form} submit={t('edit.save')} onCancel={onClose} />
    </form>
  )
}

/** A question that is too long is told of at `commonQuestions.3`; here they are one field. */
function problemIn(name: ProfileField, problems: Readonly<Record<string, string>>): string | undefined {
  return Object.entries(problems).find(([path]) => path.startsWith(`${name}.`))?.[1]
}
