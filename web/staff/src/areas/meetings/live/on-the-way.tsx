import { useTexts } from '../../../../../lib/i18n.ts'
import { Banner } from '../../../../../ui/banner.tsx'
import { Button } from '../../../../../ui/library.ts'
import { isHeld, type Queue, waitsFor } from './queue.ts'

type Props = { queue: Queue; isKept: boolean; onRetry: () => void }

/** Says that what is written waits for the network and is kept meanwhile. */
export function OnTheWay({ queue, isKept, onRetry }: Props) {
  const t = useTexts('meeting')
  if (!isHeld(queue)) return null
  return (
    <Banner
      tone="attention"
      action={
        <Button variant="tertiary" onClick={onRetry}>
          {t('held.retry')}
        </Button>
      }
    >
      {t('held', { count: waitsFor(queue) })} {t(isKept ? 'held.kept' : 'held.notKept')}
    </Banner>
  )
}
