/** Where the Submission API lives: its base address without a version segment. */
export interface SubmissionApi {
  url(path: string): string
}

export function submissionApiAt(base: string): SubmissionApi {
  return { url: (path) => base + path }
}
