import { statSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** In mutation tests the first failure ends a run: small files are likely to fail soon, and load little before. */
export class SmallFilesFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizeOf = ({ moduleId }: TestSpecification): number => statSync(moduleId).size
    return Promise.resolve(files.toSorted((left, right) => sizeOf(left) - sizeOf(right)))
  }
}
