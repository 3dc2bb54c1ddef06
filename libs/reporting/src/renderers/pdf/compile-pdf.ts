import {
  initSync,
  type TypstCompiler,
  TypstCompilerBuilder,
  TypstFontResolverBuilder,
} from '@myriaddreamin/typst-ts-web-compiler';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { coveredPoints, withoutMissingGlyphs } from './glyphs.js';
import { reportTemplate } from './report-template.js';

const require = createRequire(import.meta.url);
const fonts = [
  '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
  '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
];
const templatePath = '/report.typ';
const dataPath = '/report.json';

interface Loaded {
  readonly compiler: TypstCompiler;
  readonly covered: ReadonlySet<number>;
}

let loading: Promise<Loaded> | null = null;

/**
 * Lays out one report as PDF, in this process. `data` is what `pdfData` made. The same data gives the same bytes.
 * Loading takes half a second once, and memory grows a little with every report: servers use `PdfRenderer`.
 */
export async function compilePdf(data: string): Promise<Uint8Array> {
  loading ??= loadCompiler();
  const { compiler, covered } = await loading;
  compiler.map_shadow(dataPath, new TextEncoder().encode(withoutMissingGlyphs(data, covered)));
  const world = compiler.snapshot(null, templatePath, []);
  try {
    // 1: as PDF; 3: with diagnostics in full.
    const outcome = world.get_artifact(1, 3) as { result?: Uint8Array; diagnostics?: Diagnostic[] };
    if (!outcome.result) throw new Error(`The report cannot be laid out: ${described(outcome.diagnostics ?? [])}`);
    return outcome.result;
  } finally {
    world.free();
    compiler.unmap_shadow(dataPath);
  }
}

interface Diagnostic {
  readonly path: string;
  readonly range: string;
  readonly message: string;
}

/**
 * The compiler without the package's loader around it: that one fetches fonts from a content delivery network unless
 * told otherwise. Here files come from node_modules, and the compiler itself has neither a file system nor a network.
 */
async function loadCompiler(): Promise<Loaded> {
  initSync({ module: await readFile(require.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')) });
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  const inspector = new TypstFontResolverBuilder();
  const coverages: number[][] = [];
  for (const font of fonts) {
    const bytes = await readFile(require.resolve(font));
    await builder.add_raw_font(bytes);
    const { info } = inspector.get_font_info(bytes) as { info: { coverage: number[] }[] };
    coverages.push(...info.map(({ coverage }) => coverage));
  }
  inspector.free();
  const compiler = await builder.build();
  compiler.add_source(templatePath, reportTemplate);
  return { compiler, covered: coveredPoints(coverages) };
}

function described(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ path, range, message }) => `${path}:${range} ${message}`).join('; ') || 'no reason given';
}
