import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Bounds } from '../../../../../lib/map/geometry.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { follow, staleAfterFollow } from './follow-api.ts'
import './follow.css'

/** Follows what the map shows, by a name. */
export function FollowViewDialog({ bounds, onClose }: { bounds: Bounds; onClose: () => void }) {
  const t = useTexts('projectFollow')
  const { member } = useSession()
  const form = useForm({
    draft: { form: 'follow-view', memberId: member.id },
    initial: { name: '' },
    send: ({ name }, intention) =>
      follow({ kind: 'place', name, geometry: rectangle(bounds), metres: 0 }, intention),
    invalidates: () => staleAfterFollow,
    onDone(_, { name }) {
      showToast({ tone: 'good', message: t('begun.named', { name }) })
      onClose()
    },
  })
  return (
    <Modal open title={t('view.title')} onClose={onClose} width="narrow">
      <form className="f-form" {...form.props}>
        <p>{t('view.lead')}</p>
        <TextField label={t('add.name')} {...form.field('name')} />
        <FormFoot form={form} submit={t('follow')} onCancel={onClose} />
      </form>
    </Modal>
  )
}

function rectangle([west, south, east, north]: Bounds) {
  const corners: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  return { type: 'Polygon' as const, coordinates: [corners] }
}
