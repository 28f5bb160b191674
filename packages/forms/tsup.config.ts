import { libraryBuild } from '../../tools/build/tsup.base.mjs'

export default libraryBuild(import.meta.dirname, { sharedOutput: 'engine', usedIn: 'src/catalogue' })
