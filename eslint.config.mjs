import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Where code may be imported from is .dependency-cruiser.cjs; this file is about what a file itself may hold.

const VAGUE_NAMES = ['util', 'utils', 'common', 'helper', 'helpers', 'base', 'manager', 'misc'];

/** `join-leerteam.ts`, `leerteam.entity.ts`, `1767225600000-first-schema.ts`: kebab case, dots before what it is. */
const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      shape: "'{{name}}' is not kebab case with dots before what it is, like join-leerteam.ts or leerteam.entity.ts.",
      vague:
        "'{{word}}' says nothing about what is inside: name the file after what it does, in the profession's words.",
    },
  },
  create: (context) => ({
    Program(node) {
      const name = context.filename.replaceAll('\\', '/').split('/').at(-1);
      const stem = name.replace(/\.[cm]?[jt]s$/, '');
      if (!/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+(-[a-z0-9]+)*)*$/.test(stem))
        context.report({ node, messageId: 'shape', data: { name } });
      const word = stem.split(/[-.]/).find((part) => VAGUE_NAMES.includes(part));
      if (word) context.report({ node, messageId: 'vague', data: { word } });
    },
  }),
};

// --- Imports. A later block replaces an earlier one's list, so each list is put together from these. ---

const OUTSIDE_THE_TRANSACTION = {
  name: '@nestjs/typeorm',
  importNames: ['InjectRepository', 'InjectEntityManager', 'InjectDataSource', 'getRepositoryToken'],
  message: 'An injected repository bypasses the transaction and the tenant: a command or query uses `work.db` only.',
};
const FROM_TYPEORM = {
  name: 'typeorm',
  importNames: ['Repository', 'TreeRepository', 'BaseEntity', 'getRepository', 'getManager', 'getConnection'],
  message: 'A repository of its own bypasses the transaction and the tenant: a command or query uses `work.db` only.',
};
const OWN_CONNECTION = {
  name: 'typeorm',
  importNames: ['DataSource', 'QueryRunner'],
  message: 'A connection of its own bypasses the transaction and the tenant: a command or query uses `work.db` only.',
};
const ONE_WAY_RELATIONS = {
  name: 'typeorm',
  importNames: ['OneToMany', 'ManyToMany'],
  message: 'Relations go one way: an inverse relation imports its entity back, and circular imports crash under ESM.',
};
const NO_HOOKS = {
  regex: '^typeorm$',
  importNamePattern: '^(Before|After)[A-Z]|Subscriber',
  message: 'A hook changes data out of sight of the command that saves: write it out in the command.',
};
const NO_FORWARD_REF = {
  name: '@nestjs/common',
  importNames: ['forwardRef'],
  message: 'Two providers that need each other are one ability: move what both need into a third.',
};
const NO_OTHER_ENVIRONMENT = ['process', 'node:process'].map((name) => ({
  name,
  importNames: ['env'],
  message:
    'The environment is read and checked in one place, libs/platform/src/config; take what you need from Config.',
}));
const NO_HTTP_EXCEPTIONS = {
  regex: '^@nestjs/common$',
  importNamePattern: 'Exception$|^HttpStatus$',
  message:
    'A lib knows no HTTP: throw a DomainError (NotFound, NotAllowed, RuleBroken, …); the API gives it its status.',
};

const imports = ({ paths = [], patterns = [] } = {}) => [
  'error',
  {
    paths: [
      OUTSIDE_THE_TRANSACTION,
      FROM_TYPEORM,
      ONE_WAY_RELATIONS,
      NO_FORWARD_REF,
      ...NO_OTHER_ENVIRONMENT,
      ...paths,
    ],
    patterns: [NO_HOOKS, ...patterns],
  },
];

// --- Syntax ---

