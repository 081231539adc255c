import { useId, useState } from 'react'
import { useTexts } from '../../../../../lib/i18n.ts'
import { Heading } from '../../../../../ui/library.ts'
import { TextField } from '../../../../../ui/text-field.tsx'
import type { Content, Item, Meeting } from '../meeting/queries.ts'
import { type Line, saidOf } from './lines.ts'
import type { Queue } from './queue.ts'
import type { Keeper } from './queue-keeper.ts'

type Props = {
  meeting: Meeting
  item: Item & { readonly content: Content }
  lines: readonly Line[]
  queue: Queue
  keeper: Keeper
}

const results = ['information', 'decision', 'action', 'moved'] as const
type Result = (typeof results)[number]

/** What the item came to. What is written says it by itself, until somebody says otherwise. */
export function ResultChoice({ meeting, item, lines, queue, keeper }: Props) {
  const t = useTexts('meeting')
  const hint = useId()
  const { content, kind } = item
  const said = saidOf(item, queue)
  const [typed, type] = useState<string | null>(null)
  const chosen = said.result ?? content.comesTo
  const text = typed ?? said.text
  const has = (wanted: Line['kind']) => lines.some((line) => line.kind === wanted)
  const isPossible = {
    information: true,
    decision: has('decision'),
    action: has('action'),
    moved: kind === 'matter' && meeting.next !== null,
  } as const satisfies Record<Result, boolean>

  function say(result: Result | null, words = text): void {
    type(null)
    keeper.write(
      { kind: 'result', target: item.id, itemId: item.id, result, body: result ? words : '' },
      content.version,
    )
  }

  return (
    <section className="f-result" data-result aria-labelledby="result">
      <Heading level={3} data-size="2xs" id="result">
        {t('result')}
      </Heading>
      <fieldset aria-describedby={hint}>
        <legend className="ds-sr-only">{t('result')}</legend>
        {results
          .filter((result) => isPossible[result] || result === chosen)
          .map((result) => (
            <button
              key={result}
              type="button"
              className="f-result__choice"
              aria-pressed={chosen === result}
              onClick={() => say(said.result === result ? null : result)}
            >
              {t(`result.${result}`)}
            </button>
          ))}
      </fieldset>
      <p id={hint} className="f-field__hint">
        {chosen ? t(said.result ? `result.hint.${chosen}` : 'result.hint.written') : t('result.hint.none')}
      </p>
      {said.result ? (
        <div
          onBlur={() => {
            if (typed !== null && typed !== said.text) say(said.result, typed)
          }}
        >
          <TextField
            label={t('result.text')}
            name="resultText"
            optional
            value={text}
            error={undefined}
            onChange={type}
          />
        </div>
      ) : null}
    </section>
  )
}
