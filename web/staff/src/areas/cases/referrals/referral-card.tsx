import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { DateText } from '../../../../../ui/date-text.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { StatusTag, type Tone } from '../../../../../ui/status-tag.tsx'
import { fileAddress } from '../attachments/queries.ts'
import { useAct } from '../use-act.ts'
import { ProlongDialog, RefuseTimeDialog, SendAgainDialog, TakeBackDialog } from './change-dialogs.tsx'
import { prolongReferral, type Referral, remindReferral } from './queries.ts'

const tones = {
  asked: 'waiting',
  more_time_asked: 'attention',
  silent: 'attention',
  answered: 'good',
  no_comments: 'good',
  not_us: 'attention',
  taken_back: 'ended',
  ended_with_case: 'ended',
} as const satisfies Record<Referral['status'], Tone>

type Props = { caseId: string; referral: Referral }

/** One organisation that is asked: how it stands, what it said, and what can be done. */
export function ReferralCard({ caseId, referral }: Props) {
  const t = useTexts('referrals')
  const { id, organisation, part, status, answer, mailFailed, email, moreTime } = referral
  const titleId = `referral-${id}`
  return (
    <article className="f-referral" aria-labelledby={titleId}>
      <header className="f-referral__head">
        <h3 id={titleId}>
          {part ? t('asked.of', { organisation, part }) : t('asked.whole', { organisation })}
        </h3>
        <StatusTag tone={tones[status]}>{t(`status.${status}`)}</StatusTag>
      </header>
      <Facts referral={referral} />
      {mailFailed ? (
        <p className="f-referral__failed" role="alert">
          {t('mail.failed', { email })}
        </p>
      ) : null}
      {status === 'silent' ? <p>{t('silent.lead')}</p> : null}
      {moreTime ? (
        <p className="f-case__text">
          {t('more.lead')} <DateText value={moreTime.until} />. {moreTime.reason}
        </p>
      ) : null}
      <p className="f-case__text">{referral.question}</p>
      {answer && (answer.body || answer.files.length > 0) ? <Answer answer={answer} /> : null}
      {referral.endingReason ? <p className="f-case__text">{referral.endingReason}</p> : null}
      <Seen referral={referral} />
      <Acts caseId={caseId} referral={referral} />
    </article>
  )
}

function Facts({ referral }: Pick<Props, 'referral'>) {
  const t = useTexts('referrals')
  const { askedBy, askedAt, answerBy, openedAt, remindedAt, remindsOn, silentAt, endedAt } = referral
  return (
    <p className="f-case__quiet">
      {t('by', { name: askedBy })} <DateText value={askedAt} />
      {endedAt ? (
        <>
          {' · '}
          {t('fact.ended')} <DateText value={endedAt} />
        </>
      ) : (
        <>
          {' · '}
          {t('fact.answerBy')} <DateText value={answerBy} show="both" />
          {' · '}
          {openedAt ? (
            <>
              {t('fact.opened')} <DateText value={openedAt} />
            </>
          ) : (
            t('fact.unopened')
          )}
          {remindedAt ? (
            <>
              {' · '}
              {t('fact.reminded')} <DateText value={remindedAt} />
            </>
          ) : remindsOn && !silentAt ? (
            <>
              {' · '}
              {t('fact.reminds')} <DateText value={remindsOn} />
            </>
          ) : null}
        </>
      )}
    </p>
  )
}

function Answer({ answer }: { answer: NonNullable<Referral['answer']> }) {
  const t = useTexts('referrals')
  return (
    <section className="f-referral__answer">
      <h4>{t('answer.heading')}</h4>
      <p className="f-case__text">{answer.body}</p>
      {answer.files.length > 0 ? <Files title={t('answer.files')} files={answer.files} /> : null}
    </section>
  )
}

