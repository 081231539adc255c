import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { hasRole, useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { answerSwap, type Swap, type SwapAct, staleAfterDuty, swapsQuery } from './queries.ts'
import { useDaysText } from './use-days-text.ts'
import './swaps.css'

type Props = {
  /** Only those that wait for me; else also those that I have asked. */
  onlyMine?: boolean
}

/** Proposals to swap duty that wait for an answer. Not there at all when there are none. */
export function Swaps({ onlyMine = false }: Props) {
  const isPilot = hasRole(useSession(), 'pilot')
  const swaps = useQuery({ ...swapsQuery, enabled: isPilot }).data ?? []
  const shown = swaps.filter(({ may }) => may.answer || (may.withdraw && !onlyMine))
  if (!isPilot || shown.length === 0) return null
  return (
    // Its words are fetched when there is something to say; the page stands meanwhile.
    <Suspense fallback={null}>
      <SwapList swaps={shown} />
    </Suspense>
  )
}

function SwapList({ swaps }: { swaps: readonly Swap[] }) {
  const t = useTexts('organisation')
  return (
    <section className="f-swaps" aria-labelledby="duty-swaps">
      <h2 id="duty-swaps">{t('swap.heading')}</h2>
      <ul>
        {swaps.map((swap) => (
          <SwapRow key={swap.id} swap={swap} />
        ))}
      </ul>
    </section>
  )
}

const done = {
  acceptance: 'swap.accepted',
  refusal: 'swap.declined',
  withdrawal: 'swap.withdrawn',
} as const satisfies Record<SwapAct, string>

function SwapRow({ swap }: { swap: Swap }) {
  const t = useTexts('organisation')
  const inWords = useDaysText()
  const { from, to, duty, inReturn, may } = swap
  const words = {
    from: from.name,
    to: to.name,
    days: inWords(duty),
    theirs: inReturn ? inWords(inReturn) : '',
  }
  const answer = useWrite<SwapAct, unknown>({
    call: (act, intention) => answerSwap(swap.id, act, intention),
    invalidates: () => staleAfterDuty,
    onDone: (_, act) => showToast({ tone: 'good', message: t(done[act], words) }),
  })
  const sentence = `${may.answer ? 'swap.asksYou' : 'swap.youAsk'}${inReturn ? 'Return' : ''}` as const
  return (
    <li>
      <p>{t(sentence, words)}</p>
      <span className="f-swaps__do">
        {may.answer ? (
          <>
            <Button loading={answer.isPending} onClick={() => answer.mutate('acceptance')}>
              {t(inReturn ? 'swap.accept' : 'swap.take')}
            </Button>
            <Button variant="tertiary" onClick={() => answer.mutate('refusal')}>
              {t('swap.decline')}
            </Button>
          </>
        ) : (
          <Button variant="secondary" loading={answer.isPending} onClick={() => answer.mutate('withdrawal')}>
            {t('swap.withdraw')}
          </Button>
        )}
      </span>
      {answer.error ? <ErrorState error={answer.error} /> : null}
    </li>
  )
}
