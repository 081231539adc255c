import { useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useNameOf, useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { refusalAt } from '../refusal-at.ts'
import type { CombinedAnswer } from '../shapes.ts'
import { useAct } from '../use-act.ts'
import { signOff } from './queries.ts'

type SignOff = CombinedAnswer['signOffs'][number]
type Props = { caseId: string; answer: CombinedAnswer }

/** What the units have been asked about the draft, and what they say; first what the viewer is asked. */
export function SignOffs({ caseId, answer: { signOffs, draft, may } }: Props) {
  const t = useTexts('signOff')
  if (signOffs.length === 0 || !draft) return null
  const mine = signOffs.filter((one) => one.may.answer)
  return (
    <section className="f-sign-offs" aria-labelledby="sign-offs">
      <h2 id="sign-offs">{t('heading')}</h2>
      {mine.map((one) => (
        <Mine key={one.id} caseId={caseId} of={one} text={may.compose ? null : draft.body} />
      ))}
      <ul>
        {signOffs.map((one) => (
          <Said key={one.id} of={one} />
        ))}
      </ul>
    </section>
  )
}

/** The units that have been asked and have not said yes to the text as it is; the rule is the server's. */
export function unsigned(signOffs: readonly SignOff[]): SignOff[] {
  const latest = new Map(signOffs.map((one) => [one.part.id, one]))
  return [...latest.values()].filter(({ isCurrent, agrees }) => !isCurrent || agrees !== true)
}

function stateOf({ isCurrent, agrees }: SignOff): { tone: Tone; word: 'old' | 'waits' | 'yes' | 'no' } {
  if (!isCurrent) return { tone: 'ended', word: 'old' }
  if (agrees === null) return { tone: 'waiting', word: 'waits' }
  return agrees ? { tone: 'good', word: 'yes' } : { tone: 'attention', word: 'no' }
}

function Said({ of }: { of: SignOff }) {
  const t = useTexts('signOff')
  const nameOf = useNameOf()
  const { tone, word } = stateOf(of)
  return (
    <li data-old={of.isCurrent ? undefined : true}>
      <StatusTag tone={tone}>{t(word)}</StatusTag>{' '}
      {of.by ? t('by', { name: of.by, unit: nameOf(of.unit) }) : nameOf(of.unit)}
      <span className="f-case__quiet"> · {of.part.title}</span>
      {of.reason ? <p className="f-case__text">{of.reason}</p> : null}
    </li>
  )
}

/** The question to the unit, with the text when it does not stand on the page already. */
function Mine({ caseId, of, text }: { caseId: string; of: SignOff; text: string | null }) {
  const t = useTexts('signOff')
  const [isObjecting, object] = useState(false)
  const [isChanging, change] = useState(false)
  const agree = useAct(signOff(caseId, of.id), () => {
    change(false)
    showToast({ tone: 'good', message: t('done') })
  })
  return (
    <article className="f-sign-off" aria-labelledby={`sign-off-${of.id}`}>
      <h3 id={`sign-off-${of.id}`}>{t('question', { part: of.part.title })}</h3>
      {text ? <blockquote className="f-case__text">{text}</blockquote> : null}
      {agree.error ? <ErrorState error={agree.error} /> : null}
      {of.agrees !== null && !isChanging ? (
        <div className="f-form__buttons">
          <Button variant="tertiary" onClick={() => change(true)}>
            {t('change')}
          </Button>
        </div>
      ) : isObjecting ? (
        <ObjectForm caseId={caseId} of={of} onDone={() => (object(false), change(false))} />
      ) : (
        <div className="f-form__buttons">
          <Button loading={agree.isPending} onClick={() => agree.mutate({ agrees: true, reason: '' })}>
            {t('agree')}
          </Button>
          <Button variant="secondary" onClick={() => object(true)}>
            {t('object')}
          </Button>
        </div>
      )}
    </article>
  )
}

function ObjectForm({ caseId, of, onDone }: { caseId: string; of: SignOff; onDone: () => void }) {
  const t = useTexts('signOff')
  const { member } = useSession()
  const { send, invalidates } = signOff(caseId, of.id)
  const form = useForm({
    draft: { form: `sign-off.${of.id}`, memberId: member.id },
    initial: { reason: '' },
    send: ({ reason }, intention) => send({ agrees: false, reason }, intention),
    invalidates,
    onDone() {
      showToast({ tone: 'good', message: t('done') })
      onDone()
    },
  })
  return (
    <form className="f-form" {...form.props}>
      <TextArea
        label={t('reason')}
        rows={3}
        limit={2000}
        {...form.field('reason')}
        error={form.problems['reason'] ?? refusalAt(form.error, 'signOff.reasonMissing')}
      />
      <FormFoot form={form} submit={t('send')} onCancel={onDone} />
    </form>
  )
}
