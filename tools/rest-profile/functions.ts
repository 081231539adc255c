import type { IFunctionResult, RulesetFunction } from '@stoplight/spectral-core'

type Json = Readonly<Record<string, unknown>>
const say = (message: string): IFunctionResult[] => [{ message }]
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** A media type with at least one example. */
export const withExamples: RulesetFunction<unknown, null> = (media) => {
  if (!isObject(media)) return undefined
  const examples = media['examples']
  return media['example'] !== undefined || (isObject(examples) && Object.keys(examples).length > 0)
    ? undefined
    : say('has no example')
}

/** Every problem response follows the one schema, and it has the five members of RFC 9457. */
export const problemShape: RulesetFunction<unknown, null> = (document) => {
  const components = isObject(document)
    ? (document['components'] as { schemas?: Record<string, { properties?: Json }> })
    : undefined
  const properties = Object.keys(components?.schemas?.['Problem']?.properties ?? {})
  const missing = ['type', 'title', 'status', 'detail', 'instance'].filter(
    (name) => !properties.includes(name),
  )
  return missing.length > 0 ? say(`Problem lacks ${missing.join(', ')}`) : undefined
}

/** The `traceparent` header (W3C Trace Context), asked for in a request or given with a response. */
export const traceparent: RulesetFunction<unknown, { of: 'request' | 'response' }> = (target, options) => {
  if (!isObject(target)) return undefined
  if (options.of === 'response') {
    const headers = target['headers']
    return isObject(headers) && headers['traceparent'] ? undefined : say('gives no traceparent')
  }
  const parameters = Array.isArray(target['parameters'])
    ? (target['parameters'] as { name?: string; in?: string }[])
    : []
  return parameters.some(({ name, in: place }) => name === 'traceparent' && place === 'header')
    ? undefined
    : say('takes no traceparent')
}

/** Field names all in one convention; ours is camelCase. */
export const mixedCase: RulesetFunction<unknown, null> = (document) => {
  const snake: string[] = []
  const look = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(look)
    if (!isObject(value)) return
    const { properties } = value
    if (isObject(properties)) snake.push(...Object.keys(properties).filter((name) => name.includes('_')))
    Object.values(value).forEach(look)
  }
  look(document)
  return snake.length > 0 ? say(`not camelCase: ${[...new Set(snake)].join(', ')}`) : undefined
}

/** Server and path together within 2,048 characters. */
export const tooLong: RulesetFunction<unknown, null> = (document) => {
  if (!isObject(document)) return undefined
  const server = (document['servers'] as { url: string }[] | undefined)?.[0]?.url ?? ''
  const long = Object.keys((document['paths'] as Json) ?? {}).filter(
    (path) => `${server}${path}`.length > 2048,
  )
  return long.length > 0 ? say(`too long: ${long.join(', ')}`) : undefined
}
