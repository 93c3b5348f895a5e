import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Readable } from './readable';

function Broken(): never {
  throw new Error('This draft cannot be drawn.');
}

it('leaves the rest of the page, with its acts, where what was typed cannot be drawn', () => {
  const page = renderToString(
    <div>
      <Readable instead={<p>cannot be shown</p>}>
        <Broken />
      </Readable>
      <button type="button">Discard</button>
    </div>,
  );
  expect(page).toContain('cannot be shown');
  expect(page).toContain('Discard');
});

it('draws what can be drawn', () => {
  const page = renderToString(
    <Readable instead={<p>cannot be shown</p>}>
      <p>150,146</p>
    </Readable>,
  );
  expect(page).toContain('150,146');
  expect(page).not.toContain('cannot be shown');
});
