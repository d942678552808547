/** The text of a file that people made: UTF-8, UTF-16 by its mark, or what Japanese editors on Windows wrote for decades. */
export function textOf(bytes: Uint8Array): string | null {
  const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8', 'shift_jis'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes('\0')) return text;
    } catch {
      // The next encoding may know these bytes.
    }
  }
  return null;
}
