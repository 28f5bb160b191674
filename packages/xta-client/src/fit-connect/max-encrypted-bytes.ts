/** Most bytes that a compact JWE of this much content has: base64url writes three in four; the rest holds all other segments. */
export function maxEncryptedBytes(contentBytes: number): number {
  return Math.ceil((contentBytes * 4) / 3) + 16_384
}
