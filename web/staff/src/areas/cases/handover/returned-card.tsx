import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { Button } from '../../../../../ui/library.ts'
import { useAct } from '../use-act.ts'
import { HandoverEnding } from './handover-ending.tsx'
import type { Receiver } from './propose-handover-dialog.tsx'
import { type Handover, keepCase } from './queries.ts'
import { useReceiverName } from './use-receiver-name.ts'

type Props = { handover: Handover; onPropose: (first?: Receiver) => void }

/** A case that came back: the giver asks somebody else, such as the one suggested, or keeps it. */
export function ReturnedCard({ handover, onPropose }: Props) {
  const t = useTexts('handover')
  const receiverName = useReceiverName()
  const { from, suggested, may } = handover
  const titleId = `handover-${handover.id}`
  const keep = useAct(keepCase(handover), () =>
    showToast({ tone: 'good', message: t('keep.done', { name: from.member.name }) }),
  )
  return (
    <article className="f-handover" data-mine={may.keep || undefined} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('cameBack')}</h2>
      <HandoverEnding handover={handover} />
      <p>{may.keep ? t('cameBack.do') : t('stillYours', { name: from.member.name })}</p>
      {may.keep ? (
        <div className="f-handover__acts">
          {suggested ? (
            <Button
              onClick={() => onPropose({ unitId: suggested.unit.id, memberId: suggested.member?.id ?? '' })}
            >
              {t('propose.suggested', { who: receiverName(suggested) })}
            </Button>
          ) : null}
          <Button variant="secondary" onClick={() => onPropose()}>
            {t('propose.again')}
          </Button>
          <Button variant="tertiary" loading={keep.isPending} onClick={() => keep.mutate()}>
            {t('keep.open')}
          </Button>
        </div>
      ) : null}
    </article>
  )
}
