import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { PlanView } from './plan-view.tsx'
import { type ImportRequest, importMap, type Preview, previewImport, staleAfterImport } from './queries.ts'

type Props = {
  /** What would be taken in; null while something is left to choose. */
  request: ImportRequest | null
  onDone: () => void
  /** Stands above what was shown, such as units to choose. */
  children?: (preview: Preview) => ReactNode
}

/** First what would change, then that and nothing else: what is chosen anew has to be shown anew. */
export function ImportSteps({ request, onDone, children }: Props) {
  const t = useTexts('mapFile')
  const [shown, show] = useState<{ of: string; preview: Preview } | null>(null)
  const result = useRef<HTMLDivElement>(null)
  const preview = useWrite<ImportRequest, Preview>({
    call: previewImport,
    onDone: (found, of) => show({ of: JSON.stringify(of), preview: found }),
  })
  const apply = useWrite<ImportRequest & { fingerprint: string }, { changes: number }>({
    call: importMap,
    invalidates: () => staleAfterImport,
    onDone({ changes }) {
      show(null)
      showToast({ tone: 'good', message: t('import.done', { count: changes }) })
      onDone()
    },
  })
  useEffect(() => {
    if (shown) result.current?.focus()
  }, [shown])

  const isCurrent = shown !== null && request !== null && shown.of === JSON.stringify(request)
  const isStale = isApiError(apply.error, 409)
  return (
    <div className="f-exchange__steps">
      <Button
        variant={isCurrent && shown.preview.mayImport ? 'secondary' : 'primary'}
        disabled={request === null}
        loading={preview.isPending}
        onClick={() => {
          apply.reset()
          if (request) preview.mutate(request)
        }}
      >
        {shown ? t('import.again') : t('import.preview')}
      </Button>
      {preview.error ? <ErrorState error={preview.error} /> : null}
      {apply.error ? <ErrorState error={apply.error} /> : null}
      {shown && request && !preview.error ? (
        <div ref={result} tabIndex={-1} className="f-exchange__result">
          {children?.(shown.preview)}
          <PlanView preview={shown.preview} />
          {isCurrent && shown.preview.mayImport && !isStale ? (
            <Button
              loading={apply.isPending}
              onClick={() => apply.mutate({ ...request, fingerprint: shown.preview.fingerprint })}
            >
              {t('import.apply', { count: shown.preview.differences.length })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
