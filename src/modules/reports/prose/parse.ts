import { type Language } from '../../../kernel/language.ts';
import { type Fault } from '../fault.ts';
import { numberWordsIn } from './number-words.ts';
import { ProseFault, type Position, toFault } from './prose-fault.ts';

/** A part of a narrative: words, or a call of an operator in braces. */
export type ProseNode = TextNode | CallNode;

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly at: Position;
}

/** `{op word name=value "text" {…}}` */
export interface CallNode {
  readonly kind: 'call';
  readonly operator: string;
  readonly words: readonly string[];
  readonly pairs: Readonly<Record<string, string>>;
  readonly texts: readonly string[];
  readonly calls: readonly CallNode[];
  readonly at: Position;
}

export interface Parsed {
  readonly nodes: readonly ProseNode[];
  readonly faults: readonly Fault[];
}

/** Anything that reads as a number in any script, fractions and Roman numeral signs too. */
const anyNumber = /\p{N}/u;

/** A number as people type it, with points, commas or blanks between its digits: one fault, not several. */
const typedNumber = /\p{N}{1,3}(?: \p{N}{3})+(?!\p{N})|\p{N}[\p{N}\u00a0\u202f.,]*\p{N}|\p{N}/gu;

/**
 * Reads a narrative: text with calls in braces. Every fault has its line and
 * column. A digit or a number word of the language outside a call is a fault
 * (C4): numbers come from figures.
 */
export function parseProse(source: string, place: string, language: Language): Parsed {
  const nodes: ProseNode[] = [];
  const faults: Fault[] = [];
  const reader = new Reader(source, language);
  const add = (it: ProseFault): void => void faults.push(toFault(it, place));
  while (!reader.isAtEnd()) {
    try {
      const node = reader.next();
      if (node.kind === 'text') untracedNumbers(node, language).forEach(add);
      nodes.push(node);
    } catch (error) {
      if (!(error instanceof ProseFault)) throw error;
      add(error);
      reader.skipCall();
    }
  }
  return { nodes, faults };
}

function untracedNumbers({ text, at }: TextNode, language: Language): ProseFault[] {
  const digits = [...text.matchAll(typedNumber)].map((match) => ({
    problem: 'untraced-number',
    number: match[0],
    index: match.index,
  }));
  const words = numberWordsIn(text, language).map((word) => ({
    problem: 'untraced-number-word',
    number: word.text,
    index: word.index,
  }));
  return [...digits, ...words]
    .toSorted((a, b) => a.index - b.index)
    .map(({ problem, number, index }) => {
      const before = text.slice(0, index);
      const newLines = before.split('\n').length - 1;
      const sameLine = before.slice(before.lastIndexOf('\n') + 1);
      const column = [...sameLine].length + (newLines === 0 ? at.column : 1);
      return new ProseFault(problem, { line: at.line + newLines, column }, { number });
    });
}

/** Walks through a narrative and knows its line and column. A resource with a place, so a class. */
class Reader {
  readonly #characters: readonly string[];
  readonly #language: Language;
  #index = 0;
  #line = 1;
  #column = 1;

  constructor(source: string, language: Language) {
    this.#characters = [...source.replaceAll('\r\n', '\n')];
    this.#language = language;
  }

  isAtEnd(): boolean {
    return this.#index >= this.#characters.length;
  }

  next(): ProseNode {
    return this.#peek() === '{' ? this.#call() : this.#text();
  }

  /** After a fault: goes on behind the closing brace of the call. */
  skipCall(): void {
    while (!this.isAtEnd() && this.#peek() !== '}') this.#take();
    this.#take();
  }

  #peek(): string {
    return this.#characters[this.#index] ?? '';
  }

  #position(): Position {
    return { line: this.#line, column: this.#column };
  }

  #take(): string {
    const character = this.#peek();
    this.#index += 1;
    if (character === '\n') {
      this.#line += 1;
      this.#column = 1;
    } else {
      this.#column += 1;
    }
    return character;
  }

  #text(): TextNode {
    const at = this.#position();
    let text = '';
    while (!this.isAtEnd() && this.#peek() !== '{') {
      if (this.#peek() === '}') throw new ProseFault('brace-without-opening', this.#position());
      text += this.#take();
    }
    return { kind: 'text', text, at };
  }

  #call(): CallNode {
    const at = this.#position();
    this.#take();
    const operator = this.#word();
    const words: string[] = [];
    const pairs: Record<string, string> = {};
    const texts: string[] = [];
    const calls: CallNode[] = [];
    for (;;) {
      this.#skipBlanks();
      const next = this.#peek();
      if (this.isAtEnd()) throw new ProseFault('brace-not-closed', at, { operator });
      if (next === '}') break;
      if (next === '{') calls.push(this.#call());
      else if (next === '"') texts.push(this.#quoted());
      else this.#wordOrPair(words, pairs);
    }
    this.#take();
    return { kind: 'call', operator, words, pairs, texts, calls, at };
  }

  #wordOrPair(words: string[], pairs: Record<string, string>): void {
    const at = this.#position();
    const word = this.#word();
    const [name = '', ...rest] = word.split('=');
    if (word === '') throw new ProseFault('unexpected-character', at, { character: this.#take() });
    if (rest.length === 0) words.push(word);
    else if (name === '' || rest.join('=') === '') throw new ProseFault('pair-is-incomplete', at, { word });
    else if (Object.hasOwn(pairs, name)) throw new ProseFault('pair-is-repeated', at, { name });
    else pairs[name] = rest.join('=');
  }

  #word(): string {
    let word = '';
    while (!this.isAtEnd() && !/[\s{}"]/u.test(this.#peek())) word += this.#take();
    return word;
  }

  #quoted(): string {
    const at = this.#position();
    this.#take();
    let text = '';
    while (this.#peek() !== '"') {
      if (this.isAtEnd() || this.#peek() === '\n') throw new ProseFault('quote-not-closed', at);
      text += this.#take();
    }
    this.#take();
    if (anyNumber.test(text)) throw new ProseFault('untraced-number', at, { number: text });
    const [word] = numberWordsIn(text, this.#language);
    if (word) throw new ProseFault('untraced-number-word', at, { number: word.text });
    return text;
  }

  #skipBlanks(): void {
    while (/\s/u.test(this.#peek())) this.#take();
  }
}
