const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Where the first chunk of a PNG tells its width, and four bytes on its height. */
const WIDTH_AT = 16;

/** Width and height of a picture in pixels; undefined where the bytes are no PNG. */
export function sizeOfPng(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  if (bytes.length < WIDTH_AT + 8 || SIGNATURE.some((byte, place) => bytes[place] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(WIDTH_AT), height: view.getUint32(WIDTH_AT + 4) };
}
