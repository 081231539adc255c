import { useEffect, useRef, useState } from 'react'
import { isApiError } from '../../../../../lib/api-error.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { useWrite } from '../../../../../lib/use-write.ts'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { Button } from '../../../../../ui/library.ts'
import { staleAfterProject } from '../queries.ts'
import { type ImportRequest, importProjects, type Preview, previewImport } from './exchange-api.ts'
import { PlanView } from './plan-view.tsx'

type Props = {
  /** What would be taken in; null while something is left to choose. */
  request: ImportRequest | null
  onDone: () => void
}

/** First what would change, then that and nothing else: what is chosen anew has to be shown anew. */
export function ImportSteps({ request, onDone }: Props) {
  const t = useTexts('projectFile')
  const [shown, show] = useState<{ of: string; preview: Preview } | null>(null)
  const result = useRef<HTMLDivElement>(null)
  const preview = useWrite<ImportRequest, Preview>({
    call: previewImport,
    onDone: (found, of) => show({ of: JSON.stringify(of), preview: found }),
  })
  const apply = useWrite<ImportRequest & { fingerprint: string }, { added: number; changed: number }>({
    call: importProjects,
    invalidates: () => staleAfterProject,
    onDone(counts) {
      show(null)
      showToast({ tone: 'good', message: t('import.done', counts) })
      onDone()
    },
  })
  useEffect(() => {
    if (shown) result.current?.focus()
  }, [shown])

  const isCurrent = shown !== null && request !== null && shown.of === JSON.stringify(request)
  const mayApply = isCurrent && shown.preview.mayImport && !isApiError(apply.error, 409)
  return (
    <div className="f-project-files__steps">
      <Button
        variant={mayApply ? 'secondary' : 'primary'}
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
        <div ref={result} tabIndex={-1} className="f-project-files__result">
          <PlanView preview={shown.preview} />
          {mayApply ? (
            <Button
              loading={apply.isPending}
              onClick={() => apply.mutate({ ...request, fingerprint: shown.preview.fingerprint })}
            >
              {t('import.apply', { count: shown.preview.added + shown.preview.changed })}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
