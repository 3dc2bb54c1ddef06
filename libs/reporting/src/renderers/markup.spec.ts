import { describe, expect, it } from '@jest/globals';
import { breakable, markup } from './markup.js';

describe('markup', () => {
  it('escapes what it is filled with, in text and in attributes', () => {
    const hostile = `"><img src=x onerror='alert(1)'>&amp;`;
    expect(markup`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;">&quot;&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;</p>',
    );
  });

  it('takes its own kind as it is, and lists one below the other', () => {
    expect(markup`<ul>${['a', '<'].map((item) => markup`<li>${item}</li>`)}</ul>`.text).toBe(
      '<ul><li>a</li>\n<li>&lt;</li></ul>',
    );
    expect(markup`${null}${1 / 3}`.text).toBe('0.33');
  });

  it('lets a long address break, without changing its text', () => {
    const address = `zie https://example.org/${'<'.repeat(30)}`;
    const { text } = breakable(address);
    expect(text).toContain('<wbr>');
    expect(text.replaceAll('<wbr>', '')).toBe(markup`${address}`.text);
  });
});
