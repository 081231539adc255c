import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNow } from '../../../../../lib/clock.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { SelectField } from '../../../../../ui/select-field.tsx'
import { type DutyPeriod, giveDuty, pilotsQuery, proposeSwap, staleAfterDuty } from './queries.ts'
import { useDaysText } from './use-days-text.ts'

type Props = {
  period: DutyPeriod
  /** The roster, in which periods to take in return are found. */
  roster: readonly DutyPeriod[]
  onClose: () => void
}

type Choice = { readonly to: string; readonly inReturn: string }

/** One's own period: another pilot is asked to take it, for one of theirs or for nothing. Others' are given at once. */
export function PassDialog({ period, roster, onClose }: Props) {
  const t = useTexts('organisation')
  const ui = useTexts('ui')
  const inWords = useDaysText()
  const now = useNow()
  const pilots = useQuery(pilotsQuery).data ?? []
  const [{ to, inReturn }, choose] = useState<Choice>({ to: '', inReturn: '' })
  const asks = period.may.offer
  const name = pilots.find(({ id }) => id === to)?.name ?? ''
  const pass = useWrite<Choice, unknown>({
    call: (choice, intention) =>
      asks
        ? proposeSwap(
            { dutyId: period.id, toMemberId: choice.to, inReturnId: choice.inReturn || null },
            intention,
          )
        : giveDuty(period.id, choice.to, intention),
    invalidates: () => staleAfterDuty,
    onDone() {
      showToast({ tone: 'good', message: t(asks ? 'swap.asked' : 'give.done', { name }) })
      onClose()
    },
  })
  // What has begun can't be asked for, and what is theirs can be seen as far as the roster is shown.
  const theirs = roster.filter(({ member, from }) => member.id === to && Date.parse(from) > now.getTime())
  return (
    <Modal
      open
      width="narrow"
      title={t(asks ? 'swap.title' : 'give.title', { days: inWords(period) })}
      onClose={onClose}
      footer={
        <>
          <Button loading={pass.isPending} disabled={to === ''} onClick={() => pass.mutate({ to, inReturn })}>
            {t(asks ? 'swap.send' : 'give.send')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <div className="f-form">
        <p>{asks ? t('swap.lead') : t('give.lead', { name: period.member.name })}</p>
        <SelectField
          label={t(asks ? 'swap.who' : 'give.who')}
          name="pilot"
          placeholder={t('plan.choose')}
          options={pilots
            .filter(({ id }) => id !== period.member.id)
            .map((pilot) => ({
              value: pilot.id,
              label: pilot.away ? ui('away.marked', { name: pilot.name }) : pilot.name,
            }))}
          value={to}
          error={undefined}
          onChange={(chosen) => choose({ to: chosen, inReturn: '' })}
        />
        {asks && to ? (
          <SelectField
            label={t('swap.inReturn')}
            name="inReturn"
            optional
            placeholder={t('swap.nothing')}
            options={theirs.map((one) => ({ value: one.id, label: inWords(one) }))}
            value={inReturn}
            error={undefined}
            onChange={(chosen) => choose({ to, inReturn: chosen })}
          />
        ) : null}
        {pass.error ? <ErrorState error={pass.error} /> : null}
      </div>
    </Modal>
  )
}
