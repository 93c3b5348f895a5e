/** The first that fits: browsers also name those that they are like. */
const BROWSERS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Tizen[ /]([\d.]+)/, 'Tizen'],
  [/Web0S.*Chr[a-z]+\/(\d+)/i, 'webOS, Chromium'],
  [/SamsungBrowser\/(\d+)/, 'Samsung Internet'],
  [/Edg\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrom(?:e|ium)\/(\d+)/, 'Chromium'],
  [/Version\/(\d+).*Safari/, 'Safari'],
];

/** How people call a browser, from what it sends as its name; empty when it is none of those known here. */
export function browserName(userAgent: string): string {
  for (const [pattern, name] of BROWSERS) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return '';
}
