/**
 * A sentence in 16 hexadecimal digits, so that a hidden match can be told again without keeping what was read. Of its words
 * alone: quotation marks and spaces differ between copies of one text.
 */
export async function sentenceHash(text: string): Promise<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words.join(' ')));
  return [...new Uint8Array(digest).subarray(0, 8)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}
