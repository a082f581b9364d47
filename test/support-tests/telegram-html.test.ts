import { describe, expect, it } from "vitest";
import { formattedText, typedText } from "../support/telegram/formatted-text.ts";
import { parseHtml } from "../support/telegram/html.ts";
import { showHtml } from "../support/telegram/show-html.ts";

function entities(html: string): readonly string[] {
  const read = formattedText({ text: html, parse_mode: "HTML" });
  if ("ok" in read) return [read.description];
  return read.entities.map(({ type, offset, length }) => `${type} ${offset}+${length}`);
}

function shown(html: string): string {
  const read = formattedText({ text: html, parse_mode: "HTML" });
  return "ok" in read ? read.description : showHtml(read);
}

function found(text: string): readonly string[] {
  return typedText(text).entities.map(({ type, offset, length }) => `${type} ${text.slice(offset, offset + length)}`);
}

describe("a message's HTML", () => {
  it("counts offsets in UTF-16 units", () => {
    expect(entities("😀 <b>Đại hội</b> <i>😀</i>")).toEqual(["bold 3+7", "italic 11+2"]);
  });

  it.each([
    ["<strong>a</strong><em>b</em><ins>c</ins><strike>d</strike><del>e</del>", "<b>a</b><i>b</i><u>c</u><s>d</s><s>e</s>"],
    ['<span class="tg-spoiler">a</span>', "<tg-spoiler>a</tg-spoiler>"],
    ["<b>a<i>b</i></b>", "<b>a<i>b</i></b>"],
    ["<i><b>a</b></i>", "<i><b>a</b></i>"],
    ["<a href='https://bhxh.vn/a?b=1&amp;c=2'>a</a>", '<a href="https://bhxh.vn/a?b=1&amp;c=2">a</a>'],
    ['<pre><code class="language-ts">a</code></pre>', '<pre><code class="language-ts">a</code></pre>'],
    ["<blockquote expandable>a</blockquote>b", "<blockquote expandable>a</blockquote>b"],
    ["<B>a</b>", "<b>a</b>"],
    ["<b></b>a", "a"],
    ["a &lt;b&gt; &amp;amp; &quot; &#8211;&#x2013;", "a &lt;b&gt; &amp;amp; &quot; ––"],
    ["1 &nbsp; & 2", "1 &amp;nbsp; &amp; 2"],
    ["\n <b> a </b>\n", "<b>a</b>"],
  ])("%s is read as %s", (written, read) => {
    expect(shown(written)).toBe(read);
  });

  it("lets code stand in no other style, and no link lead nowhere", () => {
    expect(shown("<b>a<code>b</code>c</b>")).toBe("<b>a</b><code>b</code><b>c</b>");
    expect(shown('<a href="congress">a</a>')).toBe("a");
  });

  it.each([
    ["🏟 🏟&lt;<abac>", 'Unsupported start tag "abac" at byte offset 13'],
    ["🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"],
    ["🏟 🏟&lt;<i   =aba>", 'Empty attribute name in the tag "i" at byte offset 13'],
    ["🏟 🏟&lt;<i    aba>", 'Expected equal sign in declaration of an attribute of the tag "i" at byte offset 13'],
    ["🏟 🏟&lt;<i    aba  =  190azAz-.,", "Unexpected end of name token at byte offset 27"],
    ["🏟 🏟&lt;<b></b></", "Unexpected end tag at byte offset 20"],
    ["🏟 🏟&lt;<i>a</i   ", "Unclosed end tag at byte offset 17"],
    ["🏟 🏟&lt;<i>a</em   >", 'Unmatched end tag at byte offset 17, expected "</i>", found "</em>"'],
    ["<b>a", 'Can\'t find end tag corresponding to start tag "b"'],
    ["1 < 2", 'Unsupported start tag "" at byte offset 2'],
    ['<span class="red">a</span>', 'Tag "span" must have class "tg-spoiler" at byte offset 0'],
    ["<br/>", 'Unsupported start tag "br/" at byte offset 0'],
  ])("%s is refused: %s", (written, problem) => {
    expect(parseHtml(written)).toEqual({ problem });
  });
});

describe("what somebody types", () => {
  it.each([
    ["/kehoach", ["bot_command /kehoach"]],
    ["xem /kehoach@tro_ly_bot nhé", ["bot_command /kehoach@tro_ly_bot"]],
    ["/kehoạch 1/2 a/b", []],
    ["@an_nguyen gửi an@bhxh.vn", ["mention @an_nguyen", "email an@bhxh.vn"]],
    ["vào https://bhxh.vn/dai-hoi?x=1. Hoặc bhxh.gov.vn", ["url https://bhxh.vn/dai-hoi?x=1", "url bhxh.gov.vn"]],
    ["#ĐạiHội2015 #15", ["hashtag #ĐạiHội2015"]],
  ])("%s holds %j", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
