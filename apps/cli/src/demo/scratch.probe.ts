import { it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { generateDemoBoard } from './generate-demo-board.js';
it('probes', () => {
  const t = performance.now();
  const b = generateDemoBoard({ seed: 'leerspoor', today: '2026-11-22' });
  console.log('ms', performance.now() - t);
  writeFileSync('/tmp/demo/board.json', JSON.stringify(b));
});
