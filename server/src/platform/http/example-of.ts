/** The part of JSON Schema (2020-12) that the endpoints' shapes become. */
export type JsonSchema = {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly example?: unknown
  readonly examples?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly minimum?: number
  readonly additionalProperties?: JsonSchema | boolean
}

const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '01936f2e-7c1a-7b3e-9c55-2f1d4a6b8c90',
  date: '2026-11-23',
  'date-time': '2026-11-23T08:30:00.000Z',
  email: 'namn@kommun.example',
  uri: 'https://kommun.example/',
}

/** A value that fits the shape: the example given with it, or a plain one made from its kind. */
export function exampleOf(schema: JsonSchema): unknown {
  if (schema.example !== undefined) return schema.example
  if (schema.examples?.[0] !== undefined) return schema.examples[0]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.default !== undefined) return schema.default
  const alternatives = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (alternatives) {
    const first = alternatives.find(({ type }) => type !== 'null') ?? alternatives[0]
    return first ? exampleOf(first) : null
  }
  const kind = Array.isArray(schema.type) ? schema.type.find((one) => one !== 'null') : schema.type
  switch (kind) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, field]) => [name, exampleOf(field)]),
      )
    case 'array':
      return schema.items ? [exampleOf(schema.items)] : []
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'string':
      return BY_FORMAT[schema.format ?? ''] ?? 'text'
    default:
      return null
  }
}
