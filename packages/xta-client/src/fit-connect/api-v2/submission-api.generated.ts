/**
 * Generated from openapi/submission-api-v2.yaml by: pnpm --filter @amt24/xta-client generate
 * Do not edit.
 */
/* eslint-disable */
export interface paths {
    "/v2/destinations/{destinationId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destinationId: components["parameters"]["destinationId"];
            };
            cookie?: never;
        };
        get: operations["readDestination"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/destinations/{destinationId}/keys/{kid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destinationId: components["parameters"]["destinationId"];
                kid: string;
            };
            cookie?: never;
        };
        get: operations["readDestinationKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["readServiceKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["listSubmissions"];
        put?: never;
        post: operations["announceSubmission"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/submissions/{submissionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submissionId: components["parameters"]["submissionId"];
            };
            cookie?: never;
        };
        get: operations["readSubmission"];
        put: operations["finaliseSubmission"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/submissions/{submissionId}/attachments/{attachmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submissionId: components["parameters"]["submissionId"];
                attachmentId: string;
            };
            cookie?: never;
        };
        get: operations["readAttachment"];
        put: operations["uploadAttachment"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cases/{caseId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        get: operations["readEventLog"];
        put?: never;
        post: operations["postEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Destination: {
            /** Format: uuid */
            destinationId: string;
            name?: string;
            /** @description Only `active` accepts submissions */
            status: string;
            encryptionKid: string;
            metadataVersions: string[];
            publicServices: {
                identifier: string;
                submissionSchemas: {
                    schemaUri: string;
                    mimeType: string;
                }[];
                regions?: string[];
            }[];
        };
        /** @description JSON Web Key; checked by rules of its own, not by this schema */
        PublicKey: {
            [key: string]: unknown;
        };
        KeySet: {
            keys: components["schemas"]["PublicKey"][];
        };
        Announcement: {
            /** Format: uuid */
            destinationId: string;
            announcedAttachments: string[];
            publicService: {
                identifier: string;
                name: string;
            };
            region?: string;
            /**
             * Format: uuid
             * @description Appends to an existing case
             */
            caseId?: string;
        };
        Announced: {
            /** Format: uuid */
            submissionId: string;
            /** Format: uuid */
            caseId: string;
        };
        EncryptedContent: {
            encryptedMetadata: string;
            encryptedData: string;
        };
        Submission: {
            /** Format: uuid */
            submissionId: string;
            /** Format: uuid */
            caseId: string;
            /** Format: uuid */
            destinationId: string;
            encryptedMetadata?: string;
            encryptedData?: string;
            attachments?: string[];
            publicService?: {
                identifier: string;
                name?: string;
            };
        };
        SubmissionPage: {
            offset?: number;
            count?: number;
            totalCount?: number;
            submissions: {
                /** Format: uuid */
                submissionId: string;
                /** Format: uuid */
                caseId: string;
                /** Format: uuid */
                destinationId: string;
            }[];
        };
        EventLogPage: {
            offset?: number;
            count?: number;
            totalCount?: number;
            eventLog: string[];
        };
        Problem: {
            type?: string;
            title?: string;
            status?: number;
            detail?: string;
            instance?: string;
        };
    };
    responses: {
        /** @description Problem document of RFC 7807; gateways answer other bodies, 429 has none */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        destinationId: string;
        submissionId: string;
        offset: number;
        limit: number;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readDestination: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destinationId: components["parameters"]["destinationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The destination */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Destination"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    readDestinationKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                destinationId: components["parameters"]["destinationId"];
                kid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One public key */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKey"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    readServiceKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signature keys of the service */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listSubmissions: {
        parameters: {
            query?: {
                destinationId?: string;
                offset?: components["parameters"]["offset"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Submissions that wait to be fetched */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionPage"];
                };
            };
            403: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    announceSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Announcement"];
            };
        };
        responses: {
            /** @description Announced */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Announced"];
                };
            };
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    readSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submissionId: components["parameters"]["submissionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The encrypted submission */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            /** @description The client is not connected with the destination */
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    finaliseSubmission: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submissionId: components["parameters"]["submissionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EncryptedContent"];
            };
        };
        responses: {
            /** @description Submitted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Submitted */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A part lacks `cty`, among others */
            422: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    readAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submissionId: components["parameters"]["submissionId"];
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Compact JWE */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jose": string;
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    uploadAttachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                submissionId: components["parameters"]["submissionId"];
                attachmentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/jose": string;
            };
        };
        responses: {
            /** @description Stored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Stored */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Stored */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readEventLog: {
        parameters: {
            query?: {
                offset?: components["parameters"]["offset"];
                limit?: components["parameters"]["limit"];
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed events in the order of their arrival */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventLogPage"];
                };
            };
            404: components["responses"]["Problem"];
            default: components["responses"]["Problem"];
        };
    };
    postEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/jose": string;
            };
        };
        responses: {
            /** @description Recorded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Recorded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Recorded */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
}
