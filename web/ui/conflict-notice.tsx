import type { ReactNode } from 'react'
import { useTexts } from '../lib/i18n.ts'
import { Alert, Button, Heading, Paragraph } from './library.ts'
import './conflict-notice.css'

export type Difference = { readonly label: string; readonly mine: ReactNode; readonly theirs: ReactNode }

type Props = {
  differences: readonly Difference[]
  /** Sends mine again, on top of the version now read. */
  onKeepMine: () => void
  onTakeTheirs: () => void
}

/** Somebody else changed it first (412): both texts side by side, and nothing is lost whichever is chosen. */
export function ConflictNotice({ differences, onKeepMine, onTakeTheirs }: Props) {
  const t = useTexts('ui')
  return (
    <Alert data-color="warning" role="alert" className="f-conflict">
      <Heading level={2} data-size="2xs">
        {t('conflict.title')}
      </Heading>
      <Paragraph>{t('conflict.lead')}</Paragraph>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="ds-sr-only">{t('conflict.what')}</span>
            </th>
            <th scope="col">{t('conflict.theirs')}</th>
            <th scope="col">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ label, mine, theirs }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="f-form__buttons">
        <Button data-color="accent" onClick={onKeepMine}>
          {t('conflict.keepMine')}
        </Button>
        <Button data-color="accent" variant="secondary" onClick={onTakeTheirs}>
          {t('conflict.takeTheirs')}
        </Button>
      </div>
    </Alert>
  )
}
