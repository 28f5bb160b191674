/** A failure that is explained by its message alone: printed in one line, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message what happened and what to do next
   * @param {number} exitCode
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}
