import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { geometryOf, type Sketch } from '../../../../../lib/map/sketch.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { PlaceDrawing } from '../../../../../ui/map/place-drawing.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import { follow, type NewFollow, staleAfterFollow } from './follow-api.ts'

type Draft = { name: string; text: string; sketch: Sketch; metres: string }
const START: Draft = { name: '', text: '', sketch: { shape: 'point', points: [] }, metres: '200' }

/** Follows a place: what is written of it, what is drawn and so many metres around. */
export function FollowPlaceDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts('projectFollow')
  const { member } = useSession()
  const form = useForm<Draft, unknown>({
    draft: { form: 'follow-place', memberId: member.id },
    initial: START,
    send: ({ name, text, sketch, metres }, intention) =>
      follow(
        // What is no number is refused by the server, which says so at the field.
        { kind: 'place', name, text, geometry: geometryOf(sketch), metres: Number(metres) } as NewFollow,
        intention,
      ),
    invalidates: () => staleAfterFollow,
    onDone(_, { name }) {
      showToast({ tone: 'good', message: t('begun.named', { name }) })
      onClose()
    },
  })
  const { sketch } = form.value
  return (
    <Modal open title={t('add.title')} onClose={onClose} width="wide">
      <form className="f-form" {...form.props}>
        <p>{t('add.lead')}</p>
        <TextField label={t('add.name')} {...form.field('name')} />
        <TextField label={t('add.text')} hint={t('add.textHint')} optional {...form.field('text')} />
        <PlaceDrawing
          label={t('add.where')}
          sketch={sketch}
          onChange={(next) => form.change({ sketch: next })}
          error={form.problems['geometry']}
        />
        {sketch.points.length > 0 ? (
          <TextField label={t('add.metres')} length="short" inputMode="numeric" {...form.field('metres')} />
        ) : null}
        <FormFoot form={form} submit={t('add.send')} onCancel={onClose} />
      </form>
    </Modal>
  )
}
