import { useTexts } from '../../../../lib/i18n.ts'
import { signInAddress } from '../../../../lib/signed-out.ts'
import { Button } from '../../../../ui/library.ts'
import { PageHeader } from '../../../../ui/page-header.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Wordmark } from './wordmark.tsx'
import './sign-in-card.css'

type Props = {
  /** Why the last attempt failed, when it did. */
  reason?: 'expired' | 'refused' | 'unknown' | undefined
  /** After signing in: to the first page instead of this one. */
  home?: boolean
}

/** For those who are not signed in: what this is, and the way in. */
export function SignInCard({ reason, home = false }: Props) {
  const t = useTexts('web')
  const back = home ? { pathname: import.meta.env.BASE_URL, search: '' } : window.location
  return (
    <main className="f-sign-in">
      <div className="f-sign-in__card">
        <Wordmark />
        <PageHeader title={t('signIn.title')} lead={t(reason ? `signIn.${reason}` : 'signIn.lead')} />
        <Button asChild>
          <a href={signInAddress(back)}>{t('signIn.do')}</a>
        </Button>
        <p className="f-sign-in__company">
          {t('signIn.company')} <a href="/">{t('signIn.companyLink')}</a>
        </p>
        <LanguageSwitch />
      </div>
    </main>
  )
}
