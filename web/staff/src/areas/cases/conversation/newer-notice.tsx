import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { Kind, Newer } from './use-newer.ts'
import '../presence/presence.css'

/** Stands over the buttons when something has come while one wrote: read it first, or go on in a second act. */
export function NewerNotice({ kind, newer }: { kind: Kind; newer: Newer }) {
  const t = useTexts('presence')
  return (
    <div role="status" className="f-newer__place">
      {newer.isNewer ? (
        <div ref={newer.notice} tabIndex={-1} className="f-newer">
          <p>
            <strong>{t(`newer.${kind}`)}</strong> {t('newer.kept')}
          </p>
          <div className="f-form__buttons">
            <Button type="button" variant="secondary" onClick={() => void newer.read()}>
              {t(`newer.read.${kind}`)}
            </Button>
            <Button type="button" variant="tertiary" onClick={newer.sendAnyway}>
              {t(`newer.anyway.${kind}`)}
            </Button>
          </div>
        </div>
      ) : null}
    </div>
  )
}