function Files({ title, files }: { title: string; files: Referral['shown']['files'] }) {
  return (
    <ul aria-label={title}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={fileAddress(id)} download>
            {name}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** What was chosen for them, and what came of assessing it. */
function Seen({ referral: { shown, assessment, leftOut } }: Pick<Props, 'referral'>) {
  const t = useTexts('referrals')
  const texts = [shown.title, shown.place, shown.question].filter(Boolean)
  const isNothing = texts.length + shown.texts.length + shown.files.length === 0
  return (
    <details className="f-referral__seen">
      <summary>{t('seen')}</summary>
      {isNothing ? <p>{t('seen.nothing')}</p> : null}
      {texts.map((text) => (
        <p key={text} className="f-case__text">
          {text}
        </p>
      ))}
      {shown.texts.map(({ heading, body }) => (
        <div key={heading}>
          <h4>{heading}</h4>
          <p className="f-case__text">{body}</p>
        </div>
      ))}
      {shown.files.length > 0 ? <Files title={t('seen')} files={shown.files} /> : null}
      <p className="f-case__text">
        {t(`seen.assessed.${assessment}`)} {leftOut}
      </p>
    </details>
  )
}

type Dialog = 'prolong' | 'sendAgain' | 'takeBack' | 'refuseTime'
const dialogs = {
  prolong: ProlongDialog,
  sendAgain: SendAgainDialog,
  takeBack: TakeBackDialog,
  refuseTime: RefuseTimeDialog,
} as const

function Acts({ caseId, referral }: Props) {
  const t = useTexts('referrals')
  const [open, setOpen] = useState<Dialog | null>(null)
  const { may, moreTime, status, mailFailed } = referral
  const remind = useAct(remindReferral(caseId, referral.id), () =>
    showToast({ tone: 'good', message: t('done.remind') }),
  )
  const give = useAct(prolongReferral(caseId, referral.id), () =>
    showToast({ tone: 'good', message: t('done.prolong') }),
  )
  if (!Object.values(may).includes(true)) return null
  const Dialog = open ? dialogs[open] : null
  const isSilent = status === 'silent'
  const error = remind.error ?? give.error
  return (
    <>
      {error ? <ErrorState error={error} /> : null}
      <div className="f-form__buttons">
        {moreTime && may.prolong ? (
          <Button
            variant="secondary"
            loading={give.isPending}
            onClick={() => give.mutate({ answerBy: moreTime.until })}
          >
            {t('act.giveTime')}
          </Button>
        ) : null}
        {may.refuseTime ? (
          <Button variant="secondary" onClick={() => setOpen('refuseTime')}>
            {t('act.refuseTime')}
          </Button>
        ) : null}
        {mailFailed && may.sendAgain ? (
          <Button variant="secondary" onClick={() => setOpen('sendAgain')}>
            {t('act.sendAgain')}
          </Button>
        ) : null}
        {may.remind ? (
          <Button variant="tertiary" loading={remind.isPending} onClick={() => remind.mutate()}>
            {t('act.remind')}
          </Button>
        ) : null}
        {may.prolong ? (
          <Button variant={isSilent ? 'secondary' : 'tertiary'} onClick={() => setOpen('prolong')}>
            {t(isSilent ? 'act.prolong.silent' : 'act.prolong')}
          </Button>
        ) : null}
        {may.sendAgain && !mailFailed ? (
          <Button variant="tertiary" onClick={() => setOpen('sendAgain')}>
            {t('act.sendAgain')}
          </Button>
        ) : null}
        {may.takeBack ? (
          <Button
            variant={isSilent ? 'secondary' : 'tertiary'}
            data-color="neutral"
            onClick={() => setOpen('takeBack')}
          >
            {t(isSilent ? 'act.takeBack.silent' : 'act.takeBack')}
          </Button>
        ) : null}
      </div>
      {Dialog ? <Dialog caseId={caseId} referral={referral} onClose={() => setOpen(null)} /> : null}
    </>
  )
}
