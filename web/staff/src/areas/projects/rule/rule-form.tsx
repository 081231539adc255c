import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { useForm } from '../../../../../lib/form.ts'
import { useTexts } from '../../../../../lib/i18n.ts'
import { useSession } from '../../../../../lib/session.ts'
import { useSettled } from '../../../../../lib/settled.ts'
import { showToast } from '../../../../../lib/toasts.ts'
import { ConflictNotice } from '../../../../../ui/conflict-notice.tsx'
import { ErrorState } from '../../../../../ui/error-state.tsx'
import { FormFoot } from '../../../../../ui/form-foot.tsx'
import { TextArea } from '../../../../../ui/text-area.tsx'
import { TextField } from '../../../../../ui/text-field.tsx'
import {
  changeRule,
  forecastQuery,
  type Measures,
  measureNames,
  type RuleVersion,
  ruleVersionsQuery,
  staleAfterRule,
} from './rule-api.ts'

type Draft = { [K in keyof Measures]: string } & { why: string }
type MeasureName = (typeof measureNames)[number]

const LONGEST = 500
const PAUSE_MS = 400
const groups = {
  collision: ['collisionMetres', 'collisionDays'],
  opportunity: ['opportunityMetres', 'opportunityDays'],
  subject: ['subjectLikeness', 'subjectLikenessInArea'],
} as const satisfies Record<string, readonly MeasureName[]>
const labels = {
  collisionMetres: 'rule.metres',
  collisionDays: 'rule.days',
  opportunityMetres: 'rule.metres',
  opportunityDays: 'rule.days',
  subjectLikeness: 'rule.likeness',
  subjectLikenessInArea: 'rule.likenessInArea',
} as const satisfies Record<MeasureName, string>

const draftOf = (rule: RuleVersion): Draft => ({
  collisionMetres: String(rule.collisionMetres),
  collisionDays: String(rule.collisionDays),
  opportunityMetres: String(rule.opportunityMetres),
  opportunityDays: String(rule.opportunityDays),
  subjectLikeness: String(rule.subjectLikeness),
  subjectLikenessInArea: String(rule.subjectLikenessInArea),
  why: '',
})
/** An empty field is no zero: the server says at the field that something is missing. */
const numberOf = (text: string) => (text.trim() === '' ? Number.NaN : Number(text))
const measuresOf = (draft: Draft): Measures => ({
  collisionMetres: numberOf(draft.collisionMetres),
  collisionDays: numberOf(draft.collisionDays),
  opportunityMetres: numberOf(draft.opportunityMetres),
  opportunityDays: numberOf(draft.opportunityDays),
  subjectLikeness: numberOf(draft.subjectLikeness),
  subjectLikenessInArea: numberOf(draft.subjectLikenessInArea),
})

/** New measures, with why, and what they would do told while they are written. */
export function RuleForm({ holds, onSaved }: { holds: RuleVersion; onSaved: () => void }) {
  const t = useTexts('overlaps')
  const { member } = useSession()
  const cache = useQueryClient()
  // What was read when one began: what others do meanwhile is told of when one saves.
  const [begun, begin] = useState(holds)
  // What is sent anew at once is sent on what has just been read.
  const version = useRef(holds.version)
  const form = useForm<Draft, unknown>({
    draft: { form: 'overlap-rule', memberId: member.id },
    initial: draftOf(begun),
    send: (draft, intention) =>
      changeRule({ ...measuresOf(draft), why: draft.why }, version.current, intention),
    invalidates: () => staleAfterRule,
    onDone() {
      showToast({ tone: 'good', message: t('rule.saved') })
      void readAnew().then(onSaved)
    },
  })
  async function readAnew(): Promise<RuleVersion | undefined> {
    const { items } = await cache.fetchQuery({ ...ruleVersionsQuery, staleTime: 0 })
    const [latest] = items
    if (latest) {
      begin(latest)
      version.current = latest.version
    }
    return latest
  }
  async function keepMine(): Promise<void> {
    await readAnew()
    form.props.ref.current?.requestSubmit()
  }
  async function takeTheirs(): Promise<void> {
    const theirs = await readAnew()
    if (theirs) form.change({ ...draftOf(theirs), why: form.value.why })
  }

  return (
    <form {...form.props} className="f-form f-rule__form">
      {form.isStale ? (
        <Stale
          draft={form.value}
          begun={begun.version}
          onKeep={() => void keepMine()}
          onTake={() => void takeTheirs()}
        />
      ) : null}
      <Group kind="collision">{fields('collision')}</Group>
      <Group kind="opportunity">{fields('opportunity')}</Group>
      <Group kind="subject">{fields('subject')}</Group>
      <TextArea
        label={t('rule.why')}
        hint={t('rule.why.hint')}
        rows={2}
        limit={LONGEST}
        {...form.field('why')}
      />
      <Told measures={measuresOf(form.value)} isChanged={measureNames.some((name) => isOther(name))} />
      <FormFoot form={form} submit={t('rule.save')} />
    </form>
  )

  function isOther(name: MeasureName): boolean {
    return form.value[name] !== String(begun[name])
  }
  function fields(kind: keyof typeof groups): ReactNode {
    return groups[kind].map((name) => (
      <TextField
        key={name}
        label={t(labels[name])}
        type="number"
        inputMode="numeric"
        length="short"
        {...form.field(name)}
      />
    ))
  }
}

function Group({ kind, children }: { kind: keyof typeof groups; children: ReactNode }) {
  const t = useTexts('overlaps')
  return (
    <fieldset className="f-rule__group">
      <legend>{t(`rule.${kind}`)}</legend>
      <p className="f-rule__quiet">{t(`rule.${kind}.hint`)}</p>
      <div className="f-rule__pair">{children}</div>
    </fieldset>
  )
}

type StaleProps = { draft: Draft; begun: number; onKeep: () => void; onTake: () => void }
/** Somebody else has changed the measures meanwhile: theirs and mine, and the choice between them. */
function Stale({ draft, begun, onKeep, onTake }: StaleProps) {
  const t = useTexts('overlaps')
  const found = useQuery({ ...ruleVersionsQuery, staleTime: 0 })
  const theirs = found.data?.items[0]
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  // Theirs have been taken over: there is nothing left to choose between.
  if (!theirs || theirs.version === begun) return null
  const differences = Object.entries(groups).flatMap(([kind, names]) =>
    names
      .filter((name) => draft[name] !== String(theirs[name]))
      .map((name) => ({
        label: `${t(`rule.${kind as keyof typeof groups}`)}: ${t(labels[name]).toLowerCase()}`,
        mine: draft[name],
        theirs: theirs[name],
      })),
  )
  return <ConflictNotice differences={differences} onKeepMine={onKeep} onTakeTheirs={onTake} />
}

/** What the measures would do, as far as it can be told at once. */
function Told({ measures, isChanged }: { measures: Measures; isChanged: boolean }) {
  const t = useTexts('overlaps')
  const isWhole = measureNames.every((name) => Number.isInteger(measures[name]))
  const asked = useSettled(isChanged && isWhole ? JSON.stringify(measures) : '', PAUSE_MS)
  const found = useQuery({
    ...forecastQuery(JSON.parse(asked || '{}') as Measures),
    enabled: asked !== '',
  })
  return (
    <section className="f-rule__told" aria-labelledby="rule-told">
      <h2 id="rule-told">{t('rule.forecast')}</h2>
      <output>
        {asked && found.data ? (
          <>
            {t('rule.forecast.known', found.data)} {t('rule.forecast.new')}
          </>
        ) : (
          t('rule.forecast.wait')
        )}
      </output>
    </section>
  )
}
