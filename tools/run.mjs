/**
 * The entry behind every npm script. It only checks the Node version, in syntax that old versions can read;
 * everything else is loaded afterwards.
 */
var version = process.versions.node.split('.')
var major = Number(version[0])
var isSupported = major > 20 || (major === 20 && Number(version[1]) >= 19)

if (isSupported) {
  import('./setup/main.mjs').then(function (setup) {
    return setup.main(process.argv.slice(2))
  })
} else {
  console.error(
    'This project needs Node 20.19 or newer, this is Node ' +
      process.versions.node +
      '. Install a current version (https://nodejs.org) and run the same command again.',
  )
  process.exitCode = 2
}
