import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { Button, Heading } from '../../../../../ui/library.ts'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import type { AreaDetails } from '../queries.ts'
import { ProposeDialog } from './propose-dialog.tsx'
import { answerProposal, type MapProposal, type ProposalAct, proposalsQuery } from './queries.ts'
import { RejectForm } from './reject-form.tsx'
import { UnderWay } from './under-way.tsx'
import '../boundary/boundary.css'

/** Who has proposed that another unit should answer for the area, and how it went. */
export function ProposalSection({ area }: { area: AreaDetails }) {
  const t = useTexts('disputes')
  const proposals = useQuery(proposalsQuery(area.code)).data ?? []
  const [proposing, setProposing] = useState(false)
  const isOpen = proposals.some(({ status }) => status === 'open')
  return (
    <section className="f-boundary" aria-labelledby="area-proposals">
      <Heading level={2} data-size="2xs" id="area-proposals">
        {t('proposal.heading')}
      </Heading>
      <ul>
        {proposals.map((proposal) => (
          <Proposal key={proposal.id} proposal={proposal} />
        ))}
      </ul>
      {isOpen ? null : (
        <Button variant="tertiary" onClick={() => setProposing(true)}>
          {t('proposal.open')}
        </Button>
      )}
      {proposing ? <ProposeDialog area={area} onClose={() => setProposing(false)} /> : null}
    </section>
  )
}

const tones = {
  open: 'attention',
  approved: 'good',
  rejected: 'danger',
  withdrawn: 'ended',
} as const satisfies Record<MapProposal['status'], Tone>

function Proposal({ proposal }: { proposal: MapProposal }) {
  const t = useTexts('disputes')
  const ui = useTexts('ui')
  const nameOf = useNameOf()
  const [rejecting, setRejecting] = useState(false)
  const { unit, fromUnit, status, may, missing } = proposal
  const answer = useWrite<ProposalAct, unknown>({
    call: answerProposal,
    invalidates: () => [['areas']],
    onDone: (_result, { act }) =>
      showToast({
        tone: 'good',
        message: t(act === 'approval' ? 'proposal.approved' : 'proposal.withdrawn'),
      }),
  })
  const waits = [fromUnit, unit].flatMap((one) => (one && missing.includes(one.id) ? [nameOf(one)] : []))
  const said = isApiError(answer.error) ? (answer.error.problem?.detail ?? ui('error.silent')) : null
  const act = (what: ProposalAct['act']) => answer.mutate({ proposalId: proposal.id, act: what })
  return (
    <li className="f-boundary__note" data-ended={status === 'open' ? undefined : true}>
      <p className="f-boundary__row">
        <StatusTag tone={tones[status]}>{t(`proposal.status.${status}`)}</StatusTag>
        <span>
          {t('proposal.sentence', { unit: nameOf(unit) })} <DateText value={proposal.fromOn} />
          {fromUnit ? `, ${t('proposal.instead', { unit: nameOf(fromUnit) })}` : null}.
        </span>
      </p>
      <p>{proposal.reason}</p>
      <p className="f-boundary__quiet">
        {t('proposal.by', { name: proposal.proposedBy.name })} <DateText value={proposal.proposedAt} />
        {waits.length > 0 ? `. ${t('proposal.missing', { units: waits.join(', ') })}` : null}
      </p>
      {status === 'rejected' ? (
        <p>{t('proposal.why', { name: proposal.endedBy ?? '', reason: proposal.endedWhy })}</p>
      ) : null}
      {status === 'open' ? <UnderWay area={proposal.area.code} /> : null}
      {said ? <p role="alert">{said}</p> : null}
      {rejecting ? (
        <RejectForm proposalId={proposal.id} onClose={() => setRejecting(false)} />
      ) : (
        <p className="f-boundary__row">
          {may.approve ? (
            <Button variant="secondary" loading={answer.isPending} onClick={() => act('approval')}>
              {t('proposal.approve')}
            </Button>
          ) : null}
          {may.reject ? (
            <Button variant="tertiary" onClick={() => setRejecting(true)}>
              {t('proposal.reject')}
            </Button>
          ) : null}
          {may.withdraw ? (
            <Button variant="tertiary" onClick={() => act('withdrawal')}>
              {t('proposal.withdraw')}
            </Button>
          ) : null}
        </p>
      )}
    </li>
  )
}
