import { useTexts } from '../../../../../lib/i18n.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { useMayAsk } from '../referrals/use-may-ask.ts'
import type { Part } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { type PartTask, workActs } from './part-task.ts'
import { workOnPart } from './queries.ts'

type Props = { caseId: string; part: Part; onTask: (task: PartTask) => void }

/** What the viewer may do with the part. */
export function PartActions({ caseId, part, onTask }: Props) {
  const t = useTexts('case')
  const words = useTexts('waiting')
  const work = useAct(workOnPart(caseId, part.id))
  const referrals = useTexts('referrals')
  const mayAsk = useMayAsk(caseId, part.id)
  const { may } = part
  const acts = may.work ? workActs[part.status] : []
  const tasks = (['accept', 'answer', 'decline', 'takeBack', 'withdraw'] as const).filter((kind) => may[kind])
  if (acts.length + tasks.length === 0 && !mayAsk) return null
  const labelOf = (kind: (typeof tasks)[number]) =>
    t(kind === 'answer' && part.answer ? 'act.answerAgain' : `act.${kind}`)
  return (
    <>
      {work.error ? <ErrorState error={work.error} /> : null}
      <div className="f-part__actions">
        {tasks
          .filter((kind) => kind === 'accept' || kind === 'answer')
          .map((kind) => (
            <Button key={kind} variant="secondary" onClick={() => onTask({ kind, partId: part.id })}>
              {labelOf(kind)}
            </Button>
          ))}
        {acts.map((act) => (
          <Button
            key={act}
            variant="tertiary"
            loading={work.isPending && work.variables === act}
            onClick={() => (act === 'wait' ? onTask({ kind: act, partId: part.id }) : work.mutate(act))}
          >
            {act === 'wait' ? words('act.wait') : t(`act.${act}`)}
          </Button>
        ))}
        {mayAsk ? (
          <Button variant="tertiary" onClick={() => onTask({ kind: 'referral', partId: part.id })}>
            {referrals('act.ask')}
          </Button>
        ) : null}
        {tasks
          .filter((kind) => kind !== 'accept' && kind !== 'answer')
          .map((kind) => (
            <Button
              key={kind}
              variant="tertiary"
              data-color="neutral"
              onClick={() => onTask({ kind, partId: part.id })}
            >
              {labelOf(kind)}
            </Button>
          ))}
      </div>
    </>
  )
}
