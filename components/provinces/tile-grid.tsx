import { KhmerText } from '@/components/ui/khmer-text';
import { useWording } from '@/components/ui/wording';
import type { ProvinceShade } from '@/domain/board/provinces/shades';
import { placeOf } from '@/domain/places';
import { placeLabel } from '@/domain/wording/labels';
import { classOf, narrowStyle, numberOn, type PictureProps, readingOf } from './picture';
import type { ProvinceChoice } from './use-picked';

/** One tile for each province, roughly at its place. It has no boundary, and all provinces have the same size. */
export function TileGrid({ shades, picked }: PictureProps) {
  return (
    <div className="province-box">
      <div role="listbox" tabIndex={0} className="province-tiles" {...picked.list}>
        {shades.map((shade) => (
          <Tile
            key={shade.place}
            shade={shade}
            isPicked={picked.picked === shade.place}
            option={picked.optionOf(shade.place)}
          />
        ))}
      </div>
    </div>
  );
}

type Props = { shade: ProvinceShade; isPicked: boolean; option: ReturnType<ProvinceChoice['optionOf']> };

function Tile({ shade, isPicked, option }: Props) {
  const wording = useWording();
  const tile = placeOf(shade.place)?.tile;
  if (!tile) return null;
  return (
    <div
      {...option}
      role="option"
      tabIndex={-1}
      aria-selected={isPicked}
      className={`province-tile ${classOf(shade)}`}
      style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}
    >
      <span className="sr-only">{readingOf(shade, wording)}</span>
      <span className="province-name" aria-hidden="true">
        <KhmerText text={placeLabel(shade.place, wording.language)} />
      </span>
      <TileNumber {...numberOn(shade, wording)} narrow={numberOn(shade, narrowStyle(wording)).number} />
    </div>
  );
}

/** `narrow`: the same number for a narrow screen. */
function TileNumber({ before, number, narrow }: { before: string; number: string; narrow: string }) {
  return (
    <span className="province-number" aria-hidden="true">
      {before === '' ? null : <small>{before} </small>}
      <strong className="run province-wide">{number}</strong>
      <strong className="run province-narrow">{narrow}</strong>
    </span>
  );
}
