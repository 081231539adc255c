import type { z } from 'zod'
import type { FieldFault } from '../../kernel/problem.ts'

type Issue = z.core.$ZodIssue

/** What was wrong with the input, as codes with numbers; the words are chosen at the edge. */
export function faultsOf(error: z.ZodError, at = ''): FieldFault[] {
  return error.issues.flatMap((issue) => faultsOfIssue(issue, at))
}

function faultsOfIssue(issue: Issue, at: string): FieldFault[] {
  const path = [at, ...issue.path.map(String)].filter(Boolean).join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, code: 'field.unknown' }))
    case 'too_small':
      if (issue.input === '' || (issue.minimum === 1 && issue.origin !== 'number'))
        return [{ path, code: 'field.required' }]
      return [
        {
          path,
          code: issue.origin === 'string' ? 'field.tooShort' : 'field.tooSmall',
          params: { minimum: Number(issue.minimum) },
        },
      ]
    case 'too_big':
      return [
        issue.origin === 'string'
          ? { path, code: 'field.tooLong', params: { maximum: Number(issue.maximum) } }
          : { path, code: 'field.tooLarge', params: { maximum: Number(issue.maximum) } },
      ]
    case 'invalid_type':
      return [
        { path, code: issue.input === undefined || issue.input === null ? 'field.required' : 'field.kind' },
      ]
    case 'invalid_format':
      return [{ path, code: issue.input === '' ? 'field.required' : `field.${formatName(issue.format)}` }]
    case 'invalid_value':
      return [{ path, code: 'field.choice' }]
    case 'custom':
      return [
        { path, code: typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'field.format' },
      ]
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return [{ path, code: 'field.format' }]
  }
}

function formatName(format: string): string {
  return ['email', 'date', 'uuid'].includes(format) ? format : 'format'
}
