import { isInRange } from './unicode-range';

/**
 * The page's own fonts as rules that hold their files, so that a picture is drawn without the page: those whose letters are in
 * the text. They come from this server, and mostly from the browser's memory.
 */
export async function usedFonts(text: string): Promise<UsedFont[]> {
  const letters = [...new Set(text)].filter((letter) => letter.trim() !== '');
  const rules = [...document.styleSheets].flatMap(fontRules);
  const used = rules.flatMap((rule) => {
    const letter = letters.find((each) => isInRange(each.codePointAt(0) ?? 0, rule.range));
    return letter === undefined ? [] : [{ rule, letter }];
  });
  return Promise.all(used.map(async ({ rule, letter }) => ({ ...rule, letter, style: await embed(rule) })));
}

/** `style`: a rule that holds the file; `letter`: one of the text that this file draws. */
export type UsedFont = { family: string; letter: string; style: string };

type FontRule = { family: string; weight: string; range: string; address: string };

function fontRules(sheet: CSSStyleSheet): FontRule[] {
  return rulesOf(sheet.cssRules).flatMap((rule) => {
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const of = (name: string) => rule.style.getPropertyValue(name);
    const [, file] = /url\("?([^")]+)"?\)/.exec(of('src')) ?? [];
    if (file === undefined) return [];
    const address = new URL(file, sheet.href ?? window.location.href).href;
    return [{ family: of('font-family'), weight: of('font-weight'), range: of('unicode-range'), address }];
  });
}

/** Rules may stand in layers and conditions. */
function rulesOf(rules: CSSRuleList): CSSRule[] {
  return [...rules].flatMap((rule) => (rule instanceof CSSGroupingRule ? rulesOf(rule.cssRules) : [rule]));
}

async function embed({ family, weight, range, address }: FontRule): Promise<string> {
  const file = await (await fetch(address)).blob();
  return `@font-face{font-family:${family};font-weight:${weight};font-display:block;unicode-range:${range};src:url(${await toDataAddress(file)}) format("woff2")}`;
}

function toDataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
