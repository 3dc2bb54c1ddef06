import { REPORT_KINDS, type ReportKind } from '../catalogue.js';
import type { JsonSchema } from './json-schema.js';
import { published } from './published/index.js';

/** The schema of one version of a report, as it was published with that version. */
export interface PublishedSchema {
  readonly report: ReportKind;
  readonly version: number;
  readonly schema: JsonSchema;
}

/** By report, and of each the oldest version first. */
export const PUBLISHED_SCHEMAS: readonly PublishedSchema[] = published.map((schema) => {
  const { report, templateVersion } = schema.properties;
  return { report: kindOf(report.const), version: templateVersion.const, schema };
});

function kindOf(name: string): ReportKind {
  const kind = REPORT_KINDS.find((one) => one === name);
  if (!kind) throw new Error(`There is a schema of '${name}', and no such report.`);
  return kind;
}

/** Undefined where that version was made before schemas were published, or never. */
export const publishedSchema = (report: string, version: number): PublishedSchema | undefined =>
  PUBLISHED_SCHEMAS.find((one) => one.report === report && one.version === version);
