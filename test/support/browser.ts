/** Where a browser ended: the answer of the last address that it could open. */
export interface Ending {
  readonly url: URL;
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, string>;
}

/** What there is of a browser in signing on: it follows redirects, and keeps the cookies of each place. */
export class Browser {
  private readonly jars = new Map<string, Map<string, string>>();

  /** Opens an address and goes where it is sent, until an answer, or an address at which `stopAt` says so. */
  async open(address: string, stopAt: (url: URL) => boolean = () => false): Promise<Ending> {
    let url = new URL(address);
    for (let hops = 0; hops < 15; hops += 1) {
      const response = await fetch(url, { redirect: 'manual', headers: { cookie: this.cookiesFor(url) } });
      this.keep(url, response.headers.getSetCookie());
      const to = response.headers.get('location');
      if (response.status < 300 || response.status > 399 || !to) return ending(url, response);
      url = new URL(to, url);
      if (stopAt(url)) return ending(url, response);
    }
    throw new Error('Sent around in circles.');
  }

  cookiesFor(url: URL): string {
    return [...this.jarOf(url)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(url: URL, cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(cookie)) this.jarOf(url).delete(name);
      else this.jarOf(url).set(name, value);
    }
  }

  private jarOf({ origin }: URL): Map<string, string> {
    const jar = this.jars.get(origin) ?? new Map<string, string>();
    this.jars.set(origin, jar);
    return jar;
  }
}

async function ending(url: URL, response: Response): Promise<Ending> {
  const text = await response.text();
  const body = text.startsWith('{') ? (JSON.parse(text) as Record<string, string>) : {};
  return { url, status: response.status, headers: response.headers, body };
}
