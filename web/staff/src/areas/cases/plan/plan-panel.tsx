import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Segments } from '../../../../../ui/segments.tsx'
import type { CaseView } from '../shapes.ts'
import { PlanDialog } from './plan-dialog.tsx'
import { PlanLanes } from './plan-lanes.tsx'
import { PlanTable } from './plan-table.tsx'
import { type CasePlan, planQuery } from './queries.ts'
import { usePlanWords } from './use-plan-words.ts'
import './plan.css'

const ways = ['lanes', 'table'] as const
type Props = { of: CaseView; onPromise: () => void }

/** The parts in time: what waits for what, when it is done, and the date that can honestly be promised. */
export function PlanPanel({ of, onPromise }: Props) {
  const t = useTexts('plan')
  const plan = useQuery(planQuery(of.id)).data
  const [way, setWay] = useState<(typeof ways)[number]>('lanes')
  const [planned, setPlanned] = useState<string | null>(null)
  // One part is no plan: its card says all there is to say.
  if (!plan || plan.parts.length < 2) return null
  const open = plan.parts.find(({ id }) => id === planned)
  const shown = { caseId: of.id, plan, onPlan: setPlanned }
  return (
    <section className="f-plan" aria-labelledby="case-plan">
      <header className="f-plan__head">
        <h2 id="case-plan">{t('heading')}</h2>
        <Segments
          label={t('see.as')}
          value={way}
          onChange={setWay}
          options={ways.map((value) => ({ value, label: t(`see.${value}`) }))}
        />
      </header>
      <Whole of={of} plan={plan} onPromise={onPromise} />
      {way === 'lanes' ? <PlanLanes {...shown} /> : <PlanTable {...shown} />}
      {open ? (
        <PlanDialog caseId={of.id} part={open} others={plan.parts} onClose={() => setPlanned(null)} />
      ) : null}
    </section>
  )
}

/** When the whole is done, and what of it can be promised. */
function Whole({ of, plan: { whole, promise }, onPromise }: Props & { plan: CasePlan }) {
  const t = useTexts('plan')
  const words = usePlanWords()
  if (!whole) return <p className="f-case__quiet">{t('done')}</p>
  return (
    <div className="f-plan__whole">
      <dl>
        <div>
          <dt>{t('whole.earliest')}</dt>
          <dd>
            <DateText value={whole.earliestOn} />
            <span>{t('whole.earliest.why')}</span>
          </dd>
        </div>
        <div>
          <dt>{t('whole.honest')}</dt>
          <dd>
            <DateText value={whole.honestOn} />
            <span>{t('whole.honest.why')}</span>
          </dd>
        </div>
        {promise ? (
          <div data-doubtful={promise.share < 0.5 || undefined}>
            <dt>{t('whole.promised')}</dt>
            <dd>
              <DateText value={promise.on} />
              <span>{words.chance(promise.share)}</span>
            </dd>
          </div>
        ) : null}
      </dl>
      {of.may.promise && (!promise || promise.share < 0.5) ? (
        <Button variant="secondary" onClick={onPromise}>
          {t(promise ? 'promise.move' : 'promise.act')}
        </Button>
      ) : null}
    </div>
  )
}
