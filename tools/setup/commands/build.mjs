import { prepare } from '../prepare.mjs'

/** `npm run build`: JavaScript and declarations of everything that changed. */
export async function run() {
  await prepare({ withTypes: true })
}
