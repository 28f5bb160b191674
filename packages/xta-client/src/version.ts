/** Version of this package, which the metadata of a submission name. A test keeps it equal to the manifest. */
export const version = '0.1.0'
