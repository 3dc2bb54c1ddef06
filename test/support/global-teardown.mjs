import { rmSync } from 'node:fs';

export default async function tearDown() {
  await globalThis.leerspoorDatabase?.stop();
  if (globalThis.leerspoorDataDir) rmSync(globalThis.leerspoorDataDir, { recursive: true, force: true });
}
