import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { RadioField } from '../../../../../ui/radio-field.tsx'
import { Skeletons } from '../../../../../ui/skeletons.tsx'
import { HeldList } from './held-list.tsx'
import { MemberPicker } from './member-picker.tsx'
import { heldQuery, type Loss, letGo, type Member, type Receivers, staleAfterMember } from './queries.ts'

type Props = { member: Member; loss: Loss; onClose: () => void }

/** Before somebody leaves, leaves a unit or stops being a pilot: what they hold, and who takes each of it over. */
export function PassOnDialog({ member, loss, onClose }: Props) {
  const t = useTexts('people')
  const ui = useTexts('ui')
  const nameOf = useNameOf()
  const [way, choose] = useState<'usual' | 'one'>('usual')
  const [to, give] = useState('')
  const [choices, decide] = useState<ReadonlyMap<string, string>>(new Map())
  const receiver = way === 'one' ? to : ''
  const held = useQuery(heldQuery(member.id, loss, receiver))
  const receivers: Receivers = {
    toMemberId: receiver || null,
    choices: [...choices].map(([of, memberId]) => ({ of, memberId })),
  }
  const pass = useWrite<Receivers, unknown>({
    call: (chosen, intention) => letGo(member.id, loss, chosen, intention),
    invalidates: () => staleAfterMember,
    onDone() {
      showToast({ tone: 'good', message: t('passOn.done') })
      onClose()
    },
  })
  const unit = member.units.find(({ id }) => id === loss.unit)
  const [title, act] = loss.role
    ? [t('passOn.role', { name: member.name }), t('passOn.doRole')]
    : unit
      ? [t('passOn.unit', { name: member.name, unit: nameOf(unit) }), t('passOn.doUnit')]
      : [t('passOn.leave', { name: member.name }), t('passOn.doLeave')]
  const near = unit?.slug ?? member.units[0]?.slug ?? ''
  return (
    <Modal
      open
      width="wide"
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button
            data-color="danger"
            loading={pass.isPending}
            disabled={!held.data || held.isPlaceholderData || (way === 'one' && to === '')}
            onClick={() => pass.mutate(receivers)}
          >
            {act}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {ui('cancel')}
          </Button>
        </>
      }
    >
      <p>{t('passOn.lead')}</p>
      {loss.role ? null : (
        <div className="f-form">
          <RadioField
            label={t('passOn.to')}
            name="way"
            value={way}
            error={undefined}
            choices={[
              { value: 'usual', label: t('passOn.usual') },
              { value: 'one', label: t('passOn.toOne') },
            ]}
            onChange={(value) => {
              choose(value === 'one' ? 'one' : 'usual')
              decide(new Map())
            }}
          />
          {way === 'one' ? (
            <MemberPicker
              label={t('passOn.takesAll')}
              unit={near}
              without={member.id}
              chosen={to}
              onChange={give}
            />
          ) : null}
        </div>
      )}
      {held.data ? (
        <HeldList
          held={held.data}
          near={near}
          without={member.id}
          choices={choices}
          mayChoose={!loss.role}
          onChoose={(of, memberId) => {
            const next = new Map(choices)
            if (memberId) next.set(of, memberId)
            else next.delete(of)
            decide(next)
          }}
        />
      ) : held.error ? (
        <ErrorState error={held.error} onRetry={() => void held.refetch()} />
      ) : (
        <Skeletons kind="rows" count={3} />
      )}
      <ul className="f-held__notes">
        <li>{t('passOn.hidden')}</li>
        {loss.unit || loss.role ? null : <li>{t('passOn.signedOut')}</li>}
        {member.duty.length > 0 && !loss.unit ? <li>{t('passOn.dutyFreed')}</li> : null}
      </ul>
      {pass.error ? <ErrorState error={pass.error} /> : null}
    </Modal>
  )
}
