/**
 * Whether the bytes are whole protobuf fields from the first to the last, as those of an ONNX file
 * are; a download that broke off is not, nor a web page that was saved as a model.
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function isWholeProtobuf(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    const key = readVarint(bytes, at);
    if (key === null) return false;
    const end = fieldEnd(bytes, key.end, key.value % 8);
    if (end === null) return false;
    at = end;
  }
  return bytes.length > 0 && at === bytes.length;
}

function fieldEnd(bytes: Uint8Array, start: number, wireType: number): number | null {
  if (wireType === 1) return start + 8;
  if (wireType === 5) return start + 4;
  if (wireType !== 0 && wireType !== 2) return null;
  const varint = readVarint(bytes, start);
  if (varint === null) return null;
  return wireType === 0 ? varint.end : varint.end + varint.value;
}

/** By multiplication, since bit operations stop at 32 bits and weights can be larger than that. */
function readVarint(bytes: Uint8Array, start: number): { value: number; end: number } | null {
  let value = 0;
  for (let i = 0; i < 10 && start + i < bytes.length; i++) {
    const byte = bytes[start + i]!;
    value += (byte % 128) * 2 ** (7 * i);
    if (byte < 128) return { value, end: start + i + 1 };
  }
  return null;
}
