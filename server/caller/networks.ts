import { BlockList, isIP, SocketAddress } from 'node:net';

const FAMILY = { 4: 'ipv4', 6: 'ipv6' } as const;

/** An address in its usual form: IPv4 never as IPv6; IPv6 short and in small letters. Null when the text is no address. */
export function readAddress(text: string): string | null {
  const plain = text.replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(plain);
  if (version === 4) return plain;
  return version === 6 ? new SocketAddress({ address: plain, family: 'ipv6' }).address : null;
}

export type Networks = { has(address: string): boolean };

/** Single addresses and networks in CIDR form, `10.0.0.0/8`. Null when one of them is neither. */
export function readNetworks(texts: readonly string[]): Networks | null {
  const list = new BlockList();
  if (!texts.every((text) => addNetwork(list, text))) return null;
  return {
    has(address) {
      const version = isIP(address);
      return version !== 0 && list.check(address, FAMILY[version as 4 | 6]);
    },
  };
}

function addNetwork(list: BlockList, text: string): boolean {
  const [, given = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const address = readAddress(given);
  if (address === null) return false;
  const version = isIP(address) as 4 | 6;
  const most = version === 4 ? 32 : 128;
  if (Number(bits ?? most) > most) return false;
  list.addSubnet(address, Number(bits ?? most), FAMILY[version]);
  return true;
}

/**
 * The key for counting. A caller with one IPv6 address has 2⁶⁴ of them, so all addresses of such a network count as one.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = '', right = ''] = address.split('::');
  const head = left.split(':').filter(Boolean);
  const tail = right.split(':').filter(Boolean);
  const between = address.includes('::') ? Array.from({ length: 8 - head.length - tail.length }, () => '0') : [];
  return `${[...head, ...between, ...tail].slice(0, 4).join(':')}::/64`;
}
