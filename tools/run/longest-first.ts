import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Takes minutes where most files take seconds. */
export const LONGEST = 'server/testing/model/nothing-falls.test.ts'

/**
 * The order of Vitest, with the longest file in front: one worker has it from the start, and the other does the rest
 * meanwhile. Among the last, it would keep one worker busy long after the other had nothing left.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLongest = ({ moduleId }: TestSpecification) => moduleId.endsWith(`/${LONGEST}`)
    return [...sorted.filter(isLongest), ...sorted.filter((file) => !isLongest(file))]
  }
}
