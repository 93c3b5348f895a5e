import { get, parse, post } from './ask';
import { all } from './say';

const PATH = '/api/auth/pairing';
const ASK_EVERY_MS = 3_000;

type View = { state: 'paired' | 'waiting' | 'none'; code: string; link: string; qr: { size: number; path: string } };

/** Shows the code of this screen until an administrator has used it; when it is over, another one. Then the wall comes. */
export function showPairing(): void {
  const round = async () => {
    const known = (await ask(get(PATH))) ?? null;
    const view = known?.state === 'none' ? await ask(post(PATH)) : known;
    if (view?.state === 'paired') return location.replace(`/wall/lite${location.search}`);
    if (view?.state === 'waiting') draw(view);
    setTimeout(() => void round(), ASK_EVERY_MS);
  };
  void round();
}

async function ask(answered: ReturnType<typeof get>): Promise<View | null> {
  const answer = await answered;
  return answer?.status === 200 ? parse<View>(answer.text) : null;
}

function draw({ code, link, qr }: View): void {
  const set = (id: string, text: string) => {
    for (const element of all(`#${id}`)) if (element.textContent !== text) element.textContent = text;
  };
  set('code', `${code.slice(0, 3)} ${code.slice(3)}`);
  set('address', `${new URL(link).host}/admin/displays`);
  for (const picture of all('#qr')) picture.setAttribute('viewBox', `0 0 ${qr.size} ${qr.size}`);
  for (const path of all('#qr path')) path.setAttribute('d', qr.path);
  for (const part of all('#pairing')) part.removeAttribute('hidden');
}
