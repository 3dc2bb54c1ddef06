// The API and the worker as a few files each: a process reads those in a third of the time that thousands take.
import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = 'dist/programs';

const ENTRIES = {
  api: 'dist/apps/api/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
  // Beside what starts it, as it is in the sources.
  'pdf-process': 'dist/libs/reporting/src/renderers/pdf/pdf-process.js',
  'decide-thread': 'dist/libs/interop/src/oneroster/decide-thread.js',
};

/** Stay in node_modules: what has native or other files beside it, and what others load by a name that is worked out. */
const LEFT_OUTSIDE = [
  '@bull-board/*',
  '@myriaddreamin/*',
  '@node-rs/*',
  // Nest loads these two in several ways; there has to be one of each.
  'class-transformer',
  'class-validator',
  // No ES modules, and loaded when they are first needed: see `refuseLostNames`.
  '@zxcvbn-ts/*',
  'nodemailer',
  // TypeORM's, and ours for the types of its columns: there has to be one.
  'pg',
  'swagger-ui-dist',
];

/** Asked for by packages that can do without. */
const NOT_INSTALLED = [
  '@fastify/multipart',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
];

/** What packages of before ES modules expect to find. */
const BANNER = `import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
const { filename: __filename, dirname: __dirname } = import.meta;`;

/** Makes them of what was built, anew. */
export async function bundle() {
  const { outputFiles, metafile } = await build({
    metafile: true,
    entryPoints: ENTRIES,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outdir: FOLDER,
    write: false,
    external: [...LEFT_OUTSIDE, ...NOT_INSTALLED.flatMap((name) => [name, `${name}/*`])],
    banner: { js: BANNER },
    // Tables, problems and the API's description go by names of classes.
    keepNames: true,
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    sourcemap: 'linked',
    sourcesContent: false,
    logLevel: 'error',
  });
  refuseLostNames(metafile.inputs);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const { path, text } of outputFiles) writeFileSync(path, path.endsWith('.js') ? inAscii(text) : text);
}

/** These are asked for their `default` where they have nothing else. */
const ASKED_BY_DEFAULT = /node_modules\/@fastify\/(cors|static)\//;

/** What is no ES module has no names in a bundle when it is loaded by `import(…)`; in Node it has. */
function refuseLostNames(inputs) {
  const lost = Object.entries(inputs).flatMap(([file, { imports }]) =>
    imports
      .filter(({ kind, path, external }) => kind === 'dynamic-import' && !external && inputs[path]?.format === 'cjs')
      .filter(({ path }) => !ASKED_BY_DEFAULT.test(path))
      .map(({ path }) => `${path}, by ${file}`),
  );
  if (lost.length > 0) throw new Error(`To be left outside, as its names would be lost:\n${lost.join('\n')}`);
}

/** One letter beyond Latin, and V8 keeps the whole file at two bytes a letter. In regular expressions esbuild leaves them. */
const inAscii = (text) =>
  text.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
