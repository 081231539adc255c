import { html } from 'ghtml'
import type { Locale } from '../../../kernel/actor.ts'
import { dayOf } from '../../../kernel/local-day.ts'
import { Problem } from '../../../kernel/problem.ts'
import type { Page, PageRequest } from '../../../platform/http/page.ts'
import { type Words, words } from '../../../platform/i18n/words.ts'
import { listPublicTemplates, listSteps, type StepRow } from '../../responsibility/index.ts'
import { unitName } from '../look/names.ts'
import { respond } from '../look/respond.ts'
import { inReadingOrder, slugOf, weeksInAll } from './rules.ts'

const ADDRESS = '/checklistor'

/** The plans of what comes again, as a company reads them before it asks. */
export const checklistPages: readonly Page[] = [
  {
    method: 'get',
    path: ADDRESS,
    permission: 'portal.visit',
    handle: async (request) => {
      const t = words(request.locale)
      const lists = await findChecklists(request)
      return respond(request, {
        title: t('public:lists.title'),
        address: ADDRESS,
        body: html`<h1>${t('public:lists.title')}</h1>
<p class="lead">${t('public:lists.lead')}</p>
!${lists.length > 0 ? listOf(t, lists) : html`<p>${t('public:lists.none')}</p><p><a class="button" href="/">${t('portal:foot.ask')}</a></p>`}`,
      })
    },
  },
  {
    method: 'get',
    path: `${ADDRESS}/:slug`,
    permission: 'portal.visit',
    handle: async (request) => {
      const { locale, params } = request
      const t = words(locale)
      const list = (await findChecklists(request)).find(({ slug }) => slug === params['slug'])
      if (!list) throw new Problem('notFound')
      const { title, description, steps } = list
      const titles = new Map(steps.map((step) => [step.position, titleOf(step, locale)]))
      const weeks = weeksInAll(steps)
      return respond(request, {
        title,
        address: `${ADDRESS}/${list.slug}`,
        body: html`<p><a href="${ADDRESS}" class="back">${t('public:lists.more')}</a></p><h1>${title}</h1>
<p class="lead">${description}</p>
<p>${t('public:list.lead')}</p>
<ol class="steps">!${inReadingOrder(steps).map((step) => presentStep(t, step, titles, locale))}</ol>
!${weeks === null ? '' : html`<p><strong>${t('public:list.whole', { count: weeks })}</strong></p>`}
<p class="quiet">${t('public:list.note')}</p>
<section class="card"><h2>${t('public:list.ask')}</h2><p>${t('public:list.ask.text')}</p>
<form novalidate method="post" action="/fraga"><input type="hidden" name="question" value="${t('public:list.ask.question', { title })}"><input type="hidden" name="do" value="write"><button>${t('public:list.ask')}</button></form></section>`,
      })
    },
  },
]

type Checklist = {
  readonly slug: string
  readonly title: string
  readonly description: string
  readonly steps: readonly (StepRow & { readonly days: number | null })[]
}

/** The templates that companies may read, with whom each step asks today. */
export async function findChecklists({
  kit,
  locale,
  now,
}: Pick<PageRequest, 'kit' | 'locale' | 'now'>): Promise<Checklist[]> {
  const { templates, steps } = await kit.db.read({ kind: 'public', locale }, async (read) => {
    const found = await listPublicTemplates(read)
    const ids = found.map(({ id }) => id)
    return { templates: found, steps: await listSteps(read, ids, dayOf(now)) }
  })
  const byTemplate = Map.groupBy(steps, ({ templateId }) => templateId)
  return templates.map((template) => ({
    slug: slugOf(template.title),
    title: locale === 'en' ? template.titleEn : template.title,
    description: locale === 'en' ? template.descriptionEn : template.description,
    steps: (byTemplate.get(template.id) ?? []).map((step) => ({
      ...step,
      days: step.days ?? step.usualDays,
    })),
  }))
}

export function listOf(t: Words, lists: readonly Checklist[]): string {
  return html`<ul class="plain-list">!${lists.map(
    ({ slug, title, steps }) =>
      html`<li><a href="${ADDRESS}/${slug}">${title}</a> <span class="quiet">${t('public:list.steps', { count: steps.length })}</span></li>`,
  )}</ul>`
}

const titleOf = (step: StepRow, locale: Locale) => (locale === 'en' ? step.titleEn : step.title)

function presentStep(
  t: Words,
  step: StepRow & { readonly days: number | null },
  titles: ReadonlyMap<number, string>,
  locale: Locale,
): string {
  const prepare = locale === 'en' ? step.prepareEn : step.prepare
  const after = step.needs.flatMap((position) => titles.get(position) ?? [])
  const facts = [
    [t('public:list.who'), step.asks ? unitName(step.asks, locale) : t('public:list.nobody')],
    ...(step.days ? [[t('public:list.time'), t('public:list.days', { count: step.days })]] : []),
    ...(prepare ? [[t('public:list.prepare'), prepare]] : []),
    ...(after.length > 0 ? [[t('public:list.after'), after.join(', ')]] : []),
  ]
  return html`<li><h2>${titleOf(step, locale)}</h2><dl class="brief">!${facts.map(([name, value]) => html`<div><dt>${name ?? ''}</dt><dd>${value ?? ''}</dd></div>`)}</dl></li>`
}
