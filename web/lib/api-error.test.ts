import { expect, it } from 'vitest'
import { ApiError, fieldProblems } from './api-error.ts'

const refusal = (errors: { path: string; code: string; message: string }[]) =>
  new ApiError(400, {
    type: 'urn:farled:problem:validation.failed',
    title: 'Något behöver rättas.',
    status: 400,
    detail: 'Något behöver rättas.',
    instance: 'urn:uuid:0',
    code: 'validation.failed',
    errors,
  })

it('each field gets the first thing said about it, however its path is written', () => {
  const error = refusal([
    { path: 'title', code: 'field.required', message: 'Fyll i det här.' },
    { path: 'title', code: 'field.tooSmall', message: 'Minst 3.' },
    { path: '/contact/email', code: 'field.email', message: 'Skriv en e-postadress.' },
    { path: 'body.place', code: 'field.tooLong', message: 'Högst 200 tecken.' },
  ])
  expect(fieldProblems(error)).toEqual({
    title: 'Fyll i det här.',
    'contact.email': 'Skriv en e-postadress.',
    place: 'Högst 200 tecken.',
  })
})

it('silence and stumbling leave it uncertain whether the change was made; a refusal does not', () => {
  expect(new ApiError(0).isUncertain).toBe(true)
  expect(new ApiError(503).isUncertain).toBe(true)
  expect(refusal([]).isUncertain).toBe(false)
})
