import { TrashIcon } from '@navikt/aksel-icons'
import { useQueryClient } from '@tanstack/react-query'
import { useNow } from '../../../../../lib/clock.ts'
import { swedishDay } from '../../../../../lib/dates.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { ConfirmWithUndo } from '../../../../../ui/confirm-with-undo.tsx'
import { type DutyPeriod, planDuty, removeDuty, staleAfterDuty } from './queries.ts'

/** Takes a period away. */
export function RemoveButton({ period }: { period: DutyPeriod }) {
  const t = useTexts('organisation')
  const cache = useQueryClient()
  const isUnderWay = Date.parse(period.from) <= useNow().getTime()
  const { id, member, from, to } = period
  const refresh = () => Promise.all(staleAfterDuty.map((queryKey) => cache.invalidateQueries({ queryKey })))
  // What has begun ends now, which can't be taken back; what is to come can be put back as it was.
  const way = isUnderWay
    ? { question: { ask: t('duty.endNow', { name: member.name }), yes: t('duty.end') } }
    : {
        undo: async () => {
          await planDuty({ memberId: member.id, from, to }, crypto.randomUUID())
          await refresh()
        },
      }
  return (
    <ConfirmWithUndo
      variant="tertiary"
      data-color="neutral"
      run={async () => {
        await removeDuty(id, crypto.randomUUID())
        await refresh()
      }}
      done={t('duty.removed', { name: member.name })}
      {...way}
    >
      <TrashIcon aria-hidden />
      <span className="ds-sr-only">{t('duty.remove', { name: member.name, day: swedishDay(from) })}</span>
    </ConfirmWithUndo>
  )
}
