import { OperationalError } from '@app/platform';

const PATIENCE_MS = 60_000;

/** Somebody who signed in to the API, as any client would. */
export class ApiVisitor {
  private constructor(
    private readonly address: string,
    private readonly accessToken: string,
  ) {}

  /** Undefined where this address and password belong to nobody. */
  static async signIn(address: string, email: string, password: string): Promise<ApiVisitor | undefined> {
    const response = await call(`${address}/v1/auth/sign-in`, { method: 'POST', body: { email, password } });
    if (response.status === 401) return undefined;
    const { accessToken } = (await expectSuccess(response).json()) as { accessToken: string };
    return new ApiVisitor(address, accessToken);
  }

  async get<View>(path: string): Promise<View> {
    return (await expectSuccess(await this.call(path, 'GET')).json()) as View;
  }

  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await expectSuccess(await this.call(path, 'GET')).arrayBuffer());
  }

  async post<View>(path: string, body: object): Promise<View> {
    return (await expectSuccess(await this.call(path, 'POST', body)).json()) as View;
  }

  private call(path: string, method: string, body?: object): Promise<Response> {
    return call(`${this.address}${path}`, { method, body, accessToken: this.accessToken });
  }
}

interface Call {
  readonly method: string;
  readonly body?: object | undefined;
  readonly accessToken?: string;
}

function call(url: string, { method, body, accessToken }: Call): Promise<Response> {
  return fetch(url, {
    method,
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(accessToken ? { authorization: `Bearer ${accessToken}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

function expectSuccess(response: Response): Response {
  if (response.ok) return response;
  throw new OperationalError(`the API answered ${response.status} to ${new URL(response.url).pathname}`);
}