const NO_CLOCK = ['NewExpression[callee.name="Date"][arguments.length=0]', 'CallExpression[callee.name="Date"]'].map(
  (selector) => ({
    selector,
    message: 'The present moment is an argument (`work.now`), so that any day can be tested.',
  }),
);
const NO_CLOCK_CALLS = [
  {
    object: 'Date',
    property: 'now',
    message: 'The present moment is an argument (`work.now`), so that any day can be tested.',
  },
  {
    object: 'performance',
    property: 'now',
    message: 'The present moment is an argument; durations are measured by the caller.',
  },
];
const NO_ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message:
    'The environment is read and checked in one place, libs/platform/src/config; take what you need from Config.',
};
const NO_NARROWED_TESTS = ['it', 'test', 'describe'].map((object) => ({
  object,
  property: 'only',
  message: 'It silently switches every other test off.',
}));
const NO_MODULE_MOCKS = ['mock', 'unstable_mockModule', 'doMock'].map((property) => ({
  object: 'jest',
  property,
  message: 'Own modules are not mocked: the clock, files, mail and outgoing HTTP are arguments.',
}));

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.data/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    plugins: { leerspoor: { rules: { 'file-name': fileName } } },
    rules: {
      'leerspoor/file-name': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipComments: true, skipBlankLines: true }],
      'no-restricted-imports': imports(),
      'no-restricted-properties': ['error', NO_ENVIRONMENT],
      'no-console': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // Files with decorators are left out by the rule itself: there a constructor's types are values at run time.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': ['error', { fixMixedExportsWithInlineTypeSpecifier: true }],
      // `return somePromise` inside try leaves before the promise fails: neither catch nor a rollback sees it.
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Fastify's hooks and Nest's lifecycle ask for an async function where there is nothing to wait for.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['libs/**/*.ts'],
    rules: { 'no-restricted-imports': imports({ patterns: [NO_HTTP_EXCEPTIONS] }) },
  },
  {
    files: ['apps/{api,worker}/**/*.ts'],
    // Where the program is put together, and where it is asked whether the database answers.
    ignores: ['**/*.module.ts', '**/main.ts', '**/*health*', '**/*health*/**'],
    rules: { 'no-restricted-imports': imports({ paths: [OWN_CONNECTION] }) },
  },
  {
    files: ['libs/{domain,reporting,interop}/**/*.ts'],
    ignores: ['libs/domain/src/work/**'],
    rules: { 'no-restricted-imports': imports({ paths: [OWN_CONNECTION], patterns: [NO_HTTP_EXCEPTIONS] }) },
  },
  {
    files: ['libs/{domain,reporting,access,statistics,interop}/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...NO_CLOCK],
      'no-restricted-properties': ['error', NO_ENVIRONMENT, ...NO_CLOCK_CALLS],
    },
  },
  {
    // Configuration reads the environment; the embedded server is started with one of its own.
    files: ['libs/platform/src/{config,embedded-postgres}/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Commands and benchmarks speak to a person at a terminal.
    files: ['apps/{cli,reference}/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // A migration says in one place what a version of the schema adds.
    files: ['migrations/**/*.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['**/*.{spec,fixture}.ts', 'test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 600 }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': 'off',
      'no-restricted-properties': ['error', NO_ENVIRONMENT, ...NO_NARROWED_TESTS, ...NO_MODULE_MOCKS],
      // Reference values stand as R prints them.
      'no-loss-of-precision': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An answer over HTTP is read as it comes; the expectation is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The support of the tests starts servers and built apps, each with an environment of its own.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', ...NO_NARROWED_TESTS, ...NO_MODULE_MOCKS] },
  },
  {
    // Plain scripts run before anything is installed or built, so they bring their own globals and no types.
    files: ['**/*.{mjs,cjs,js}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        ...{ console: 'readonly', process: 'readonly', URL: 'readonly', fetch: 'readonly', Buffer: 'readonly' },
        ...{ setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly' },
        ...{ AbortSignal: 'readonly', AbortController: 'readonly', performance: 'readonly', module: 'writable' },
      },
    },
  },
  {
    // Their tools ask for a default export.
    files: ['*.config.mjs', '*.cjs', 'test/support/global-*.mjs'],
    rules: {
      'no-restricted-exports': 'off',
      'leerspoor/file-name': 'off',
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
