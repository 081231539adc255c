import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useIsWriting } from '../../../../../lib/writing.ts'
import { Button } from '../../../../../ui/library.ts'
import { PageHeader } from '../../../../../ui/page-header.tsx'
import { FilesSection } from '../attachments/files-section.tsx'
import { BoundaryNotes } from '../boundaries/boundary-notes.tsx'
import { CaseStatusTag } from '../case-status.tsx'
import { CombinedSection } from '../combined-answer/combined-section.tsx'
import { combinedAnswerQuery } from '../combined-answer/queries.ts'
import { ConflictsPanel } from '../conflicts/conflicts-panel.tsx'
import { ConversationSection } from '../conversation/conversation-section.tsx'
import { RequestsPanel } from '../decision-request/requests-panel.tsx'
import { DelayPanel } from '../delay/delay-panel.tsx'
import { DisputesPanel } from '../disputes/disputes-panel.tsx'
import { HandoverPanel } from '../handover/handover-panel.tsx'
import type { PartTask } from '../parts/part-task.ts'
import { PartsSection } from '../parts/parts-section.tsx'
import { partsQuery } from '../parts/queries.ts'
import { usePresence } from '../presence/use-presence.ts'
import { WhoIsHere } from '../presence/who-is-here.tsx'
import { ReferralsPanel } from '../referrals/referrals-panel.tsx'
import type { CaseView } from '../shapes.ts'
import { TimelineSection } from '../timeline/timeline-section.tsx'
import { StandingPanel } from '../waiting/standing-panel.tsx'
import { SignalsPanel } from '../watchdog/signals-panel.tsx'
import { CaseDialogs } from './case-dialogs.tsx'
import { CaseFacts } from './case-facts.tsx'
import { CaseMenu } from './case-menu.tsx'
import { CaseNotices } from './case-notices.tsx'
import { CaseSide } from './case-side.tsx'
import type { CaseDeed, CaseTab } from './case-tab.ts'
import { CaseTabs } from './case-tabs.tsx'
import { type CaseDialog, type MainTask, mainTask } from './case-task.ts'
import { Question } from './question.tsx'
import '../shared.css'
import './case-desk.css'

type Props = {
  of: CaseView
  tab: CaseTab
  onTab: (tab: CaseTab) => void
  /** What the link that led here is about; done at once. */
  deed?: CaseDeed | null
  /** What other parts of the house say of the case. */
  beside?: ReactNode
  /** What is to happen with it elsewhere, told high up. */
  ahead?: ReactNode
}

/** The case as one works with it. */
export function CaseDesk({ of, tab, onTab, deed = null, beside = null, ahead = null }: Props) {
  const shared = useTexts('cases')
  const [dialog, setDialog] = useState<CaseDialog | null>(mayDo(of, deed) ? deed : null)
  const [task, setTask] = useState<PartTask | null>(null)
  const parts = useQuery(partsQuery(of.id)).data
  const answer = useQuery(combinedAnswerQuery(of.id)).data
  usePresence(of.id)
  const main = parts ? mainTask({ of, parts, answer }) : null

  const stage = `${of.status} ${main?.kind}`
  const before = useRef(stage)
  useEffect(() => {
    if (before.current === stage) return
    before.current = stage
    // The button that did it has gone with what it did: the keyboard goes on from the top of the case.
    if (document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [stage])

  function begin(next: MainTask): void {
    switch (next.kind) {
      case 'compose':
        return onTab('answer')
      case 'close':
      case 'take':
        return setDialog(next.kind)
      case 'accept':
      case 'answer':
      case 'offer':
        setTask(next)
        onTab('parts')
    }
  }
  /** A link that led straight to a dialog is used once: the address is the case's own again. */
  function close(): void {
    setDialog(null)
    if (deed) onTab(tab)
  }
  const isBegun = task !== null || (main?.kind === 'compose' && tab === 'answer')

  return (
    <div className="f-desk">
      <PageHeader
        title={of.title}
        above={
          <span className="f-desk__above">
            <Link to="/cases" className="ds-link">
              {shared('title')}
            </Link>
            <span className="f-number">{of.number}</span>
            {of.company ? <span>{of.company.name}</span> : null}
          </span>
        }
        beside={<CaseStatusTag status={of.status} />}
        actions={
          <>
            {main ? <MainButton task={main} isBegun={isBegun} onBegin={() => begin(main)} /> : null}
            <CaseMenu of={of} onDialog={setDialog} />
          </>
        }
      />
      <WhoIsHere caseId={of.id} />
      <CaseFacts of={of} onDialog={setDialog} />
      {ahead}
      <CaseNotices of={of} />
      <SignalsPanel of={of} onDialog={setDialog} onTab={onTab} />
      <StandingPanel of={of} />
      <RequestsPanel of={of} />
      <DelayPanel of={of} onTell={() => setDialog('delay')} />
      <HandoverPanel of={of} />
      <DisputesPanel of={of} />
      <ConflictsPanel of={of} />
      <ReferralsPanel of={of} />
      <div className="f-desk__columns">
        <div className="f-desk__main">
          <Question of={of} />
          <CaseTabs of={of} />
          {tab === 'parts' ? (
            <>
              <PartsSection of={of} task={task} onTask={setTask} onPromise={() => setDialog('promise')} />
              <BoundaryNotes of={of} />
            </>
          ) : null}
          {tab === 'talk' ? <ConversationSection of={of} /> : null}
          {tab === 'answer' ? <CombinedSection of={of} /> : null}
          {tab === 'files' ? <FilesSection of={of} /> : null}
          {tab === 'timeline' ? <TimelineSection of={of} /> : null}
        </div>
        <CaseSide of={of} onDialog={setDialog} beside={beside} />
      </div>
      <CaseDialogs of={of} open={dialog} onClose={close} />
    </div>
  )
}

function mayDo({ status, may }: CaseView, deed: CaseDeed | null): boolean {
  return status !== 'closed' && (deed === 'promise' ? may.promise : may.edit)
}

/** The main action. While a form is open its own button is the main one, and this steps back. */
function MainButton({ task, isBegun, onBegin }: { task: MainTask; isBegun: boolean; onBegin: () => void }) {
  const t = useTexts('case')
  const isWriting = useIsWriting()
  if (isBegun) return null
  return (
    <Button variant={isWriting ? 'secondary' : 'primary'} onClick={onBegin}>
      {t(`act.${task.kind}`)}
    </Button>
  )
}
