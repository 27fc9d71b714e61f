import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Markup that our own components made; nothing else can make it, so nothing else is ever put into a page as it is. */
export class RenderedMarkup {
  readonly #html: string;

  constructor(node: VNode) {
    this.#html = renderToString(node);
  }

  get html(): string {
    return this.#html;
  }
}

/** Puts markup that was rendered before into a page: the one place where text is not escaped. */
export const Rendered = ({ markup }: { markup: RenderedMarkup }) => (
  <div dangerouslySetInnerHTML={{ __html: markup.html }} />
);
