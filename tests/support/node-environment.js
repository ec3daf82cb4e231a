import { TestEnvironment } from 'jest-environment-node';

/**
 * onnxruntime checks tensors with `instanceof`, which fails across jest's VM: a test's Float32Array
 * would be another class than the runtime's. The typed arrays of the outer realm are handed in.
 */
export default class NodeEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of ['Float32Array', 'BigInt64Array', 'Uint8Array', 'Int32Array', 'ArrayBuffer'])
      this.global[name] = globalThis[name];
  }
}
