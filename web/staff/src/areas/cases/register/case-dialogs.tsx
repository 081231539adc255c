import { TakeDialog } from '../accountability/take-dialog.tsx'
import { CloseDialog } from '../closing/close-dialog.tsx'
import { ReopenDialog } from '../closing/reopen-dialog.tsx'
import { StateDialog } from '../conflicts/state-dialog.tsx'
import { RequestDialog } from '../decision-request/request-dialog.tsx'
import { DelayDialog } from '../delay/delay-dialog.tsx'
import { RaiseDialog } from '../disputes/raise-dialog.tsx'
import { EditDialog } from '../editing/edit-dialog.tsx'
import { NextStepDialog } from '../editing/next-step-dialog.tsx'
import { PromiseDialog } from '../editing/promise-dialog.tsx'
import { VisibilityDialog } from '../editing/visibility-dialog.tsx'
import { ProposeHandoverDialog } from '../handover/propose-handover-dialog.tsx'
import { LinkDialog } from '../links/link-dialog.tsx'
import { AskDialog } from '../referrals/ask-dialog.tsx'
import type { CaseView } from '../shapes.ts'
import { WaitDialog } from '../waiting/wait-dialog.tsx'
import type { CaseDialog } from './case-task.ts'

type Props = { of: CaseView; open: CaseDialog | null; onClose: () => void }

export function CaseDialogs({ of, open, onClose }: Props) {
  const props = { of, onClose }
  switch (open) {
    case null:
      return null
    case 'take':
      return <TakeDialog {...props} />
    case 'handover':
      return <ProposeHandoverDialog {...props} />
    case 'promise':
      return <PromiseDialog {...props} />
    case 'nextStep':
      return <NextStepDialog {...props} />
    case 'edit':
      return <EditDialog {...props} />
    case 'visibility':
      return <VisibilityDialog {...props} />
    case 'link':
      return <LinkDialog {...props} />
    case 'duplicate':
      return <CloseDialog {...props} isDuplicate />
    case 'close':
      return <CloseDialog {...props} />
    case 'dispute':
      return <RaiseDialog {...props} />
    case 'conflict':
      return <StateDialog {...props} />
    case 'wait':
      return <WaitDialog {...props} />
    case 'referral':
      return <AskDialog {...props} />
    case 'delay':
      return <DelayDialog {...props} />
    case 'decisionRequest':
      return <RequestDialog {...props} />
    case 'reopen':
      return <ReopenDialog {...props} />
  }
}
