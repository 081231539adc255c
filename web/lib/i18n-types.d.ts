import type { Texts } from '../../texts/index.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: false
    keySeparator: false
    resources: Texts
  }
}
