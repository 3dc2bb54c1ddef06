export default async function tearDown() {
  await globalThis.leerspoorDatabase?.stop();
}
