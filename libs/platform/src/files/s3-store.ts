import { AwsV4Signer } from 'aws4fetch';
import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NotReachable } from '../errors/domain-error.js';
import { checked, expectKey, FileExists, FileMissing, type FileFacts, type FileStore } from './file-store.js';

/** A bucket in a store that speaks S3, with a key that may read, write and remove in it. */
export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** How long a store may be silent, in milliseconds. */
const SILENCE = 30_000;
/** SHA-256 of no bytes at all, as every request has to name that of its own. */
const NO_BYTES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Files in a bucket of any store that speaks S3, addressed by path: `https://endpoint/bucket/key`. */
export function s3Store(settings: S3Settings, silence = SILENCE): FileStore {
  const ask = (method: string, key: string, body?: Body): Promise<IncomingMessage> =>
    send(settings, silence, { method, key: expectKey(key), ...(body ? { body } : {}) });
  return {
    async put(key, bytes, facts) {
      // Asked beforehand: some stores refuse a PUT on a condition. Keys are of new ids, so nobody comes in between.
      if ((await statusOf(await ask('HEAD', key))) !== 404) throw new FileExists('This file is stored already.');
      // One request: a store keeps an object when all its bytes are there, and nothing before.
      await expectDone(await ask('PUT', key, { bytes, facts }));
    },
    async get(key) {
      const answer = await ask('GET', key);
      if (answer.statusCode === 200) return answer;
      if ((await statusOf(answer)) === 404) throw new FileMissing('This file is not stored.');
      throw refused(answer);
    },
    async remove(key) {
      const answer = await ask('DELETE', key);
      // Most say that it is done, also where there was nothing; some say that there was nothing.
      if (answer.statusCode !== 404) return expectDone(answer);
      await statusOf(answer);
    },
  };
}

interface Body {
  readonly bytes: Readable;
  readonly facts: FileFacts;
}

interface Ask {
  readonly method: string;
  readonly key: string;
  readonly body?: Body;
}

/** Sends one signed request; the answer is there when its head is. The bytes go along as they come. */
async function send(settings: S3Settings, silence: number, { method, key, body }: Ask): Promise<IncomingMessage> {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings;
  const url = `${endpoint.replace(/\/$/, '')}/${bucket}/${key}`;
  const sha256 = body ? body.facts.sha256.toString('hex') : NO_BYTES;
  const keys = { accessKeyId, secretAccessKey, region, service: 's3' };
  const headers = { 'x-amz-content-sha256': sha256 };
  const signed = await new AwsV4Signer({ method, url, headers, ...keys }).sign();
  const length = body ? { 'content-length': String(body.facts.size) } : {};
  const options = { method, headers: { ...Object.fromEntries(signed.headers), ...length }, timeout: silence };
  const request = (signed.url.protocol === 'https:' ? overHttps : overHttp)(signed.url, options);
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    request.on('response', resolve);
    request.on('timeout', () => request.destroy(new Error('The store is silent.')));
    request.on('error', (error) => reject(notReachable(error)));
  });
  if (!body) {
    request.end();
    return answered;
  }
  // An early refusal counts, also while bytes are still going out; else what went wrong with the bytes does.
  const sent = pipeline(body.bytes, checked(body.facts), request);
  answered.catch(() => undefined);
  return Promise.race([answered, sent.then(() => answered)]);
}

/** Reads the rest of an answer, so that its connection can be used again. */
async function statusOf(answer: IncomingMessage): Promise<number> {
  answer.resume();
  await new Promise((resolve) => answer.on('close', resolve));
  const { statusCode = 0 } = answer;
  if (statusCode === 404 || statusCode < 300) return statusCode;
  throw refused(answer);
}

async function expectDone(answer: IncomingMessage): Promise<void> {
  if ((await statusOf(answer)) === 404) throw refused(answer);
}

/** Its status alone: what a store says of itself may name the key that it was asked with. */
const refused = ({ statusCode, statusMessage }: IncomingMessage): NotReachable =>
  notReachable(new Error(`The store of files answered ${statusCode} ${statusMessage ?? ''}`.trim()));

const notReachable = (cause: Error): NotReachable => Object.assign(new NotReachable('files_not_reachable'), { cause });
