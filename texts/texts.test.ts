import { describe, expect, it } from 'vitest'
import { loadNamespace, namespaceNames } from './index.ts'

const placeholders = (words: string) => new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))

describe.each(namespaceNames)('the texts of %s', (name) => {
  it('have the same keys in both languages', async () => {
    const [sv, en] = await Promise.all([loadNamespace('sv', name), loadNamespace('en', name)])
    expect(Object.keys(en).sort()).toEqual(Object.keys(sv).sort())
  })

  it('are filled in with the same things in both languages, and none is empty', async () => {
    const [sv, en] = await Promise.all([loadNamespace('sv', name), loadNamespace('en', name)])
    for (const [key, words] of Object.entries(sv)) {
      const other = en[key as keyof typeof en] as string
      expect(placeholders(other), key).toEqual(placeholders(words))
      expect(other.trim(), key).not.toBe('')
    }
  })
})
