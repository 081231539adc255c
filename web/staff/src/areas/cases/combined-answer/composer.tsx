import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ConflictNotice } from '../../../../../ui/conflict-notice.tsx'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { useWritesAt } from '../presence/place.ts'
import { WhoWrites } from '../presence/who-writes.tsx'
import type { CaseView, CombinedAnswer } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { askForSignOff } from './queries.ts'
import { SendDialog } from './send-dialog.tsx'
import { unsigned } from './sign-offs.tsx'
import { useCombinedDraft } from './use-combined-draft.ts'

const LIMIT = 20_000

type Props = { of: CaseView; answer: CombinedAnswer }

/** Where the accountable writes. Saving keeps it for colleagues; nothing leaves the house before the last dialog. */
export function Composer({ of, answer }: Props) {
  const t = useTexts('case')
  const ui = useTexts('ui')
  const conflicts = useTexts('conflicts')
  const signOffs = useTexts('signOff')
  const draft = useCombinedDraft(of.id, answer)
  const asking = useAct(askForSignOff(of.id), () => showToast({ tone: 'good', message: signOffs('asked') }))
  const conflict = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const [sending, setSending] = useState<number | null>(null)
  useWritesAt(of.id, 'combinedAnswer', null, draft.body, draft.isDirty)
  const isOver = draft.body.length > LIMIT
  const isEmpty = draft.body.trim() === ''

  useEffect(() => {
    // Coming from the button at the top, which goes away, the keyboard shall stand where one writes.
    if (document.activeElement === document.body) title.current?.focus()
  }, [])

  useEffect(() => {
    // The buttons below go while there is a choice to make.
    if (draft.isStale) conflict.current?.focus()
  }, [draft.isStale])

  async function choose(way: () => unknown): Promise<void> {
    title.current?.focus()
    await Promise.resolve(way()).catch(() => undefined)
  }

  /** What is read in the dialog is what is saved, and what is saved is what is sent. */
  async function review(): Promise<void> {
    if (draft.isSaved) return setSending(draft.version)
    const saved = await draft.save().catch(() => null)
    if (saved) setSending(saved.version)
  }

  return (
    <section className="f-combined" aria-labelledby="compose-title">
      <h2 ref={title} id="compose-title" tabIndex={-1}>
        {t(answer.sent.length > 0 ? 'combined.again' : 'combined.write')}
      </h2>
      {answer.waitsFor.length > 0 ? (
        <p className="f-combined__missing">
          <strong>{t('combined.waitsFor', { count: answer.waitsFor.length })}</strong>{' '}
          {answer.waitsFor.join(', ')}. {t('combined.waitsFor.do')}
        </p>
      ) : null}
      {answer.conflicts > 0 ? <p className="f-combined__missing">{conflicts('blocks')}</p> : null}
      {draft.isStale ? (
        <div ref={conflict} tabIndex={-1}>
          <ConflictNotice
            differences={[
              {
                label: t('combined.text'),
                mine: draft.body,
                theirs: answer.draft?.body ?? t('combined.gone'),
              },
            ]}
            onKeepMine={() => void choose(draft.keepMine)}
            onTakeTheirs={() => void choose(draft.throwAway)}
          />
        </div>
      ) : null}
      <TextArea
        label={t('combined.text')}
        hint={
          answer.draft === null && !draft.isDirty && answer.suggestion ? t('combined.suggested') : undefined
        }
        name="combined"
        rows={14}
        limit={LIMIT}
        value={draft.body}
        error={undefined}
        onChange={draft.change}
      />
      <WhoWrites caseId={of.id} doing="combinedAnswer" />
      {asking.error ? <ErrorState error={asking.error} /> : null}
      {draft.error && !draft.isStale ? <ErrorState error={draft.error} kept={ui('form.kept')} /> : null}
      {draft.isStale ? null : (
        <div className="f-form__buttons">
          <Button
            disabled={isEmpty || isOver || answer.waitsFor.length > 0 || answer.conflicts > 0}
            loading={draft.isSaving}
            onClick={() => void review()}
          >
            {t('combined.review')}
          </Button>
          <Button
            variant="secondary"
            loading={draft.isSaving}
            onClick={() => void (draft.isSaved || draft.save().catch(() => undefined))}
          >
            {t('combined.save')}
          </Button>
          {draft.isSaved && answer.signOffs.every(({ isCurrent }) => !isCurrent) ? (
            <Button
              variant="secondary"
              loading={asking.isPending}
              title={signOffs('ask.hint')}
              onClick={() => asking.mutate({ version: draft.version })}
            >
              {signOffs('ask')}
            </Button>
          ) : null}
          {draft.body !== answer.suggestion && answer.suggestion ? (
            <Button variant="tertiary" onClick={() => draft.change(answer.suggestion)}>
              {t('combined.useSuggestion')}
            </Button>
          ) : null}
          <span className="f-field__hint">
            {draft.isDirty ? (
              <>
                {ui('form.draftKept')}{' '}
                <button type="button" className="ds-link" onClick={draft.throwAway}>
                  {ui('form.throwAway')}
                </button>
              </>
            ) : answer.draft?.changedAt ? (
              <>
                {t('combined.savedAt')} <DateText value={answer.draft.changedAt} time />
              </>
            ) : null}
          </span>
        </div>
      )}
      {sending === null ? null : (
        <SendDialog
          of={of}
          body={draft.body}
          version={sending}
          unsigned={unsigned(answer.signOffs)}
          onClose={() => setSending(null)}
        />
      )}
    </section>
  )
}
