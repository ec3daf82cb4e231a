const KEY = Buffer.from('location');

/**
 * Whether weights name another file to read values from, as ONNX's "external data" does: the runtime
 * would open any path of the machine. The name of that entry is the string "location", before which its
 * length stands, 8, however that is written.
 * @see https://onnx.ai/onnx/repo-docs/ExternalData.html
 */
export function namesOtherFiles(weights: Buffer): boolean {
  for (let at = weights.indexOf(KEY); at !== -1; at = weights.indexOf(KEY, at + 1)) {
    const before = weights[at - 1];
    if (before === KEY.length || before === 0) return true;
  }
  return false;
}
