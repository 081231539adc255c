import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import type { Position } from '../../../../../lib/map/geometry.ts'
import type { Sketch } from '../../../../../lib/map/sketch.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PlaceDrawing } from '../../../../../ui/map/place-drawing.tsx'
import { Modal } from '../../../../../ui/modal.tsx'
import { staleAfterOverlap } from '../overlaps/overlaps-api.ts'
import { type Surroundings, setPoint } from './surroundings-api.ts'

type Props = { caseId: string; place: string; known: Surroundings; onClose: () => void }

/** Puts a case on the map: by mouse, finger, the keys of the map, or coordinates. */
export function PointDialog({ caseId, place, known, onClose }: Props) {
  const t = useTexts('overlaps')
  const ui = useTexts('ui')
  const [sketch, setSketch] = useState<Sketch>({ shape: 'point', points: known.point ? [known.point] : [] })
  const [isMissing, miss] = useState(false)
  const write = useWrite<Position | null, unknown>({
    call: (point, intention) => setPoint(caseId, point, intention),
    invalidates: () => staleAfterOverlap,
    onDone(_, point) {
      showToast({ tone: 'good', message: t(point ? 'near.saved' : 'near.removed') })
      onClose()
    },
  })
  function save(): void {
    const [point] = sketch.points
    miss(point === undefined)
    if (point) write.mutate(point)
  }
  return (
    <Modal
      open
      title={t('near.where')}
      onClose={onClose}
      footer={
        <>
          <Button loading={write.isPending} onClick={save}>
            {t('near.save')}
          </Button>
          {known.point ? (
            <Button variant="secondary" onClick={() => write.mutate(null)}>
              {t('near.remove')}
            </Button>
          ) : null}
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      {place ? <p>{t('near.where.text', { place })}</p> : null}
      <div className="f-near__place">
        <PlaceDrawing
          label={t('near.where.map')}
          sketch={sketch}
          only={['point']}
          error={isMissing ? t('near.missing') : undefined}
          onChange={(next) => {
            setSketch(next)
            miss(false)
          }}
        />
      </div>
      {write.error ? <ErrorState error={write.error} /> : null}
    </Modal>
  )
}
