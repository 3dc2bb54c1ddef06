// npm run accept: writes the checked-in goldens anew (schema, permissions, API description, reports). Read the diff.
process.env.ACCEPT = '1';
process.argv.push('test/schema', 'test/access', 'test/contract', 'test/reports');
await import('./test.mjs');
