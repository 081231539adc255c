import type { PlanTemplate, TemplateBody } from './queries.ts'

/** A step as it is written; `key` stays with it when the steps change places. */
export type StepDraft = {
  readonly key: string
  readonly area: string
  readonly unitId: string
  readonly title: string
  readonly titleEn: string
  readonly prepare: string
  readonly prepareEn: string
  readonly days: string
  /** Keys of the steps that it waits for. */
  readonly needs: readonly string[]
}

export type TemplateDraft = {
  readonly title: string
  readonly titleEn: string
  readonly description: string
  readonly descriptionEn: string
  readonly isPublic: boolean
  readonly steps: readonly StepDraft[]
}

export function newStep(): StepDraft {
  return {
    key: crypto.randomUUID(),
    area: '',
    unitId: '',
    title: '',
    titleEn: '',
    prepare: '',
    prepareEn: '',
    days: '',
    needs: [],
  }
}

/** What is written to begin with: the template as it is, or an empty one with a step to fill in. */
export function draftOf(template: PlanTemplate | null): TemplateDraft {
  if (!template)
    return {
      title: '',
      titleEn: '',
      description: '',
      descriptionEn: '',
      isPublic: false,
      steps: [newStep()],
    }
  const { title, titleEn, description, descriptionEn, isPublic } = template
  return {
    title,
    titleEn,
    description,
    descriptionEn,
    isPublic,
    steps: template.steps.map((step, at) => ({
      key: String(at),
      area: step.area.code,
      unitId: step.unit?.id ?? '',
      title: step.title,
      titleEn: step.titleEn,
      prepare: step.prepare,
      prepareEn: step.prepareEn,
      days: step.days?.toString() ?? '',
      needs: step.needs.map(String),
    })),
  }
}

export function bodyOf({ steps, ...template }: TemplateDraft): TemplateBody {
  return {
    ...template,
    steps: steps.map(({ key: _, unitId, days, needs, ...step }) => ({
      ...step,
      unitId: unitId || null,
      days: days === '' ? null : Number(days),
      needs: needs.map((key) => steps.findIndex((other) => other.key === key)).filter((at) => at >= 0),
    })),
  }
}

/** The step one place up or down. */
export function moved(steps: readonly StepDraft[], from: number, by: 1 | -1): StepDraft[] {
  const left = steps.toSpliced(from, 1)
  const step = steps[from]
  return step ? left.toSpliced(from + by, 0, step) : left
}

/** Without a step; those that waited for it wait for what it waited for. */
export function without(steps: readonly StepDraft[], key: string): StepDraft[] {
  const gone = steps.find((step) => step.key === key)
  return steps
    .filter((step) => step.key !== key)
    .map((step) =>
      step.needs.includes(key)
        ? {
            ...step,
            needs: [...new Set([...step.needs.filter((needed) => needed !== key), ...(gone?.needs ?? [])])],
          }
        : step,
    )
}
