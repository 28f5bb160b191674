/** Version of this package, for the `User-Agent` header. A test keeps it equal to the manifest. */
export const version = '0.1.0'
