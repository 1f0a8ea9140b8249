import { addClass, classesOf, type Tag } from './markup.ts';

/** The width at which a page is drawn, and that of the same page drawn slightly wider. */
export interface Widths {
  readonly px: number;
  readonly wider: number;
}

/** Decimal places: a ten-thousandth of the widest screen is less than half a pixel. */
const DIGITS = 4;

/**
 * Moves styles from elements, where the policy of the page forbids them, to rules of a style sheet. Every horizontal
 * length is a fraction of the plot's width plus some pixels, which two drawings of different widths determine.
 */
export class Lifting {
  readonly #classes = new Map<string, string>();
  readonly #rules: string[] = [];
  readonly #widths: Widths;

  constructor(widths: Widths) {
    this.#widths = widths;
  }

  /** Takes the style from an element, given the same element of the wider drawing. */
  lift(tag: Tag, wider: Tag): void {
    const style = tag.attributes.get('style');
    if (style === undefined) return;
    const rule = this.#ruleOf(declarationsOf(style), declarationsOf(wider.attributes.get('style') ?? ''));
    tag.attributes.delete('style');
    if (rule === '') return;
    if (classesOf(tag).includes('mark')) {
      this.#rules.push(`.${classesOf(tag).at(-1)}{${rule}}`);
      return;
    }
    const known = this.#classes.get(rule) ?? `s${this.#classes.size}`;
    this.#classes.set(rule, known);
    addClass(tag, known);
  }

  get css(): string {
    return [...this.#rules, ...Array.from(this.#classes, ([rule, name]) => `.${name}{${rule}}`)].join('');
  }

  #ruleOf(style: ReadonlyMap<string, string>, wider: ReadonlyMap<string, string>): string {
    return Array.from(style, ([property, value]) => {
      const name = PROPERTIES[property];
      if (name === undefined) return '';
      const [px, widerPx] = [pixelsOf(value), pixelsOf(wider.get(property) ?? '')];
      const share = (widerPx - px) / (this.#widths.wider - this.#widths.px);
      const rest = px - share * this.#widths.px;
      if (/^--(from|goes)$/.test(name) && px === 0) return '';
      return name === '--x' ? `--x:${short(share)};` : `${name}:${lengthOf(short(share), rest.toFixed(1))};`;
    })
      .join('')
      .replace(/;$/, '');
  }
}

/** What each property becomes; those not listed follow from the rows, which `sheet.ts` writes. */
const PROPERTIES: Readonly<Record<string, string>> = {
  ...{ transform: '--x', left: 'left', width: '--w' },
  ...{ '--bar': '--bar', '--from': '--from', '--line': '--line', '--goes': '--goes' },
};

const declarationsOf = (style: string): Map<string, string> =>
  new Map(Array.from(style.matchAll(/([\w-]+):\s*([^;]+)/g), ([, property, value]) => [property!, value!]));

const pixelsOf = (value: string) => Number(/(-?[\d.]+(?:e-?\d+)?)px/.exec(value)?.[1] ?? NaN);

const short = (share: number): string => share.toFixed(DIGITS).replace(/\.?0+$/, '').replace(/^(-?)0\./, '$1.'); // prettier-ignore

function lengthOf(share: string, rest: string): string {
  const px = Number(rest) === 0 ? '' : `${Number(rest)}px`;
  if (share === '0' || share === '-0') return px || '0px';
  const part = share === '1' ? 'var(--plot)' : `${share}*var(--plot)`;
  return px === '' && share === '1'
    ? part
    : `calc(${part}${px && ` ${px.startsWith('-') ? '-' : '+'} ${px.replace('-', '')}`})`;
}
