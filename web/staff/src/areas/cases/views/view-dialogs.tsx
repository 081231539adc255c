import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { type Choice, RadioField } from '../../../../../ui/radio-field.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { ColumnId } from '../register/column-ids.ts'
import type { CaseFilters } from '../register/filters.ts'
import { contentOf } from './open-view.ts'
import { changeView, type SavedView, saveView, viewsQuery } from './queries.ts'
import '../shared.css'

const NAME = ['view.nameTaken', 'view.tooMany'] as const

type NewProps = {
  /** The view that is open; a copy begins with its name. */
  like: SavedView | undefined
  filters: CaseFilters
  columns: readonly ColumnId[]
  onSaved: (id: string) => void
  onClose: () => void
}

/** Keeps the list as it is now under a name of one's own. */
export function NewViewDialog({ like, filters, columns, onSaved, onClose }: NewProps) {
  const t = useTexts('cases')
  const { member } = useSession()
  const form = useForm({
    draft: { form: 'case-view.new', memberId: member.id },
    initial: { name: like && !like.may.change ? like.name : '', share: 'nobody' },
    send: ({ name, share }, intention) =>
      saveView.send({ name, sharedWith: sharedWith(share), ...contentOf(filters, columns) }, intention),
    invalidates: saveView.invalidates,
    onDone({ id }, { name }) {
      showToast({ tone: 'good', message: t('views.kept', { name }) })
      onSaved(id)
      onClose()
    },
  })
  return (
    <Modal open title={t('views.new.title')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <p>{t('views.new.lead')}</p>
        <TextField
          label={t('views.name')}
          hint={t('views.name.hint')}
          {...form.field('name')}
          error={form.problems['name'] ?? refusalAt(form.error, ...NAME)}
        />
        <ShareField
          of={undefined}
          {...form.field('share')}
          error={refusalAt(form.error, 'view.notYourUnit')}
        />
        <FormFoot form={form} submit={t('views.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

/** Another name, other readers. */
export function EditViewDialog({ of, onClose }: { of: SavedView; onClose: () => void }) {
  const t = useTexts('cases')
  const cache = useQueryClient()
  const { member } = useSession()
  const before = shareOf(of)
  const form = useForm({
    draft: { form: `case-view.${of.id}`, memberId: member.id },
    initial: { name: of.name, share: before },
    send: ({ name, share }, intention) =>
      changeView.send(
        { view: of, change: { name, ...(share === before ? {} : { sharedWith: sharedWith(share) }) } },
        intention,
      ),
    invalidates: changeView.invalidates,
    onDone(_, { name }) {
      showToast({ tone: 'good', message: t('views.kept', { name }) })
      onClose()
    },
  })
  useEffect(() => {
    if (form.isStale) void cache.invalidateQueries({ queryKey: viewsQuery.queryKey })
  }, [form.isStale, cache])
  return (
    <Modal open title={t('views.edit.title')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        {form.isStale ? <p role="alert">{t('views.stale')}</p> : null}
        <TextField
          label={t('views.name')}
          {...form.field('name')}
          error={form.problems['name'] ?? refusalAt(form.error, ...NAME)}
        />
        <ShareField of={of} {...form.field('share')} error={refusalAt(form.error, 'view.notYourUnit')} />
        <FormFoot form={form} submit={t('views.submit')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

type ShareProps = {
  of: SavedView | undefined
  name: string
  value: string
  onChange: (share: string) => void
  error: string | undefined
}

/** Oneself, one of one's units, or everyone. A unit that one has left stays in sight as long as it is shared with. */
function ShareField({ of, ...field }: ShareProps) {
  const t = useTexts('cases')
  const nameOf = useNameOf()
  const { units } = useSession()
  const left =
    of?.sharedWith.kind === 'unit' && !units.some(({ id }) => shareOf(of) === id) ? [of.sharedWith.unit] : []
  const choices: Choice[] = [
    { value: 'nobody', label: t('views.share.nobody') },
    ...[...units, ...left].map((unit) => ({
      value: unit.id,
      label: t('views.share.unit', { unit: nameOf(unit) }),
    })),
    { value: 'everyone', label: t('views.share.everyone') },
  ]
  return <RadioField label={t('views.share')} hint={t('views.share.hint')} choices={choices} {...field} />
}

/** In the form a share is one word: `nobody`, `everyone`, or the id of a unit. */
function shareOf({ sharedWith }: SavedView): string {
  return sharedWith.kind === 'unit' ? sharedWith.unit.id : sharedWith.kind
}

function sharedWith(share: string) {
  if (share === 'nobody' || share === 'everyone') return { kind: share } as const
  return { kind: 'unit', unitId: share } as const
}
