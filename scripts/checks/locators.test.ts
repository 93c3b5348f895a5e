import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** By id, by form name, or by type: `'#email'`, `[id="figures.0.value"]`, `[name=email]`, `input[type=checkbox]`. */
const BY_ATTRIBUTE =
  /locator\(\s*['"`](?:[^'"`]* )?(?:#[a-z]|[a-z]*\[(?:id|name|for|type)\b|input\b|textarea\b|select\b)/g;

/** A field that has no name of its own is a field that a screen reader cannot tell from the next. */
it('finds the fields of pages by role and name', () => {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'tests'], {
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => /^tests\/(e2e|support)\/.*\.ts$/.test(file));
  const faults = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(BY_ATTRIBUTE)].map(([found]) => `${file}: ${found}`),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(faults).toEqual([]);
});
