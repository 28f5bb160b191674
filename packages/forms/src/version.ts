/** Version of this package, which its command prints. A test keeps it equal to the manifest. */
export const version = '0.1.0'
