import { type RenderedMarkup } from '../../../platform/web/components/index.ts';

/** A rendered edition of a review in one language. */
export interface RenderedReview {
  readonly title: string;
  readonly markup: RenderedMarkup;
}

/** Pages of editions that were asked for lately. An edition never changes; what its page says of later corrections does, so the key names the newest. */
export interface RenderedReviews {
  /** What is kept under a key, or what `render` makes, which is then kept. */
  get(key: string, render: () => Promise<RenderedReview>): Promise<RenderedReview>;
}

/** Keeps the most recently asked ones, at most so many. */
export function renderedReviews(most = 60): RenderedReviews {
  const kept = new Map<string, RenderedReview>();
  return {
    async get(key, render) {
      const found = kept.get(key) ?? (await render());
      kept.delete(key);
      kept.set(key, found);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
