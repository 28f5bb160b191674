export function generateApiTypes(): Promise<string>
export function readApiTypes(): string
