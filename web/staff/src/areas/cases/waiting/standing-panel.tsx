import { HourglassIcon } from '@navikt/aksel-icons'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import type { CaseView } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { goOn, waitsQuery } from './queries.ts'
import { useWaitedFor } from './use-waited-for.ts'
import './waiting.css'

/** The whole case stands still: for whom, since when, and when it wakes; and the way to go on before that. */
export function StandingPanel({ of }: { of: CaseView }) {
  const t = useTexts('waiting')
  const whoIs = useWaitedFor()
  const wait = useQuery(waitsQuery(of.id)).data?.items.find(
    ({ partId, endedAt }) => partId === null && endedAt === null,
  )
  const going = useAct(goOn(of.id), () => {
    showToast({ tone: 'good', message: t('stands.gone') })
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  })
  if (!wait) return null
  return (
    <section className="f-standing" aria-labelledby="standing">
      <HourglassIcon aria-hidden />
      <div>
        <h2 id="standing">{t(`stands.${wait.waitsFor}`, { who: whoIs(wait) })}</h2>
        <p>
          {t('stands.since')} <DateText value={wait.beganAt} />. {t('stands.wakes')}{' '}
          <DateText value={wait.wakesOn} show="both" />.
          {wait.remindedAt ? (
            <>
              {' '}
              {t('stands.reminded')} <DateText value={wait.remindedAt} />.
            </>
          ) : wait.remindsOn && of.contact.email ? (
            <>
              {' '}
              {t('stands.reminds')} <DateText value={wait.remindsOn} />.
            </>
          ) : null}
        </p>
        {wait.about ? <p className="f-case__text f-standing__about">{wait.about}</p> : null}
        {going.error ? <ErrorState error={going.error} /> : null}
      </div>
      {of.may.writeToCompany ? (
        <Button variant="secondary" loading={going.isPending} onClick={() => going.mutate()}>
          {t('stands.goOn')}
        </Button>
      ) : null}
    </section>
  )
}
