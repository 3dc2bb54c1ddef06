/** Long work of which several ask the same at the same time: it is done once for all of them. */
export class OnceAtATime<Result> {
  private readonly underWay = new Map<string, Promise<Result>>();

  /** What `act` answers, or what it is about to answer to somebody who asked the same before. Nothing is kept after that. */
  async do(what: string, act: () => Promise<Result>): Promise<Result> {
    const same = this.underWay.get(what);
    if (same) return same;
    const result = act();
    this.underWay.set(what, result);
    try {
      return await result;
    } finally {
      this.underWay.delete(what);
    }
  }
}
