import { type ArgumentMetadata, Injectable, type PipeTransform, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, isUUID, type ValidationError } from 'class-validator';
import type { ErrorParameters, Violation } from '@app/platform';
import { InvalidRequest } from './invalid-request.js';
import { rememberRules } from './remembered-rules.js';

/** More would drown the first. */
const MOST_ERRORS = 50;

/** Checks bodies and queries against their class; a field that the class does not know is refused. */
export const requestValidation = (): ValidationPipe =>
  new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    // The class is needed to tell the rule's limits; nothing of it is ever answered.
    validationError: { target: true, value: false },
    exceptionFactory: (errors) =>
      new InvalidRequest(errors.flatMap((error) => violationsOf(error, '')).slice(0, MOST_ERRORS)),
  });

rememberRules();

const pipe = requestValidation();

/** Holds a part of a body, or what was kept of one, to a class as bodies are: the part, or what is wrong with it. */
export async function holdTo<Form extends object>(
  form: new () => Form,
  value: unknown,
): Promise<{ readonly sound: Form } | { readonly violations: readonly Violation[] }> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return { violations: [{ pointer: '', code: 'isObject' }] };
  try {
    return { sound: (await pipe.transform(value, { type: 'body', metatype: form })) as Form };
  } catch (error) {
    if (error instanceof InvalidRequest) return { violations: error.violations };
    throw error;
  }
}

function violationsOf(error: ValidationError, parent: string): Violation[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = isMissing(error)
    ? [{ pointer, code: 'missing', parameters: {} }]
    : Object.keys(error.constraints ?? {}).map((code) => ({ pointer, code, parameters: parametersOf(error, code) }));
  return [...own, ...(error.children ?? []).flatMap((child) => violationsOf(child, pointer))];
}

/** Of a field that is not there, no rule on its form says anything that helps. */
const isMissing = ({ target, property, constraints }: ValidationError): boolean =>
  constraints !== undefined && target !== undefined && (target as Record<string, unknown>)[property] === undefined;

/** The limits that the rule was declared with (“at most 200”), for the message. */
function parametersOf(error: ValidationError, code: string): ErrorParameters {
  if (!error.target) return {};
  const rule = getMetadataStorage()
    .getTargetValidationMetadatas(error.target.constructor, '', false, false)
    .find((metadata) => metadata.propertyName === error.property && metadata.name === code);
  const limits: unknown[] = Array.isArray(rule?.constraints) ? rule.constraints : [];
  return Object.fromEntries(
    limits.filter((limit) => limit !== undefined).map((limit, index) => [`limit${index + 1}`, limitText(limit)]),
  );
}

function limitText(limit: unknown): string | number {
  if (typeof limit === 'number') return limit;
  if (Array.isArray(limit)) return limit.join(', ');
  return typeof limit === 'string' ? limit : JSON.stringify(limit);
}

/** An id in the path; one that is no UUID cannot exist. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (!isUUID(value)) throw new InvalidRequest([{ pointer: `/${data ?? 'id'}`, code: 'isUuid', parameters: {} }]);
    return value.toLowerCase();
  }
}
