import type { Span } from '@/coaching-rules/engine';
import type { TextField } from '../reply-boxes/text-field';

/** What decides where a field's letters stand. */
const TYPOGRAPHY = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-size',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'tab-size',
  'text-align',
  'text-indent',
  'text-transform',
  'unicode-bidi',
  'word-break',
  'word-spacing',
  'writing-mode',
] as const;

/** The same text in the same shape as a field's, invisible and in the same place, so that it can be measured. */
export interface FieldMirror {
  readonly element: HTMLElement;
  /** Brings text, shape and place up to date. Reads layout: call once a frame. */
  follow(field: TextField): void;
  range(span: Span): Range;
}

/** A browser keeps the text of `<textarea>` and `<input>` out of the DOM: only a copy can be measured. */
export function createFieldMirror(document: Document): FieldMirror {
  const element = document.createElement('div');
  const text = document.createTextNode('');
  element.append(text);
  element.setAttribute('aria-hidden', 'true');

  return {
    element,
    follow(field) {
      const style = getComputedStyle(field);
      const box = field.getBoundingClientRect();
      const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
      for (const name of TYPOGRAPHY) {
        element.style.setProperty(name, style.getPropertyValue(name));
      }
      const oneLine = field.localName === 'input';
      const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom);
      Object.assign(element.style, {
        position: 'fixed',
        visibility: 'hidden',
        boxSizing: 'border-box',
        left: `${box.left + (field.clientLeft - field.scrollLeft) * scale}px`,
        top: `${box.top + (field.clientTop - field.scrollTop) * scale}px`,
        width: `${field.clientWidth}px`,
        whiteSpace: oneLine ? 'pre' : 'pre-wrap',
        transformOrigin: '0 0',
        transform: scale === 1 ? 'none' : `scale(${scale})`,
        ...(oneLine && { lineHeight: `${field.clientHeight - padding}px` }),
      });
      // The sign after the text gives a last empty line its height.
      const shown = `${field.value}\u200b`;
      if (text.data !== shown) text.data = shown;
    },
    range({ start, end }) {
      const range = document.createRange();
      range.setStart(text, Math.min(start, text.length));
      range.setEnd(text, Math.min(end, text.length));
      return range;
    },
  };
}
