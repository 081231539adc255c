import { useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import { Modal } from '../../../../../ui/modal.tsx'
import { CasePicker } from '../links/case-picker.tsx'
import { actOnMail, beginCaseOfMail, putMailOnCase, type UnplacedMail } from './queries.ts'
import { useMailAct } from './use-mail-act.ts'

/** What a pilot may do with a mail that belongs to no case: each with one click, or two. */
export function PlacingActs({ mail }: { mail: UnplacedMail }) {
  const t = useTexts('mails')
  const [isChoosing, choose] = useState(false)
  const { id: mailId, suggestedCases } = mail
  const begin = useMailAct(beginCaseOfMail(), ({ number }) => ({ message: t('done.case', { number }) }))
  const put = useMailAct(putMailOnCase(), () => ({ message: t('done.put') }))
  const back = useMailAct(actOnMail('return'), () => ({ message: t('done.returned') }))
  const aside = useMailAct(actOnMail('setting-aside'), () => ({
    message: t('done.aside'),
    undo: () => back.run({ mailId }),
  }))
  const about = <span className="ds-sr-only">: {mail.subject || t('noSubject')}</span>
  return (
    <div className="f-mail__acts">
      {suggestedCases.map(({ id, number, title }) => (
        <Button key={id} loading={put.isPending} onClick={() => put.run({ mailId, caseId: id })}>
          {t('do.suggested', { number })}
          <span className="ds-sr-only">, {title}</span>
          {about}
        </Button>
      ))}
      <Button
        variant={suggestedCases.length > 0 ? 'secondary' : 'primary'}
        loading={begin.isPending}
        onClick={() => begin.run({ mailId })}
      >
        {t('do.case')}
        {about}
      </Button>
      <Button variant="secondary" onClick={() => choose(true)}>
        {t('do.put')}
        {about}
      </Button>
      <Button variant="tertiary" loading={aside.isPending} onClick={() => aside.run({ mailId })}>
        {t('do.aside')}
        {about}
      </Button>
      {isChoosing ? <PutDialog mailId={mailId} onClose={() => choose(false)} /> : null}
    </div>
  )
}

function PutDialog({ mailId, onClose }: { mailId: string; onClose: () => void }) {
  const t = useTexts('mails')
  const [caseId, pick] = useState('')
  const put = useMailAct(putMailOnCase(), () => {
    onClose()
    return { message: t('done.put') }
  })
  return (
    <Modal
      open
      title={t('put.title')}
      onClose={onClose}
      footer={
        <>
          <Button disabled={!caseId} loading={put.isPending} onClick={() => put.run({ mailId, caseId })}>
            {t('put.send')}
          </Button>
          <Button variant="tertiary" onClick={onClose}>
            {t('put.cancel')}
          </Button>
        </>
      }
    >
      <CasePicker label={t('put.which')} chosen={caseId} onChange={pick} />
    </Modal>
  )
}

/** What has been set aside can be taken back. */
export function AsideActs({ mail }: { mail: UnplacedMail }) {
  const t = useTexts('mails')
  const back = useMailAct(actOnMail('return'), () => ({ message: t('done.returned') }))
  return (
    <div className="f-mail__acts">
      <Button variant="secondary" loading={back.isPending} onClick={() => back.run({ mailId: mail.id })}>
        {t('do.return')}
        <span className="ds-sr-only">: {mail.subject || t('noSubject')}</span>
      </Button>
    </div>
  )
}
