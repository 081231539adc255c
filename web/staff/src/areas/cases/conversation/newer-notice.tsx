import type { RefObject } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Button } from '../../../../../ui/library.ts'
import type { Kind, Newer } from './use-newer.ts'
import '../presence/presence.css'

type Props = { kind: Kind; newer: Newer; notice: RefObject<HTMLSpanElement | null> }

/** Stands over the buttons when something has come while one wrote: read it first, or go on in a second act. */
export function NewerNotice({ kind, newer, notice }: Props) {
  const t = useTexts('presence')
  return (
    <output className="f-newer__place">
      {newer.isNewer ? (
        <span ref={notice} tabIndex={-1} className="f-newer">
          <span>
            <strong>{t(`newer.${kind}`)}</strong> {t('newer.kept')}
          </span>
          <span className="f-form__buttons">
            <Button type="button" variant="secondary" onClick={() => void newer.read()}>
              {t(`newer.read.${kind}`)}
            </Button>
            <Button type="button" variant="tertiary" onClick={() => newer.sendAnyway()}>
              {t(`newer.anyway.${kind}`)}
            </Button>
          </span>
        </span>
      ) : null}
    </output>
  )
}
