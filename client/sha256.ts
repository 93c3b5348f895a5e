import { sha256 as digest } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sha256 } from '@/domain/protocol/chain';

/** Plain HTTP has no `crypto.subtle`. */
export const sha256: Sha256 = (text) => bytesToHex(digest(utf8ToBytes(text)));
