import { Problem } from '../../../kernel/problem.ts'

/**
 * The fields of a form as they were typed, with line breaks as one character; those left out are empty.
 * @throws Problem `validation.failed` when the form has a field that the page does not
 */
export function fieldsOf<Name extends string>(
  form: Readonly<Record<string, string>>,
  names: readonly Name[],
): Record<Name, string> {
  const unknown = Object.keys(form).filter((name) => !(names as readonly string[]).includes(name))
  if (unknown.length > 0) {
    throw new Problem(
      'validation.failed',
      {},
      unknown.map((path) => ({ path, code: 'field.unknown' })),
    )
  }
  return Object.fromEntries(
    names.map((name) => [name, (form[name] ?? '').replace(/\r\n?/g, '\n')]),
  ) as Record<Name, string>
}
