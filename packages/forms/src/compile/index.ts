export { validatorSourceOf } from './validator-source.js'
export type { ValidatorSourceOptions } from './validator-source.js'
