import type { BodyOf } from '../../../../../lib/api.ts'

/** What somebody does in a case that they have open. */
export type Doing = NonNullable<BodyOf<'/cases/{caseId}/presence', 'put'>['doing']>
