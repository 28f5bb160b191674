import { exampleBuild } from '../../tools/build/tsup.base.mjs'

export default exampleBuild(import.meta.dirname)
